package dev.rejoinder.transfer.wordpress;

import dev.rejoinder.model.Id;
import dev.rejoinder.model.Placement;
import dev.rejoinder.model.Status;
import dev.rejoinder.model.ThreadPath;
import java.util.BitSet;

/**
 * Where each comment of one item stands and whether readers see it, before any of them is written: a reply may come
 * before what it answers. A comment is known by its place, its number in the order of the file. Takes 17 bytes a
 * comment, 4 more in an item with replies below the sixteenth level.
 */
final class CommentTree {
    static final CommentTree NONE = new CommentTree(new long[0], new int[0], new byte[0]);

    /** In the place of a status: what is kept but never shown, nor anything below it. */
    static final int PING = Status.values().length;

    private static final Status[] STATUSES = Status.values();
    private static final Fate[] FATES = Fate.values();
    private static final int STATUS = 0b111;
    private static final int FATE_SHIFT = 3;
    private static final int FATE = 0b111 << FATE_SHIFT;
    private static final int VISIBLE = 0b0100_0000;
    private static final int STORED = 0b1000_0000;

    private final long[] ids;
    private final int[] parents;
    private final byte[] facts;
    private int[] depths = new int[0];
    /** Whose path the comment's own path continues, if that is not always its parent; otherwise empty. */
    private int[] perches = new int[0];

    /**
     * @param ids 0 for a comment that is skipped
     * @param parents places, negative for roots; circles are cut
     * @param facts each made by {@link #fact}
     */
    CommentTree(long[] ids, int[] parents, byte[] facts) {
        this.ids = ids;
        this.parents = parents;
        this.facts = facts;
        grow();
    }

    /** @param status the ordinal of a {@link Status}, or {@link #PING} */
    static byte fact(int status, Fate fate) {
        return (byte) (status & STATUS | fate.ordinal() << FATE_SHIFT);
    }

    static Fate fate(byte fact) {
        return FATES[(fact & FATE) >> FATE_SHIFT];
    }

    static boolean isPing(byte fact) {
        return (fact & STATUS) == PING;
    }

    int size() {
        return ids.length;
    }

    Id id(int place) {
        return new Id(ids[place]);
    }

    Places places() {
        Places places = new Places(ids, ids.length);
        for (int place = 0; place < ids.length; place++) {
            places.put(place);
        }
        return places;
    }

    int parent(int place) {
        return parents[place];
    }

    Fate fate(int place) {
        return fate(facts[place]);
    }

    /** Not to be asked about a pingback. */
    private Status status(int place) {
        return STATUSES[facts[place] & STATUS];
    }

    boolean isVisible(int place) {
        return (facts[place] & VISIBLE) != 0;
    }

    /** Whether the store had it before this import came to it. */
    boolean isStored(int place) {
        return (facts[place] & STORED) != 0;
    }

    Placement placement(int place) {
        int parent = parents[place];
        return new Placement(parent < 0 ? null : id(parent), path(place), depths[place]);
    }

    private ThreadPath path(int place) {
        int[] line = new int[ThreadPath.MAX_LEVELS];
        int level = line.length;
        for (int above = place; above >= 0; above = perches.length == 0 ? parents[above] : perches[above]) {
            line[--level] = above;
        }
        ThreadPath path = ThreadPath.root(id(line[level]));
        while (++level < line.length) {
            path = path.child(id(line[level]));
        }
        return path;
    }

    /** Lets the store's word stand for the file's, until {@link #grow} is called. */
    void markStored(int place, Status status) {
        int now = isPing(facts[place]) ? PING : status.ordinal();
        facts[place] = (byte) (facts[place] & FATE | STORED | now);
    }

    void uproot(int place, Fate why) {
        parents[place] = -1;
        facts[place] = (byte) (facts[place] & ~FATE | why.ordinal() << FATE_SHIFT);
    }

    /** Works out anew how deep everything lies and what is seen. */
    void grow() {
        depths = Lineage.depths(ids, parents, place -> uproot(place, Fate.CIRCLE));
        int[] order = parentsFirst();
        perches = perches(order);
        show(order);
    }

    /** Sorts by depth. */
    private int[] parentsFirst() {
        int deepest = 0;
        for (int depth : depths) {
            deepest = Math.max(deepest, depth);
        }
        int[] from = new int[deepest + 2];
        for (int depth : depths) {
            from[depth + 1]++;
        }
        for (int depth = 1; depth < from.length; depth++) {
            from[depth] += from[depth - 1];
        }
        int[] order = new int[depths.length];
        for (int place = 0; place < depths.length; place++) {
            order[from[depths[place]]++] = place;
        }
        return order;
    }

    private int[] perches(int[] order) {
        if (order.length == 0 || depths[order[order.length - 1]] <= ThreadPath.MAX_LEVELS) {
            return new int[0];
        }
        int[] found = new int[order.length];
        for (int place : order) {
            int parent = parents[place];
            found[place] = parent < 0 || depths[parent] < ThreadPath.MAX_LEVELS ? parent : found[parent];
        }
        return found;
    }

    /** From the top down, what nothing hides; from the bottom up, which tombstones hold something up. */
    private void show(int[] order) {
        BitSet letsThrough = new BitSet(order.length);
        for (int place : order) {
            int parent = parents[place];
            boolean through = (parent < 0 || letsThrough.get(parent)) && !hidesReplies(place);
            letsThrough.set(place, through);
            setVisible(place, through && !isTombstone(place));
        }
        for (int i = order.length - 1; i >= 0; i--) {
            int parent = parents[order[i]];
            if (parent >= 0 && isVisible(order[i]) && isTombstone(parent)) {
                setVisible(parent, letsThrough.get(parent));
            }
        }
    }

    private boolean hidesReplies(int place) {
        return isPing(facts[place]) || status(place).hidesReplies();
    }

    boolean isTombstone(int place) {
        return !isPing(facts[place]) && status(place).isTombstone();
    }

    private void setVisible(int place, boolean visible) {
        facts[place] = (byte) (visible ? facts[place] | VISIBLE : facts[place] & ~VISIBLE);
    }
}
