package dev.rejoinder.storage.jdbc;

import dev.rejoinder.model.Event;
import dev.rejoinder.storage.AfterCommit;
import org.jspecify.annotations.Nullable;

/**
 * What a unit of work came to.
 *
 * @param witness an event that it wrote, if any
 */
record Done<T>(T result, AfterCommit afterCommit, @Nullable Event witness) {}
