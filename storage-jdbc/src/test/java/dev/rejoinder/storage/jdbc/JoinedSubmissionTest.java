package dev.rejoinder.storage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.rejoinder.CommentDraft;
import dev.rejoinder.Rejoinder;
import dev.rejoinder.Submission;
import dev.rejoinder.ThreadView;
import dev.rejoinder.model.Action;
import dev.rejoinder.model.CountedThread;
import dev.rejoinder.model.Event;
import dev.rejoinder.model.Guest;
import dev.rejoinder.model.Subject;
import dev.rejoinder.model.Verdict;
import dev.rejoinder.storage.BlogStore;
import dev.rejoinder.storage.UnitOfWork;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;

/** Comments that are sent within a transaction of the host, together with its orders. */
@ParameterizedClass
@TestedProducts
class JoinedSubmissionTest {

    private static final Subject LAMP = Subject.of("product", "lamp-1");

    private final HikariDataSource pool;
    private final Host host;
    private final BlogStore store;
    private final Rejoinder rejoinder;
    private final List<Event> heard = new ArrayList<>();

    JoinedSubmissionTest(Product product, @TempDir Path folder) {
        pool = Databases.of(product, folder);
        Schema.of(pool).migrate();
        host = new Host(pool);
        store = JdbcStore.joining(host);
        rejoinder = Rejoinder.on(store)
                .rule(draft -> draft.text().contains("reject") ? Verdict.reject("no") : Verdict.pass())
                .listener(heard::add)
                .build();
    }

    @BeforeEach
    void orders() throws SQLException {
        host.makeOrders();
    }

    @AfterEach
    void nothingIsLeftOver() {
        assertThat(host.borrowed()).isZero();
        assertThat(rejoinder.verify().differences()).isEmpty();
        pool.close();
    }

    private Submission submit(String text) {
        return rejoinder
                .comments()
                .submit(CommentDraft.on(LAMP)
                        .by(Guest.named("Ada"))
                        .markdown(text)
                        .key(text));
    }

    private int shown() {
        return rejoinder.comments().read(LAMP, ThreadView.threaded()).entries().size();
    }

    private long counted() {
        return rejoinder.threads().on(LAMP).map(CountedThread::counts).stream()
                .mapToLong(counts -> counts.visible())
                .sum();
    }

    private List<Event> events() {
        return store.read((UnitOfWork unit) -> unit.events().all(null, 100)).items();
    }

    @Test
    void aCommentItsCountItsEventAndTheHostsOrderAreCommittedTogether() throws SQLException {
        host.transaction(() -> {
            host.order(1);
            assertThat(submit("Nice!")).isInstanceOf(Submission.Published.class);
            assertThat(shown()).as("seen from inside").isEqualTo(1);
            assertThat(heard).as("before the commit").isEmpty();
            return host.order(2);
        });

        assertThat(host.orders()).hasSize(2);
        assertThat(shown()).isEqualTo(1);
        assertThat(counted()).isEqualTo(1);
        assertThat(heard).isEqualTo(events());
        assertThat(heard)
                .extracting(event -> event.change().action())
                .containsExactly(Action.CREATED, Action.SUBMITTED);
    }

    @Test
    void aRollbackOfTheHostLeavesNoTrace() throws SQLException {
        assertThatThrownBy(() -> host.transaction(() -> {
                    host.order(1);
                    submit("Nice!");
                    throw new UnsupportedOperationException("the host changes its mind");
                }))
                .isInstanceOf(UnsupportedOperationException.class);

        assertThat(heard).isEmpty();
        assertThat(host.orders()).isEmpty();
        assertThat(rejoinder.threads().on(LAMP)).isEqualTo(Optional.empty());
        assertThat(events()).isEmpty();
        assertThat(shown()).isZero();
    }

    @Test
    void aDoubleClickWithinOneTransactionIsOneComment() throws SQLException {
        host.transaction(() -> {
            Submission first = submit("Nice!");
            assertThat(submit("Nice!")).isEqualTo(first);
            return host.order(1);
        });

        assertThat(shown()).isEqualTo(1);
        assertThat(counted()).isEqualTo(1);
        assertThat(host.orders()).hasSize(1);
    }

    @Test
    void aRejectedCommentLeavesTheHostsTransactionToGoOn() throws SQLException {
        host.transaction(() -> {
            host.order(1);
            assertThat(submit("reject me")).isInstanceOf(Submission.Rejected.class);
            submit("Nice!");
            return host.order(2);
        });

        assertThat(host.orders()).hasSize(2);
        assertThat(shown()).isEqualTo(1);
    }

    @Test
    void aCommentOutsideATransactionIsRefusedAndReadingIsNot() {
        assertThatIllegalStateException()
                .isThrownBy(() -> submit("Nice!"))
                .withMessageContaining("begin one around the call");

        assertThat(shown()).isZero();
        assertThat(heard).isEmpty();
    }

    @Test
    void aListenerMaySendACommentInATransactionOfItsOwn() {
        List<Submission> answers = new ArrayList<>();
        Rejoinder answering = Rejoinder.on(store)
                .listener(event -> {
                    if (event.change().action() == Action.CREATED) {
                        answers.add(host.transaction(() -> submit("Thank you!")));
                    }
                })
                .build();
        host.transaction(() -> answering
                .comments()
                .submit(CommentDraft.on(LAMP).by(Guest.named("Ada")).markdown("Nice!")));

        assertThat(answers).hasOnlyElementsOfType(Submission.Published.class).hasSize(1);
        assertThat(shown()).isEqualTo(2);
        assertThat(counted()).isEqualTo(2);
    }
}
