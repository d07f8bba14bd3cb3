/**
 * A {@link dev.rejoinder.storage.BlogStore} on JDBC. {@link dev.rejoinder.storage.jdbc.Schema} makes the tables, {@link
 * dev.rejoinder.storage.jdbc.JdbcStore} uses them; what differs between products is asked of one dialect.
 *
 * <p>From the outside in: {@code Transactions} (owned or joined, with {@code GroupCommit} and {@code Replica} before them)
 * give a {@code Session} to a {@code JdbcUnit}, whose {@code …Table} and {@code …Scans} run a {@code Command} each, one
 * class a table; {@code …Row} and {@code Codes} map what is stored. {@code Texts} makes the SQL, {@code Count…} keeps counts
 * exact, and {@code Ddl}, {@code Script}, {@code SchemaCheck} and {@code Ledger} serve the schema.
 */
package dev.rejoinder.storage.jdbc;
