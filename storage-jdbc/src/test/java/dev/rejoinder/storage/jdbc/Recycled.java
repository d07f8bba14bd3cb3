package dev.rejoinder.storage.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import dev.rejoinder.storage.jdbc.servers.Servers;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;

/**
 * A server's database with tables but no rows, for one test at a time: to close it is to empty it for the next. To make one
 * takes 110 ms on PostgreSQL and 220 ms on MariaDB, to empty one less than 1 ms.
 */
final class Recycled extends HikariDataSource {

    private static final Map<Servers, Deque<Recycled>> FREE = new ConcurrentHashMap<>();
    private static final Set<String> NEVER_EMPTY = Set.of("rj_schema", "rj_lock");

    private final Deque<Recycled> free;
    private final Set<String> tables;

    private Recycled(Servers servers, Deque<Recycled> free) {
        super(Databases.poolOf(servers.forTests().newDatabase()));
        this.free = free;
        this.tables = new TreeSet<>(
                Ddl.of(Product.valueOf(servers.name()), Tables.DEFAULT).tables().keySet());
        tables.removeAll(NEVER_EMPTY);
        Databases.withTables(this);
    }

    static HikariDataSource on(Servers servers) {
        Deque<Recycled> free = FREE.computeIfAbsent(servers, any -> new ConcurrentLinkedDeque<>());
        Recycled database = free.poll();
        return database == null ? new Recycled(servers, free) : database;
    }

    @Override
    public void close() {
        int leaked = getHikariPoolMXBean().getActiveConnections();
        if (leaked > 0) {
            throw new IllegalStateException(leaked + " connections were never returned");
        }
        try (Connection connection = getConnection()) {
            for (String table : tables) {
                Dialect.execute(connection, "DELETE FROM " + table);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the database can't be used again", e);
        }
        free.push(this);
    }
}
