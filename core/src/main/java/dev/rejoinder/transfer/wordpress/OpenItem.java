package dev.rejoinder.transfer.wordpress;

import dev.rejoinder.model.Post;
import dev.rejoinder.model.ThreadState;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The item that is being read, and what is still to be handed over of it. A reply waits for the comment that it
 * answers, so that every parcel leaves whole trees behind.
 */
final class OpenItem {
    static final int MOST_COMMENTS = 500;
    /**
     * Of text. WordPress keeps at most 65,535 bytes of a comment, so that 500 of them always go into one parcel; and it
     * exports replies after what they answer, so that few wait at all. Where others wait for more, order is given up.
     */
    private static final long MOST_CHARACTERS = 33_000_000;

    private final WxrItem item;
    private final ItemFacts facts;
    private final Post post;
    private final CommentTree tree;

    private final Deque<Arrival> ready = new ArrayDeque<>();
    private final Map<Integer, List<Arrival>> waiting = new HashMap<>();
    private final BitSet passed = new BitSet();
    private long characters;
    private boolean opening = true;
    private int read;

    OpenItem(WxrItem item, ItemFacts facts, Post post, CommentTree tree) {
        this.item = item;
        this.facts = facts;
        this.post = post;
        this.tree = tree;
    }

    ItemFacts facts() {
        return facts;
    }

    CommentTree tree() {
        return tree;
    }

    /** The place of the comment that is read now. */
    int nextPlace() {
        return read++;
    }

    void add(Arrival arrival) {
        characters += arrival.text().source().length();
        int parent = tree.parent(arrival.place());
        if (parent < 0 || passed.get(parent)) {
            pass(arrival);
        } else {
            waiting.computeIfAbsent(parent, place -> new ArrayList<>()).add(arrival);
        }
        if (characters > MOST_CHARACTERS) {
            waiting.values().forEach(ready::addAll);
            waiting.clear();
        }
    }

    private void pass(Arrival first) {
        Deque<Arrival> free = new ArrayDeque<>(List.of(first));
        while (!free.isEmpty()) {
            Arrival next = free.poll();
            ready.add(next);
            passed.set(next.place());
            free.addAll(waiting.isEmpty() ? List.of() : waiting.getOrDefault(next.place(), List.of()));
            waiting.remove(next.place());
        }
    }

    /** Whether more is ready than goes into one parcel. */
    boolean overflows() {
        return ready.size() > MOST_COMMENTS || characters > MOST_CHARACTERS && !ready.isEmpty();
    }

    /** Whether there is nothing more to hand over, if all has been read. */
    boolean isHandedOver() {
        return !opening && ready.isEmpty();
    }

    Parcel parcel() {
        ThreadState state = item.settings().commentStatus().equals("closed") ? ThreadState.CLOSED : ThreadState.OPEN;
        List<Arrival> some = new ArrayList<>();
        while (some.size() < MOST_COMMENTS && !ready.isEmpty()) {
            Arrival arrival = ready.poll();
            characters -= arrival.text().source().length();
            some.add(arrival);
        }
        Parcel parcel = new Parcel(facts, item.line(), post, state, tree, opening, some);
        opening = false;
        return parcel;
    }
}
