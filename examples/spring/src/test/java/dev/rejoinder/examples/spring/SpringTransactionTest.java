package dev.rejoinder.examples.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.rejoinder.CommentDraft;
import dev.rejoinder.Rejoinder;
import dev.rejoinder.Submission;
import dev.rejoinder.ThreadView;
import dev.rejoinder.model.Action;
import dev.rejoinder.model.Guest;
import dev.rejoinder.model.Subject;
import dev.rejoinder.storage.jdbc.JdbcStore;
import dev.rejoinder.storage.jdbc.Schema;
import java.util.ArrayList;
import java.util.List;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Someone buys a lamp and says a word about it: both are kept, or neither. */
class SpringTransactionTest {

    private static final Subject LAMP = Subject.of("product", "lamp-1");

    private JdbcClient jdbc;
    private TransactionTemplate transaction;
    private TransactionTemplate ownTransaction;
    private TransactionTemplate nested;
    private JdbcStore store;
    private Rejoinder rejoinder;
    private final List<Action> heard = new ArrayList<>();

    @BeforeEach
    void aShop() {
        JdbcDataSource dataSource = new JdbcDataSource();
        dataSource.setUrl("jdbc:h2:mem:" + System.nanoTime() + ";DB_CLOSE_DELAY=-1");
        jdbc = JdbcClient.create(dataSource);
        jdbc.sql("CREATE TABLE orders (product VARCHAR(100) NOT NULL)").update();
        Schema.of(dataSource).migrate();

        JdbcTransactionManager transactions = new JdbcTransactionManager(dataSource);
        transaction = new TransactionTemplate(transactions);
        ownTransaction = new TransactionTemplate(transactions);
        ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        nested = new TransactionTemplate(transactions);
        nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);

        store = JdbcStore.joining(new SpringConnections(dataSource));
        rejoinder = Rejoinder.on(store)
                .listener(event -> heard.add(event.change().action()))
                .build();
    }

    private void order() {
        jdbc.sql("INSERT INTO orders (product) VALUES (?)").param(LAMP.id()).update();
    }

    private Submission comment(String text) {
        return rejoinder
                .comments()
                .submit(CommentDraft.on(LAMP).by(Guest.named("Ada")).markdown(text));
    }

    private int orders() {
        return jdbc.sql("SELECT COUNT(*) FROM orders").query(Integer.class).single();
    }

    private int comments() {
        return rejoinder.comments().read(LAMP, ThreadView.threaded()).entries().size();
    }

    @Test
    void an_order_and_a_comment_are_committed_together() {
        transaction.executeWithoutResult(status -> {
            order();
            comment("Just what I needed.");
            assertThat(heard).isEmpty();
        });

        assertThat(orders()).isEqualTo(1);
        assertThat(comments()).isEqualTo(1);
        assertThat(heard).containsExactly(Action.CREATED, Action.SUBMITTED);
    }

    @Test
    void an_order_and_a_comment_are_rolled_back_together() {
        transaction.executeWithoutResult(status -> {
            order();
            comment("Just what I needed.");
            status.setRollbackOnly();
        });

        assertThat(orders()).isZero();
        assertThat(comments()).isZero();
        assertThat(heard).isEmpty();
    }

    @Test
    void nobody_hears_of_a_comment_that_a_nested_transaction_took_back() {
        transaction.executeWithoutResult(outer -> {
            comment("Just what I needed.");
            nested.executeWithoutResult(status -> {
                comment("On second thoughts, it is too bright.");
                status.setRollbackOnly();
            });
            nested.executeWithoutResult(status -> comment("No, it is fine."));
        });

        assertThat(comments()).isEqualTo(2);
        assertThat(heard).containsExactly(Action.CREATED, Action.SUBMITTED, Action.SUBMITTED);
    }

    @Test
    void a_comment_outside_a_transaction_is_refused() {
        assertThatIllegalStateException()
                .isThrownBy(() -> comment("Just what I needed."))
                .withMessageContaining("TransactionTemplate");

        assertThat(comments()).isZero();
    }

    @Test
    void a_listener_writes_in_a_transaction_of_its_own() {
        Rejoinder thankful = Rejoinder.on(store)
                .listener(event -> {
                    if (event.change().action() == Action.CREATED) {
                        ownTransaction.executeWithoutResult(status -> comment("Thank you!"));
                    }
                })
                .build();

        transaction.executeWithoutResult(status -> thankful.comments()
                .submit(CommentDraft.on(LAMP).by(Guest.named("Ada")).markdown("Just what I needed.")));

        assertThat(comments()).isEqualTo(2);
    }
}
