package dev.rejoinder.storage.jdbc;

import dev.rejoinder.model.CommentThread;
import dev.rejoinder.model.Event;
import dev.rejoinder.model.Id;
import dev.rejoinder.storage.ConflictException;
import dev.rejoinder.storage.StorageException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The connection of one unit of work, for as long as the unit lasts. */
final class Session {

    private final Connection connection;
    private final Texts texts;
    private final boolean writes;
    private final @Nullable LateInserts late;
    private final @Nullable SeenThreads seen;
    private final LateBegin begin;
    private @Nullable Thread owner = Thread.currentThread();
    private @Nullable StorageException lost;
    private @Nullable Event witness;
    private @Nullable RunAlone alone;
    private boolean joins;

    private Session(
            Connection connection,
            Texts texts,
            boolean writes,
            @Nullable LateInserts late,
            @Nullable SeenThreads seen,
            LateBegin begin) {
        this.connection = connection;
        this.texts = texts;
        this.writes = writes;
        this.late = late;
        this.seen = seen;
        this.begin = begin;
    }

    static Session reading(Connection connection, Texts texts) {
        return new Session(connection, texts, false, null, null, LateBegin.none());
    }

    /** A writing session in a transaction that has begun. */
    static Session writing(Connection connection, Texts texts) {
        return owning(connection, texts, LateBegin.none());
    }

    static Session owning(Connection connection, Texts texts, LateBegin begin) {
        return new Session(connection, texts, true, null, null, begin);
    }

    /** A session for one of several units in this transaction. */
    Session sharing(LateInserts lateInserts, SeenThreads seenThreads) {
        return new Session(connection, texts, true, lateInserts, seenThreads, begin);
    }

    /** A writing session in a transaction that goes on after the unit. */
    static Session joining(Connection connection, Texts texts) {
        Session session = writing(connection, texts);
        session.joins = true;
        return session;
    }

    /**
     * Runs the unit. A statement that failed has failed the unit, even if the work caught the exception: in PostgreSQL the
     * transaction is beyond use, and what one product forgives must not work by chance.
     */
    <T> T run(Function<Session, T> work) {
        try {
            T result = work.apply(this);
            if (lost != null) {
                throw lost;
            }
            if (alone != null) {
                throw alone;
            }
            return result;
        } finally {
            owner = null;
        }
    }

    /**
     * Runs a part that the unit can do without: if another writer gets in the way of it, it is taken back, and the unit goes
     * on.
     *
     * @throws StorageException if the part failed otherwise, or can't be taken back, as after a deadlock in MariaDB
     */
    void attempt(Runnable part) {
        Savepoint before = savepoint();
        try {
            part.run();
        } catch (ConflictException e) {
            if (passingFailure() == null || !takeBack(before, e)) {
                throw e;
            }
            lost = null;
        }
        release(before);
    }

    private Savepoint savepoint() {
        try {
            return connection().setSavepoint();
        } catch (SQLException e) {
            throw lose(Failures.of("could not set a savepoint", e, dialect()));
        }
    }

    private boolean takeBack(Savepoint before, StorageException reason) {
        try {
            connection.rollback(before);
            return true;
        } catch (SQLException e) {
            reason.addSuppressed(e);
            return false;
        }
    }

    private void release(Savepoint savepoint) {
        try {
            connection.releaseSavepoint(savepoint);
        } catch (SQLException e) {
            throw lose(Failures.of("could not release a savepoint", e, dialect()));
        }
    }

    /** The failure after which the unit may be run again, if that is what ended it. */
    @Nullable
    StorageException passingFailure() {
        return lost != null && Failures.mayPass(lost, dialect()) ? lost : null;
    }

    /** Whether others may have to wait for long for what this unit locks. */
    boolean joins() {
        return joins;
    }

    /** To any other thread the unit looks dead as well: none but its owner ever finds itself in the field. */
    void requireAlive() {
        if (owner != Thread.currentThread()) {
            throw new IllegalStateException("this unit of work has ended, or belongs to another thread");
        }
    }

    void requireWriting() {
        requireAlive();
        if (!writes) {
            throw new IllegalStateException("this unit of work only reads");
        }
    }

    /** For the next statement, which would have to find what the unit has put off already there. */
    Connection connection() {
        requireAlive();
        if (lost != null) {
            throw lost;
        }
        if (late != null && !late.isEmpty()) {
            throw runAlone("it reads after it has written");
        }
        return connection;
    }

    /** Where inserts are put, unless they are to be made at once. */
    @Nullable
    LateInserts late() {
        requireWriting();
        return late;
    }

    /** Ends a unit that shares its transaction, even if its work goes on. */
    RunAlone runAlone(String reason) {
        alone = new RunAlone(reason, null);
        return alone;
    }

    /** Whether the failure of a unit on this same connection is that of the whole transaction. */
    boolean isLostWith(Session unit) {
        lost = unit.lost;
        return lost != null;
    }

    List<CommentThread> find(Set<Id> threads, Supplier<List<CommentThread>> reading) {
        return seen == null ? reading.get() : seen.find(threads, reading);
    }

    /** Told before a statement that changes something: one that might wait for a lock must not keep others waiting. */
    void change() {
        requireWriting();
        if (late != null) {
            throw runAlone("it changes more than it adds");
        }
        begin();
    }

    private void begin() {
        List<String> statements = begin.statements();
        if (statements.isEmpty()) {
            return;
        }
        Connection begun = connection();
        begin.done();
        try {
            for (String statement : texts.together(statements, 1).map(List::of).orElse(statements)) {
                Dialect.execute(begun, statement);
            }
        } catch (SQLException e) {
            throw lose(Failures.of("could not begin a unit of work", e, dialect()));
        }
    }

    /** Any event of a unit tells whether the unit was kept. */
    void wrote(Event event) {
        witness = event;
    }

    @Nullable
    Event witness() {
        return witness;
    }

    Dialect dialect() {
        return texts.dialect();
    }

    StorageException lose(StorageException failure) {
        lost = failure;
        return failure;
    }

    Command command(String doing, Object what, String template) {
        return command(doing, what, template, 1);
    }

    /** @param number how often the list in the template repeats, or its limit */
    Command command(String doing, Object what, String template, int number) {
        if (template.contains(Texts.FOR_UPDATE)) {
            begin();
        }
        return new Command(this, doing, what, texts.of(template, number));
    }

    Command union(String doing, Object what, List<String> parts, int limit) {
        return union(doing, what, "{union}", parts, limit);
    }

    Command union(String doing, Object what, String template, List<String> parts, int limit) {
        return new Command(this, doing, what, texts.union(template, parts, limit));
    }

    /** Several changes as one statement, if the product knows how. */
    Optional<Command> changes(String doing, List<String> templates, int number) {
        List<String> all = new ArrayList<>(begin.statements());
        all.addAll(templates);
        Optional<Command> changes = together(doing, all, number);
        if (changes.isPresent()) {
            begin.done();
        }
        return changes;
    }

    /** Several statements as one, if the product knows how. */
    Optional<Command> together(String doing, List<String> templates, int number) {
        return texts.together(templates, number).map(sql -> new Command(this, doing, "and what belongs to it", sql));
    }

    Command insertIfAbsent(String doing, Object what, String template) {
        return new Command(this, doing, what, texts.insertIfAbsent(template));
    }
}
