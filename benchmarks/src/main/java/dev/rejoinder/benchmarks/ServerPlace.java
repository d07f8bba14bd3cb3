package dev.rejoinder.benchmarks;

import dev.rejoinder.storage.jdbc.servers.Access;
import dev.rejoinder.storage.jdbc.servers.Server;

/** A server, which ends with this process unless it was there before. */
final class ServerPlace extends Place {

    private final Server server;

    ServerPlace(Database database, Server server) {
        super(database);
        this.server = server;
    }

    @Override
    Access make() {
        return server.newDatabase();
    }

    @Override
    void remove(Access access) {
        server.drop(access);
    }

    @Override
    public void close() {}
}
