/**
 * A {@link dev.rejoinder.storage.BlogStore} on JDBC. {@link dev.rejoinder.storage.jdbc.Schema} makes the tables, {@link
 * dev.rejoinder.storage.jdbc.JdbcStore} uses them; what differs between products is asked of one dialect.
 */
package dev.rejoinder.storage.jdbc;
