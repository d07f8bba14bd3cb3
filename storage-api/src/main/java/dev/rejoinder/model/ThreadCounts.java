package dev.rejoinder.model;

import java.util.Collection;

/**
 * How many comments a thread has: those that a reader sees, and how many have each status. Pingbacks and trackbacks
 * don't count. A difference between two counts may hold negative numbers.
 *
 * @param visible approved, and no comment above it is hidden
 */
public record ThreadCounts(
        long visible, long pending, long approved, long spam, long rejected, long removed, long deleted) {

    public static final ThreadCounts NONE = new ThreadCounts(0, 0, 0, 0, 0, 0, 0);

    /** What one comment adds to the counts of its thread. */
    public static ThreadCounts of(Comment comment) {
        if (comment.origin().kind() != CommentKind.COMMENT) {
            return NONE;
        }
        Status status = comment.standing().status();
        boolean seen = status == Status.APPROVED && comment.standing().visible();
        return new ThreadCounts(
                seen ? 1 : 0,
                one(status, Status.PENDING),
                one(status, Status.APPROVED),
                one(status, Status.SPAM),
                one(status, Status.REJECTED),
                one(status, Status.REMOVED),
                one(status, Status.DELETED));
    }

    /** What all these comments add to the counts of their thread. */
    public static ThreadCounts sum(Collection<Comment> comments) {
        return comments.stream().map(ThreadCounts::of).reduce(NONE, ThreadCounts::plus);
    }

    private static long one(Status actual, Status counted) {
        return actual == counted ? 1 : 0;
    }

    public ThreadCounts plus(ThreadCounts other) {
        return new ThreadCounts(
                visible + other.visible,
                pending + other.pending,
                approved + other.approved,
                spam + other.spam,
                rejected + other.rejected,
                removed + other.removed,
                deleted + other.deleted);
    }

    public ThreadCounts minus(ThreadCounts other) {
        return new ThreadCounts(
                visible - other.visible,
                pending - other.pending,
                approved - other.approved,
                spam - other.spam,
                rejected - other.rejected,
                removed - other.removed,
                deleted - other.deleted);
    }

    public long of(Status status) {
        return switch (status) {
            case PENDING -> pending;
            case APPROVED -> approved;
            case SPAM -> spam;
            case REJECTED -> rejected;
            case REMOVED -> removed;
            case DELETED -> deleted;
        };
    }

    /** All comments of the thread, whatever their status. */
    public long total() {
        return pending + approved + spam + rejected + removed + deleted;
    }
}
