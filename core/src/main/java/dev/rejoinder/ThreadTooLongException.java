package dev.rejoinder;

import dev.rejoinder.model.Subject;

/** A thread was to be read in an order that is worked out for threads of at most {@value Sort#MAX_SORTED} comments. */
public final class ThreadTooLongException extends RuntimeException {

    private static final long serialVersionUID = 1;

    ThreadTooLongException(Subject subject, Sort sort) {
        super("the thread on %s has more than %,d visible comments, too many to sort by %s; RANKED knows no such limit"
                .formatted(subject, Sort.MAX_SORTED, sort));
    }
}
