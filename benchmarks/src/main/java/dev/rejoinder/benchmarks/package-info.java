/**
 * Measurements as quotients with a lower bound of the same run: SQL by hand for the databases, sorted arrays and maps for
 * memory.
 */
@NullMarked
package dev.rejoinder.benchmarks;

import org.jspecify.annotations.NullMarked;
