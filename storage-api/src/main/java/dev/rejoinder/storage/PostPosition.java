package dev.rejoinder.storage;

import dev.rejoinder.model.Id;
import java.time.Instant;

/** A place in a list of published posts: the instant of publication, then the id. */
public record PostPosition(Instant at, Id id) {}
