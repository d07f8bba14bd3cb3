package dev.rejoinder.model;

import java.time.Instant;
import java.util.Optional;

/** Where a post stands between its author's desk and its readers. */
public sealed interface Publication {

    /** Not published, or no longer. */
    record Draft() implements Publication {}

    /** Visible to readers from this instant on, which may lie in the future. */
    record Published(Instant at) implements Publication {}

    /** Thrown away, and what it was before. */
    record Trashed(Publication before) implements Publication {
        public Trashed {
            if (before instanceof Trashed) {
                throw new IllegalArgumentException("what is in the trash can't be thrown away again");
            }
        }
    }

    Publication DRAFT = new Draft();

    /** The instant from which readers see the post, if they ever do. */
    default Optional<Instant> listedAt() {
        return this instanceof Published published ? Optional.of(published.at()) : Optional.empty();
    }

    default State state() {
        if (this instanceof Draft) {
            return State.DRAFT;
        }
        return this instanceof Published ? State.PUBLISHED : State.TRASHED;
    }

    /** The names of the cases, for lists and columns. */
    enum State {
        DRAFT,
        PUBLISHED,
        TRASHED
    }
}
