package dev.rejoinder.scenario;

import dev.rejoinder.Voter;
import dev.rejoinder.model.Comment;
import dev.rejoinder.model.CommentKey;
import dev.rejoinder.model.CommentKind;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Member;
import dev.rejoinder.model.Origin;
import dev.rejoinder.model.Placement;
import dev.rejoinder.model.Reception;
import dev.rejoinder.model.Ruling;
import dev.rejoinder.model.Standing;
import dev.rejoinder.model.Status;
import dev.rejoinder.model.Text;
import dev.rejoinder.model.Vote;
import dev.rejoinder.model.Writing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One comment of a {@link PlainThread}. */
final class PlainEntry {

    PlainThread thread;
    Id threadId;
    final Id id;

    @Nullable
    PlainEntry parent;

    final String author;
    final Instant createdAt;
    String text;
    final List<PlainEntry> replies = new ArrayList<>();
    Status status;
    long version = 1;
    /** What the last decision changed; {@code null} as long as there was none. */
    @Nullable
    Status before;

    Reception reception;
    private final Map<String, Set<Vote.Kind>> votes = new HashMap<>();

    /** A comment as the engine made it, in a thread that thinks of it what the test expects. */
    PlainEntry(PlainThread thread, @Nullable PlainEntry parent, Comment made, Status status) {
        this.thread = thread;
        this.threadId = made.key().thread();
        this.id = made.id();
        this.parent = parent;
        this.author = ((Member) made.author()).id();
        this.createdAt = made.createdAt();
        this.text = made.text().source();
        this.status = status;
        this.reception = thread.ranking.ranked(Reception.NONE, createdAt);
        thread.entries.add(this);
        if (parent != null) {
            parent.replies.add(this);
        }
    }

    CommentKey key() {
        return new CommentKey(threadId, id);
    }

    void become(Status status) {
        before = this.status;
        this.status = status;
        version++;
    }

    void edit(String text) {
        this.text = text;
        version++;
    }

    boolean holds(PlainEntry other) {
        return other == this || other.parent != null && holds(other.parent);
    }

    /** With all that answers it. A key that is known in the other thread is forgotten. */
    void moveTo(PlainThread other, Id otherId, @Nullable PlainEntry above) {
        if (parent != null) {
            parent.replies.remove(this);
        }
        parent = above;
        if (above != null) {
            above.replies.add(this);
        }
        version++;
        moveTo(other, otherId);
    }

    private void moveTo(PlainThread other, Id otherId) {
        PlainThread left = thread;
        left.entries.remove(this);
        other.entries.add(this);
        Map.copyOf(left.keys).forEach((key, entry) -> {
            if (entry == this) {
                left.keys.remove(key);
                other.keys.putIfAbsent(key, this);
            }
        });
        thread = other;
        threadId = otherId;
        replies.forEach(reply -> reply.moveTo(other, otherId));
    }

    boolean isSeen() {
        return (parent == null || parent.letsThrough()) && stands();
    }

    private boolean letsThrough() {
        return !hides() && (parent == null || parent.letsThrough());
    }

    private boolean hides() {
        return status != Status.APPROVED && !status.isTombstone();
    }

    /** Whether it is seen if nothing above hides it: a tombstone is, as long as something below it is. */
    private boolean stands() {
        return status == Status.APPROVED
                || status.isTombstone() && replies.stream().anyMatch(PlainEntry::stands);
    }

    int depth() {
        int depth = 1;
        for (PlainEntry above = parent; above != null; above = above.parent) {
            depth++;
        }
        return depth;
    }

    void vote(Voter voter, Vote.Kind kind, boolean takesBack) {
        Set<Vote.Kind> given = votes.computeIfAbsent(voter.key(), name -> new HashSet<>());
        given.remove(takesBack || !(kind instanceof Vote.Direction direction) ? kind : direction.opposite());
        if (!takesBack) {
            given.add(kind);
        }
        TreeMap<String, Long> reactions = new TreeMap<>();
        for (String name : RandomVotes.REACTIONS) {
            long count = count(new Vote.Reaction(name));
            if (count > 0) {
                reactions.put(name, count);
            }
        }
        reception = thread.ranking.ranked(
                new Reception(count(Vote.Direction.UP), count(Vote.Direction.DOWN), reactions, 0), createdAt);
    }

    private long count(Vote.Kind kind) {
        return votes.values().stream().filter(kinds -> kinds.contains(kind)).count();
    }

    Set<Vote.Kind> votesOf(Voter voter) {
        return votes.getOrDefault(voter.key(), Set.of());
    }

    /** This and all below it as they have to be in the thread. */
    void addTo(List<Comment> comments, @Nullable Comment above, boolean reached) {
        Comment comment = new Comment(
                key(),
                version,
                above == null ? Placement.root(id) : Placement.under(above, id),
                new Member(author, author),
                new Writing(Text.markdown(text), createdAt),
                new Standing(status, reached && stands(), Ruling.NONE),
                reception,
                new Origin(CommentKind.COMMENT, null, null));
        comments.add(comment);
        replies.forEach(reply -> reply.addTo(comments, comment, reached && !hides()));
    }
}
