package dev.rejoinder.storage.jdbc.servers;

import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Assumptions;

/**
 * The servers of this process: each is started when it is first asked for, and ends with the process. A server that is
 * there already is used instead if the environment names it, like {@code REJOINDER_TEST_POSTGRES_URL}, {@code …_USER} and
 * {@code …_PASSWORD}.
 */
public enum Servers {
    POSTGRESQL("REJOINDER_TEST_POSTGRES", LocalPostgres::new),
    MARIADB("REJOINDER_TEST_MARIADB", LocalMariaDb::new);

    private final String variable;
    private final LocalServer.Kind local;
    private final Map<Durability, Supplier<Server>> asked = new EnumMap<>(Durability.class);

    Servers(String variable, LocalServer.Kind local) {
        this.variable = variable;
        this.local = local;
    }

    /** A fast server. Without one the test that asks is skipped, and fails where {@code CI} is true. */
    public Server forTests() {
        return forTests(() -> get(Durability.FAST));
    }

    private static <T> T forTests(Supplier<T> server) {
        try {
            return server.get();
        } catch (ServerUnavailableException e) {
            if ("true".equals(System.getenv("CI"))) {
                throw e;
            }
            return Assumptions.abort(e.getMessage());
        }
    }

    /**
     * How durable a server is that the environment names, its own settings say.
     *
     * @throws ServerUnavailableException if there is none
     */
    public synchronized Server get(Durability durability) {
        return asked.computeIfAbsent(durability, this::ask).get();
    }

    /**
     * A server that nobody else uses, whatever the environment says, so that it may be killed. Where none can be started, the
     * test that asks is skipped or fails, as above.
     */
    public LocalServer alone(Durability durability) {
        return forTests(() -> local(durability));
    }

    private LocalServer local(Durability durability) {
        return local.with(durability).started();
    }

    /** The answer, which is the same for all who ask: a server that won't start costs ten seconds, once. */
    private Supplier<Server> ask(Durability durability) {
        try {
            Server server = named().orElseGet(() -> local(durability).server());
            return () -> server;
        } catch (ServerUnavailableException e) {
            return () -> {
                throw e;
            };
        }
    }

    private Optional<Server> named() {
        return variable("_URL").map(url -> {
            Access access = new Access(
                    url, variable("_USER").orElse(""), variable("_PASSWORD").orElse(""));
            try {
                access.connect().close();
                return new Server(access).cleanedAtExit();
            } catch (SQLException e) {
                throw new ServerUnavailableException(
                        "there is no " + name() + " at " + variable + "_URL, " + url + ": " + e.getMessage(), e);
            }
        });
    }

    private Optional<String> variable(String ending) {
        return Optional.ofNullable(System.getenv(variable + ending));
    }
}
