package dev.rejoinder.transfer.wordpress;

import dev.rejoinder.model.Id;
import java.io.ByteArrayOutputStream;

/** Gathers what the first reading has to keep of the comments of one item, and makes trees of it. */
final class CommentSurvey {
    private final Longs numbers = new Longs();
    private final Longs parents = new Longs();
    private final Longs ids = new Longs();
    private final ByteArrayOutputStream statuses = new ByteArrayOutputStream();
    private long largest;

    /**
     * @param number the original id, 0 for none
     * @param parent the original id of the parent, 0 for none
     * @param status as in {@link CommentTree#fact}
     */
    void add(long number, long parent, Id id, int status) {
        numbers.add(number);
        parents.add(parent);
        ids.add(id.value());
        statuses.write(status);
        largest = Math.max(largest, number);
    }

    int size() {
        return numbers.size();
    }

    CommentTree tree() {
        if (numbers.size() == 0) {
            return CommentTree.NONE;
        }
        byte[] facts = statuses.toByteArray();
        Places places = numbers.places();
        skip(facts, places);
        int[] above = new int[facts.length];
        for (int place = 0; place < above.length; place++) {
            above[place] = parent(place, facts, places);
        }
        long[] kept = ids.toArray();
        for (int place = 0; place < kept.length; place++) {
            kept[place] = CommentTree.fate(facts[place]).isSkipped() ? 0 : kept[place];
        }
        return new CommentTree(kept, above, facts);
    }

    /** Comments that can't be told apart; whoever comes first is kept. */
    private void skip(byte[] facts, Places places) {
        Places keys = largest < OriginalIds.COMMENT_SPAN ? null : ids.places();
        for (int place = 0; place < facts.length; place++) {
            if (numbers.get(place) == 0) {
                facts[place] = CommentTree.fact(facts[place], Fate.NO_ID);
            } else if (places.put(place) != Places.NONE) {
                facts[place] = CommentTree.fact(facts[place], Fate.SAME_ID);
            } else if (keys != null && keys.put(place) != Places.NONE) {
                facts[place] = CommentTree.fact(facts[place], Fate.SAME_KEY);
            }
        }
    }

    private int parent(int place, byte[] facts, Places places) {
        if (parents.get(place) == 0 || CommentTree.fate(facts[place]).isSkipped()) {
            return Places.NONE;
        }
        int parent = places.of(parents.get(place));
        if (parent == Places.NONE || CommentTree.fate(facts[parent]).isSkipped()) {
            facts[place] = CommentTree.fact(facts[place], Fate.LOST_PARENT);
            return Places.NONE;
        }
        if (CommentTree.isPing(facts[parent])) {
            facts[place] = CommentTree.fact(facts[place], Fate.HIDDEN_PARENT);
            return Places.NONE;
        }
        return parent;
    }
}
