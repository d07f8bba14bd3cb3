/**
 * The library's own archive: one JSON object per line, each a thing with all that belongs to it and its history. The
 * only place that knows Jackson.
 */
package dev.rejoinder.transfer.archive;
