package dev.rejoinder.storage.jdbc;

import java.util.function.Function;

/** How a unit of work gets its connection, and who ends its transaction. */
interface Transactions {

    <T> T write(Function<Session, T> work);

    <T> T read(Function<Session, T> work);
}
