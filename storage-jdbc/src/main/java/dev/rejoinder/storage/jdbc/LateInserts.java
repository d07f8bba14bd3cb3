package dev.rejoinder.storage.jdbc;

import dev.rejoinder.model.Comment;
import dev.rejoinder.model.Event;
import dev.rejoinder.model.Id;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Rows that one of several units in a transaction adds at the end, together with those of the others. Putting off an insert
 * is a bet that its key is free. If the bet is lost the transaction is lost, and its units are run again, each alone, where
 * nothing is put off.
 */
final class LateInserts {

    /** Which submission made which comment. */
    record Claim(Id thread, String key, Id comment) {}

    private final List<Comment> comments = new ArrayList<>(1);
    private final List<Event> events = new ArrayList<>(1);
    private final List<Claim> claims = new ArrayList<>(1);
    private final Set<Object> keys = new HashSet<>();

    boolean add(Comment comment) {
        return keys.add(comment.key()) && comments.add(comment);
    }

    boolean add(Claim claim) {
        return keys.add(List.of(claim.thread, claim.key)) && claims.add(claim);
    }

    void addAll(List<Event> added) {
        events.addAll(added);
    }

    void addAll(LateInserts other) {
        comments.addAll(other.comments);
        events.addAll(other.events);
        claims.addAll(other.claims);
    }

    boolean isEmpty() {
        return comments.isEmpty() && events.isEmpty() && claims.isEmpty();
    }

    List<Event> events() {
        return events;
    }

    /** In one order everywhere, so that two who write the same rows meet at the first. */
    List<Rows<?>> rows() {
        comments.sort(Comparator.comparing(Comment::id));
        claims.sort(Comparator.comparing(Claim::thread).thenComparing(Claim::key));
        return List.of(CommentTable.rows(comments), SubmissionTable.rows(claims), EventTable.rows(events));
    }
}
