package dev.rejoinder.storage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.rejoinder.model.Comment;
import dev.rejoinder.storage.BlogStore;
import dev.rejoinder.storage.tck.Fixtures;
import java.sql.Connection;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Group commit beside a transaction that somebody leaves open. */
@Timeout(60)
class LockedRowTest {

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "MARIADB"})
    void whoeverHasToWaitForALockedCommentKeepsNobodyElseWaiting(Product product) throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(2);
        try (HikariDataSource database = Databases.withTables(product, null);
                Connection holder = database.getConnection()) {
            BlogStore store = JdbcStore.owning(database);
            Comment parent = Fixtures.aComment(Fixtures.anId());
            store.write(unit -> unit.comments().insert(parent));
            holder.setAutoCommit(false);
            Dialect.execute(
                    holder,
                    "SELECT id FROM rj_comment WHERE thread_id = %d AND id = %d FOR UPDATE"
                            .formatted(
                                    parent.key().thread().value(), parent.id().value()));

            Future<Boolean> reply = callers.submit(() -> store.writeGrouped(unit -> {
                unit.comments().lock(parent.key().thread(), List.of(parent.id()));
                return unit.comments().insert(Fixtures.aReplyTo(parent));
            }));
            for (int i = 0; i < 20; i++) {
                Comment unrelated = Fixtures.aComment(Fixtures.anId());
                boolean inserted = callers.submit(
                                () -> store.writeGrouped(unit -> unit.comments().insert(unrelated)))
                        .get();
                assertThat(inserted).isTrue();
            }

            assertThat(reply).isNotDone();
            holder.rollback();
            assertThat(reply.get()).isTrue();
        } finally {
            callers.shutdownNow();
        }
    }
}
