package dev.rejoinder.storage.jdbc.servers;

import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/** A server that accepts connections. Safe for use by many threads. */
public final class Server {

    private final Access access;
    private final AtomicInteger number = new AtomicInteger();

    /** Apart from those of other processes, which may use the same server. */
    private final String run = Long.toString(ThreadLocalRandom.current().nextLong(1L << 40), Character.MAX_RADIX);

    private final Set<Access> databases = ConcurrentHashMap.newKeySet();

    Server(Access access) {
        this.access = access;
    }

    /** The database that every server has. */
    public Access access() {
        return access;
    }

    /** Leaves nothing behind on a server that outlives this process. */
    Server cleanedAtExit() {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> databases.forEach(this::drop)));
        return this;
    }

    /** Makes an empty database. */
    public Access newDatabase() {
        String name = "rejoinder_" + run + "_" + number.incrementAndGet();
        execute("CREATE DATABASE " + name);
        Access database = access.to(name);
        databases.add(database);
        return database;
    }

    /** Removes a database, even from under those who are connected to it. */
    public void drop(Access database) {
        String force = access.url().startsWith("jdbc:postgresql:") ? " WITH (FORCE)" : "";
        execute("DROP DATABASE " + database.name() + force);
        databases.remove(database);
    }

    private void execute(String sql) {
        try {
            access.execute(sql);
        } catch (SQLException e) {
            throw new ServerUnavailableException("could not " + sql + " at " + access.url(), e);
        }
    }
}
