package dev.rejoinder.storage.jdbc;

import dev.rejoinder.model.Comment;
import dev.rejoinder.model.Slice;
import dev.rejoinder.model.Subject;
import dev.rejoinder.storage.OpenedThread;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** A thread and a page of it in one message, where waiting for a second answer would take as long as the page itself. */
record OpeningScan(Subject subject, RangeScan page) {

    private static final String ID_ON_SUBJECT = "(SELECT id FROM rj_thread WHERE subject_id = ? AND subject_type = ?)";

    /** Empty if the product can't do that. */
    Optional<Command> command(Session session, int limit) {
        String pageOnSubject = page.template().replaceFirst("\\{number}", ID_ON_SUBJECT);
        return session.together(
                "open the thread on " + subject,
                List.of(ThreadTable.ON_SUBJECT_WITH_DELTAS, pageOnSubject),
                Limits.page(limit));
    }

    Optional<OpenedThread> read(Command command, int limit) {
        Command.Two<Summand, Comment> found = command.lists(this::bind, ThreadTable::readWithDelta, CommentRow::read);
        return Summand.sum(found.first()).stream()
                .findFirst()
                .map(thread -> new OpenedThread(thread, Slice.of(found.second(), limit)));
    }

    private void bind(Parameters parameters) throws SQLException {
        for (int statement = 0; statement < 2; statement++) {
            parameters.add(subject.id()).add(subject.type());
        }
        page.place().bind(parameters);
    }
}
