package dev.rejoinder.storage.jdbc;

import java.util.function.Function;

/** How a unit of work gets its connection, and who ends its transaction. */
interface Transactions {

    <T> T write(Function<Session, T> work);

    <T> T read(Function<Session, T> work);

    /** Has the actions of a unit that was just written run after its commit: at once, if there was one. */
    default void afterCommit(Runnable actions) {
        actions.run();
    }
}
