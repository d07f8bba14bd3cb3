package dev.rejoinder.model;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;

/**
 * The place of a comment in the depth-first order of its thread: the ids from the root down to the comment. Paths
 * compare as their bytes do, so that a branch is one range and a page is one range scan.
 *
 * <p>A path has at most {@value #MAX_LEVELS} levels. A deeper reply lies at the last level beside its parent, ordered by
 * its id; its true parent is kept in the comment's {@link Placement}.
 */
public final class ThreadPath implements Comparable<ThreadPath> {

    public static final int MAX_LEVELS = 16;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private final long[] ids;

    private ThreadPath(long[] ids) {
        this.ids = ids;
    }

    public static ThreadPath root(Id comment) {
        return new ThreadPath(new long[] {comment.value()});
    }

    /**
     * Reads what {@link #toBytes()} wrote.
     *
     * @throws IllegalArgumentException if the length is not 8 to 128 bytes in steps of 8
     */
    public static ThreadPath fromBytes(byte[] bytes) {
        int levels = bytes.length / Long.BYTES;
        if (bytes.length % Long.BYTES != 0 || levels < 1 || levels > MAX_LEVELS) {
            throw new IllegalArgumentException("a path has 1 to 16 ids of 8 bytes, not " + bytes.length + " bytes");
        }
        long[] ids = new long[levels];
        for (int level = 0; level < levels; level++) {
            ids[level] = (long) LONGS.get(bytes, level * Long.BYTES);
        }
        return new ThreadPath(ids);
    }

    /** Eight bytes a level, big endian. */
    public byte[] toBytes() {
        byte[] bytes = new byte[ids.length * Long.BYTES];
        for (int level = 0; level < ids.length; level++) {
            LONGS.set(bytes, level * Long.BYTES, ids[level]);
        }
        return bytes;
    }

    public ThreadPath child(Id comment) {
        return append(comment.value());
    }

    private ThreadPath append(long id) {
        long[] longer = Arrays.copyOf(ids, Math.min(ids.length + 1, MAX_LEVELS));
        longer[longer.length - 1] = id;
        return new ThreadPath(longer);
    }

    public int level() {
        return ids.length;
    }

    /** The ids of the path of a comment, from the root down to itself. */
    public List<Id> ids() {
        return Arrays.stream(ids).mapToObj(Id::new).toList();
    }

    /** The comment at the top of the branch. */
    public Id rootId() {
        return new Id(ids[0]);
    }

    /** The comment itself. */
    public Id id() {
        return new Id(ids[ids.length - 1]);
    }

    /** The smallest path whose range holds every descendant of this comment; at the last level, its siblings too. */
    public ThreadPath branch() {
        return ids.length < MAX_LEVELS ? this : new ThreadPath(Arrays.copyOf(ids, MAX_LEVELS - 1));
    }

    /** Whether this is {@code branch} itself or lies in its range. */
    public boolean isWithin(ThreadPath branch) {
        int levels = branch.ids.length;
        return ids.length >= levels && Arrays.equals(ids, 0, levels, branch.ids, 0, levels);
    }

    /** Where to go on after this very comment: no path lies between the two. */
    public ThreadPath next() {
        return ids.length < MAX_LEVELS ? append(0) : end();
    }

    /** Where to go on after this comment and all below it. */
    public ThreadPath end() {
        long[] after = ids.clone();
        after[after.length - 1]++;
        return new ThreadPath(after);
    }

    @Override
    public int compareTo(ThreadPath other) {
        int common = Math.min(ids.length, other.ids.length);
        for (int i = 0; i < common; i++) {
            if (ids[i] != other.ids[i]) {
                return Long.compareUnsigned(ids[i], other.ids[i]);
            }
        }
        return Integer.compare(ids.length, other.ids.length);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ThreadPath path && Arrays.equals(ids, path.ids);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(ids);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (long id : ids) {
            text.append('/').append(id > 0 ? new Id(id) : "0");
        }
        return text.toString();
    }
}
