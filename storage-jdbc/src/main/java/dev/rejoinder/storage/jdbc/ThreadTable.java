package dev.rejoinder.storage.jdbc;

import dev.rejoinder.model.CommentThread;
import dev.rejoinder.model.CountedThread;
import dev.rejoinder.model.Highlights;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Order;
import dev.rejoinder.model.Slice;
import dev.rejoinder.model.Subject;
import dev.rejoinder.model.ThreadCounts;
import dev.rejoinder.storage.ConflictException;
import dev.rejoinder.storage.ThreadRecords;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

final class ThreadTable implements ThreadRecords {

    private static final String COLUMNS =
            "id, version, subject_type, subject_id, state, closes_at, slow_seconds, pinned, featured, created_at";

    private static final String T_COLUMNS = "t." + COLUMNS.replace(", ", ", t.");

    private static final String INSERT = """
            INSERT INTO rj_thread (%s, %s) VALUES {rows 17}""".formatted(COLUMNS, CountColumns.NAMES);

    private static final String REPLACE = """
            UPDATE rj_thread SET version = ?, state = ?, closes_at = ?, slow_seconds = ?, pinned = ?, featured = ? \
            WHERE id = ? AND version = ?""";

    private static final String RENAME = REPLACE.replace(" WHERE", ", subject_type = ?, subject_id = ? WHERE");

    private static final String FIND = "SELECT " + COLUMNS + " FROM rj_thread WHERE id IN {ids} ORDER BY id";

    /** The counts are what the row says. */
    private static final String IN_PLACE = """
            SELECT %s, %s FROM %%s %%s""".formatted(COLUMNS, CountColumns.NAMES);

    /**
     * The counts are what the row says and what all deltas add to it, of which each comes with the row once more: there are
     * few, and to let the server add up takes as long as all the rest.
     */
    private static final String WITH_DELTAS = """
            SELECT %s, t.%s, d.%s FROM %%s t LEFT JOIN rj_thread_delta d ON d.thread_id = t.id %%s""".formatted(
                    T_COLUMNS, CountColumns.NAMES.replace(", ", ", t."), CountColumns.NAMES.replace(", ", ", d."));

    private static final String THOSE_ON_SUBJECTS = "WHERE subject_id IN {ids} AND subject_type = ?";

    private static final String A_PAGE = "(SELECT * FROM rj_thread WHERE id >= ? ORDER BY id LIMIT {limit})";

    private static final String ABOUT = "SELECT " + COLUMNS + " FROM rj_thread " + THOSE_ON_SUBJECTS;

    private static final String ON_SUBJECTS = IN_PLACE.formatted("rj_thread", THOSE_ON_SUBJECTS);

    private static final String ON_SUBJECTS_WITH_DELTAS = WITH_DELTAS.formatted("rj_thread", THOSE_ON_SUBJECTS);

    static final String ON_SUBJECT_WITH_DELTAS =
            WITH_DELTAS.formatted("rj_thread", "WHERE subject_id = ? AND subject_type = ?");

    private static final String ALL = IN_PLACE.formatted("rj_thread", "WHERE id >= ? ORDER BY id LIMIT {limit}");

    private static final String ALL_WITH_DELTAS = WITH_DELTAS.formatted(A_PAGE, "");

    private final Session session;
    private final CountChanges counts;

    ThreadTable(Session session, CountChanges counts) {
        this.session = session;
        this.counts = counts;
    }

    @Override
    public boolean insert(CommentThread thread) {
        return session.insertIfAbsent("insert thread", thread.id(), INSERT).inserts(parameters -> {
            parameters
                    .add(thread.id())
                    .add(thread.version())
                    .add(thread.subject().type())
                    .add(thread.subject().id());
            addSettings(thread, parameters).add(thread.createdAt());
            CountColumns.add(ThreadCounts.NONE, parameters);
        });
    }

    @Override
    public boolean replace(CommentThread thread) {
        return session.command("replace thread", thread.id(), REPLACE)
                        .update(parameters -> addSettings(thread, parameters.add(thread.version()))
                                .add(thread.id())
                                .add(thread.version() - 1))
                > 0;
    }

    private static Parameters addSettings(CommentThread thread, Parameters parameters) throws SQLException {
        return parameters
                .add(Codes.THREAD_STATE.of(thread.state()))
                .addOrNull(thread.closesAt())
                .add(thread.slowMode().toSeconds())
                .add(IdList.write(thread.highlights().pinned()))
                .add(IdList.write(thread.highlights().featured()));
    }

