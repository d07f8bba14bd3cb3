/**
 * Taking a whole site in and out: exports of other systems, and the library's own lossless archive. Files are read and
 * written as streams, and a file that can't be read to its end changes nothing.
 */
package dev.rejoinder.transfer;
