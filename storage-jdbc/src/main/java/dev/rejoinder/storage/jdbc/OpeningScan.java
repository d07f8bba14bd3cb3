package dev.rejoinder.storage.jdbc;

import dev.rejoinder.model.Comment;
import dev.rejoinder.model.Slice;
import dev.rejoinder.model.Subject;
import dev.rejoinder.model.ThreadPath;
import dev.rejoinder.storage.OpenedThread;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A thread and a page of it in one message, where waiting for a second answer would take as long as the page itself. */
final class OpeningScan {

    private static final List<String> THREAD_AND_PAGE = List.of(
            ThreadTable.ON_SUBJECT_WITH_DELTAS,
            CommentScans.THREADED.replace(
                    "{number}", "(SELECT id FROM rj_thread WHERE subject_id = ? AND subject_type = ?)"));

    private final Session session;

    OpeningScan(Session session) {
        this.session = session;
    }

    /** Empty if the product can't do that. */
    Optional<Command> command(Subject subject, int limit) {
        return session.together("open the thread on " + subject, THREAD_AND_PAGE, Limits.page(limit));
    }

    static Optional<OpenedThread> read(Command command, Subject subject, @Nullable ThreadPath from, int limit) {
        Command.Two<Summand, Comment> found = command.lists(
                parameters -> parameters
                        .add(subject.id())
                        .add(subject.type())
                        .add(subject.id())
                        .add(subject.type())
                        .add(CommentRow.start(from)),
                ThreadTable::readWithDelta,
                CommentRow::read);
        return Summand.sum(found.first()).stream()
                .findFirst()
                .map(thread -> new OpenedThread(thread, Slice.of(found.second(), limit)));
    }
}
