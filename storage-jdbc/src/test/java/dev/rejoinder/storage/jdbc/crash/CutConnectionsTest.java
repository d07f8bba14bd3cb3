package dev.rejoinder.storage.jdbc.crash;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.rejoinder.model.CommentThread;
import dev.rejoinder.storage.BlogStore;
import dev.rejoinder.storage.UnavailableException;
import dev.rejoinder.storage.jdbc.JdbcStore;
import dev.rejoinder.storage.jdbc.Schema;
import dev.rejoinder.storage.jdbc.servers.Access;
import dev.rejoinder.storage.jdbc.servers.Server;
import dev.rejoinder.storage.jdbc.servers.Servers;
import dev.rejoinder.storage.tck.Fixtures;
import java.net.URI;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A network that loses questions and answers, while eight callers write. */
@Timeout(600)
class CutConnectionsTest {

    private static final int COMMENTS = 600;

    /** Without {@code prepareThreshold=0} PostgreSQL's driver says COMMIT once and then a number. */
    @ParameterizedTest
    @CsvSource({"POSTGRESQL, ?prepareThreshold=0", "MARIADB, ''"})
    void nobodyIsToldWrongWhereverAConnectionIsCut(Servers servers, String options) throws Exception {
        Server server = servers.forTests();
        Access direct = server.newDatabase();
        Promises promises = new Promises();
        int[] cuts = new int[3];
        try (HikariDataSource uncut = Load.pool(direct)) {
            Schema.of(uncut).migrate();
            for (long seed : Rounds.seeds().toArray()) {
                CommentThread thread = Fixtures.aThread();
                JdbcStore.owning(uncut).write(unit -> unit.threads().insert(thread));
                try (CuttingProxy proxy = new CuttingProxy(port(direct), seed);
                        HikariDataSource pool = Load.pool(through(proxy, direct, options))) {
                    BlogStore store = storeOn(pool);
                    try (Load load = new Load(store, thread, promises)) {
                        load.awaitAcknowledged(COMMENTS);
                        load.stop();
                    }
                    for (int i = 0; i < cuts.length; i++) {
                        cuts[i] += proxy.cuts()[i];
                    }
                }
                promises.check(uncut);
            }
        } finally {
            server.drop(direct);
        }
        assertThat(cuts)
                .as("connections cut in a statement, before a commit and after one")
                .doesNotContain(0);
    }

    /** To look at the tables takes a connection too, which may be cut. */
    private static BlogStore storeOn(HikariDataSource pool) {
        while (true) {
            try {
                return JdbcStore.owning(pool);
            } catch (UnavailableException e) {
                continue;
            }
        }
    }

    private static int port(Access access) {
        return URI.create(access.url().substring("jdbc:".length())).getPort();
    }

    private static Access through(CuttingProxy proxy, Access access, String options) {
        String url = access.url().replace(":" + port(access) + "/", ":" + proxy.port() + "/");
        return new Access(url + options, access.user(), access.password());
    }
}
