package dev.rejoinder.scenario;

import dev.rejoinder.model.Comment;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Status;
import dev.rejoinder.model.Subject;
import dev.rejoinder.model.ThreadCounts;
import dev.rejoinder.model.ThreadState;
import dev.rejoinder.ranking.Ranking;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A thread as one would keep it on paper: who is seen, and where, is worked out anew from the definitions. */
final class PlainThread {

    /** What it was about at first. */
    final Subject origin;

    Subject subject;
    final Ranking ranking;
    final List<PlainEntry> entries = new ArrayList<>();
    final Map<String, PlainEntry> keys = new HashMap<>();
    final List<Id> pinned = new ArrayList<>();
    ThreadState state = ThreadState.OPEN;

    @Nullable
    Instant closesAt;

    long version;

    PlainThread(Subject subject, Ranking ranking) {
        this.origin = subject;
        this.subject = subject;
        this.ranking = ranking;
    }

    boolean isReadOnly() {
        return state == ThreadState.READ_ONLY;
    }

    boolean isOpen(Instant now) {
        return state == ThreadState.OPEN && (closesAt == null || now.isBefore(closesAt));
    }

    PlainComments comments() {
        List<Comment> comments = new ArrayList<>();
        for (PlainEntry entry : entries) {
            if (entry.parent == null) {
                entry.addTo(comments, null, true);
            }
        }
        return new PlainComments(comments);
    }

    ThreadCounts counts() {
        return new ThreadCounts(
                entries.stream()
                        .filter(entry -> entry.status == Status.APPROVED && entry.isSeen())
                        .count(),
                count(Status.PENDING),
                count(Status.APPROVED),
                count(Status.SPAM),
                count(Status.REJECTED),
                count(Status.REMOVED),
                count(Status.DELETED));
    }

    private long count(Status status) {
        return entries.stream().filter(entry -> entry.status == status).count();
    }
}
