package dev.rejoinder;

import java.util.Optional;
import java.util.function.Function;

/** What became of a request: it was done, or refused. A failure of the store is an exception instead. */
public sealed interface Outcome<T> {

    record Done<T>(T result) implements Outcome<T> {}

    record Refused<T>(Refusal reason) implements Outcome<T> {}

    static <T> Outcome<T> done(T value) {
        return new Done<>(value);
    }

    static <T> Outcome<T> refused(Refusal refusal) {
        return new Refused<>(refusal);
    }

    default Optional<T> value() {
        return this instanceof Done<T> done ? Optional.of(done.result()) : Optional.empty();
    }

    default Optional<Refusal> refusal() {
        return this instanceof Refused<T> refused ? Optional.of(refused.reason()) : Optional.empty();
    }

    default <U> Outcome<U> then(Function<T, Outcome<U>> next) {
        return this instanceof Done<T> done ? next.apply(done.result()) : refused(((Refused<T>) this).reason());
    }

    /**
     * The value, for callers to whom a refusal is a mistake of their own.
     *
     * @throws IllegalStateException with the refusal's message if it was refused
     */
    default T orThrow() {
        if (this instanceof Refused<T> refused) {
            throw new IllegalStateException(refused.reason().message());
        }
        return ((Done<T>) this).result();
    }
}
