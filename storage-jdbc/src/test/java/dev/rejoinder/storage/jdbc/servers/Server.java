package dev.rejoinder.storage.jdbc.servers;

import java.sql.SQLException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/** A server that accepts connections. Safe for use by many threads. */
public final class Server {

    private final Access access;
    private final AtomicInteger number = new AtomicInteger();

    /** Apart from those of other processes, which may use the same server. */
    private final String run = Long.toString(ThreadLocalRandom.current().nextLong(1L << 40), Character.MAX_RADIX);

    Server(Access access) {
        this.access = access;
    }

    /** The database that every server has. */
    public Access access() {
        return access;
    }

    /** Makes an empty database. On a server that outlives this process it should be {@linkplain #drop dropped}. */
    public Access newDatabase() {
        String name = "rejoinder_" + run + "_" + number.incrementAndGet();
        execute("CREATE DATABASE " + name);
        return access.to(name);
    }

    /** Removes a database, to which nobody may be connected any more. */
    public void drop(Access database) {
        String path = database.url().replaceFirst("\\?.*", "");
        execute("DROP DATABASE " + path.substring(path.lastIndexOf('/') + 1));
    }

    private void execute(String sql) {
        try {
            access.execute(sql);
        } catch (SQLException e) {
            throw new ServerUnavailableException("could not " + sql + " at " + access.url(), e);
        }
    }
}
