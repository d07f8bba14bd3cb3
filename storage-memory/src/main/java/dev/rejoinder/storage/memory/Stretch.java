package dev.rejoinder.storage.memory;

import dev.rejoinder.model.Comment;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.ThreadPath;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** The comments of a thread from one path to another, the latter excluded. */
final class Stretch implements Range<Comment> {

    /** The thread, and the top of the branch. */
    static final Rank<Comment> RANK = comment -> new long[] {
        CommentTable.thread(comment).value(),
        CommentTable.path(comment).rootId().value()
    };

    private final Id thread;
    private final @Nullable ThreadPath from;
    private final @Nullable ThreadPath to;
    private final long fromRoot;
    private final long toRoot;

    private Stretch(Id thread, @Nullable ThreadPath from, @Nullable ThreadPath to) {
        this.thread = thread;
        this.from = from;
        this.to = to;
        this.fromRoot = from == null ? 0 : root(from);
        this.toRoot = to == null ? -1 : root(to);
    }

    /** From a path to the end of the thread; all of it if there is none. */
    static Stretch from(Id thread, @Nullable ThreadPath from) {
        return new Stretch(thread, from, null);
    }

    /** From a path, which is the last one then, back to the beginning of the thread; all of it if there is none. */
    static Stretch downFrom(Id thread, @Nullable ThreadPath from) {
        return new Stretch(thread, null, from == null ? null : from.next());
    }

    /** The thread up to a path, which is left out. */
    static Stretch before(Id thread, ThreadPath path) {
        return new Stretch(thread, null, path);
    }

    /** From a path, or the beginning, to the end of the branch. */
    static Stretch of(Id thread, ThreadPath branch, @Nullable ThreadPath from) {
        return new Stretch(thread, from == null || from.compareTo(branch) < 0 ? branch : from, branch.end());
    }

    /** Any number: unlike the path of a comment, a bound is no list of ids. */
    private static long root(ThreadPath bound) {
        return ByteBuffer.wrap(bound.toBytes()).getLong();
    }

    /** Only asked when {@link #RANK} could not tell, so that the thread is this one. */
    @Override
    public int locate(Comment comment) {
        ThreadPath path = CommentTable.path(comment);
        if (from != null && path.compareTo(from) < 0) {
            return -1;
        }
        return to != null && path.compareTo(to) >= 0 ? 1 : 0;
    }

    @Override
    public int locate(long thread, long root) {
        int location = Long.compare(thread, this.thread.value());
        if (location != 0) {
            return location;
        }
        if (root == fromRoot || root == toRoot) {
            return UNTOLD;
        }
        return Long.compareUnsigned(root, fromRoot) < 0 ? -1 : Long.compareUnsigned(root, toRoot) > 0 ? 1 : 0;
    }
}
