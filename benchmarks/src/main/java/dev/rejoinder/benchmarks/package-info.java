/** Measurements as ratios to a lower bound of the same run: raw SQL for the databases, a sorted array for memory. */
@NullMarked
package dev.rejoinder.benchmarks;

import org.jspecify.annotations.NullMarked;
