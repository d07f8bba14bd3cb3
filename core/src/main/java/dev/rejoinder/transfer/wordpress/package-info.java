/**
 * Imports WordPress exports (WXR 1.0, 1.1 and 1.2), which it reads as a stream. What exporters are known to get wrong is
 * repaired and reported with its line; what cannot be read without a guess at the author's intent ends with an error.
 */
package dev.rejoinder.transfer.wordpress;