    @Override
    public boolean rename(CommentThread thread) {
        session.requireWriting();
        boolean taken = about(Set.of(thread.subject())).stream()
                .anyMatch(other -> !other.id().equals(thread.id()));
        return !taken && renamed(thread);
    }

    /** If someone takes the subject between the look and this, the unit may be run again, and sees it the next time. */
    private boolean renamed(CommentThread thread) {
        try {
            return session.command("rename thread", thread.id(), RENAME)
                            .update(parameters -> addSettings(thread, parameters.add(thread.version()))
                                    .add(thread.subject().type())
                                    .add(thread.subject().id())
                                    .add(thread.id())
                                    .add(thread.version() - 1))
                    > 0;
        } catch (ConflictException e) {
            ConflictException again = new ConflictException(e.getMessage(), null);
            again.addSuppressed(e);
            throw session.lose(again);
        }
    }

    @Override
    public List<CommentThread> find(Collection<Id> ids) {
        session.requireAlive();
        List<Id> padded = Limits.padded(Limits.atOnce(ids));
        if (padded.isEmpty()) {
            return List.of();
        }
        return session.find(
                Set.copyOf(ids),
                () -> List.copyOf(session.command("find threads from", padded.get(0), FIND, padded.size())
                        .list(parameters -> parameters.addAll(padded), ThreadTable::read)));
    }

    @Override
    public List<CommentThread> about(Collection<Subject> subjects) {
        List<CommentThread> found = read(subjects, ABOUT, ThreadTable::read);
        found.sort(Comparator.comparing(CommentThread::id));
        return Collections.unmodifiableList(found);
    }

    @Override
    public Map<Subject, CountedThread> on(Collection<Subject> subjects) {
        counts.write();
        List<Summand> rows = session.dialect().addsCountsInPlace()
                ? read(subjects, ON_SUBJECTS, ThreadTable::readInPlace)
                : read(subjects, ON_SUBJECTS_WITH_DELTAS, ThreadTable::readWithDelta);
        Map<Subject, CountedThread> found = new LinkedHashMap<>();
        Summand.sum(rows).forEach(counted -> found.put(counted.thread().subject(), counted));
        return Collections.unmodifiableMap(found);
    }

    /** Usually all subjects are of one type; each further type costs a statement. */
    private <T> List<T> read(Collection<Subject> subjects, String template, Command.Mapping<T> mapping) {
        session.requireAlive();
        Map<String, Set<String>> idsByType = new TreeMap<>();
        Limits.atOnce(subjects)
                .forEach(subject -> idsByType
                        .computeIfAbsent(subject.type(), type -> new TreeSet<>())
                        .add(subject.id()));
        List<T> found = new ArrayList<>();
        idsByType.forEach((type, ids) -> {
            List<String> padded = Limits.padded(ids);
            found.addAll(session.command("find threads on subjects of type", type, template, padded.size())
                    .list(parameters -> parameters.addTexts(padded).add(type), mapping));
        });
        return found;
    }

    @Override
    public Slice<CountedThread> all(@Nullable Id from, int limit) {
        counts.write();
        boolean inPlace = session.dialect().addsCountsInPlace();
        long start = Ordered.start(Order.OLDEST, from);
        List<Summand> rows = session.command(
                        "read threads from", start, inPlace ? ALL : ALL_WITH_DELTAS, Limits.page(limit))
                .list(
                        parameters -> parameters.add(start),
                        inPlace ? ThreadTable::readInPlace : ThreadTable::readWithDelta);
        return Slice.of(List.copyOf(Summand.sum(rows)), limit);
    }

    @Override
    public void addCounts(Id thread, ThreadCounts difference) {
        counts.add(thread, difference);
    }

    private static Summand readInPlace(Row row) throws SQLException {
        return new Summand(new CountedThread(read(row), CountColumns.read(row)), ThreadCounts.NONE);
    }

    static Summand readWithDelta(Row row) throws SQLException {
        return new Summand(new CountedThread(read(row), CountColumns.read(row)), CountColumns.read(row));
    }

    private static CommentThread read(Row row) throws SQLException {
        Id id = row.id();
        long version = row.number();
        Subject subject = new Subject(row.text(), row.text());
        return new CommentThread(
                id,
                version,
                subject,
                Codes.THREAD_STATE.constant(row.smallNumber()),
                row.instantOrNull(),
                Duration.ofSeconds(row.number()),
                new Highlights(IdList.read(row.text()), IdList.read(row.text())),
                row.instant());
    }
}
