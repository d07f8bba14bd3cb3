package dev.rejoinder.transfer.archive;

import dev.rejoinder.model.Id;
import dev.rejoinder.model.ThreadPath;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Takes the comments of a thread in the order of their paths, and gives them on so that none comes before the one that
 * it answers. Down to the last level of a path that is so already. There, deeper replies lie side by side by their ids,
 * and an import of wrongly dated comments may have given a reply a smaller id than its parent: it has to wait.
 */
final class ParentsFirst {

    private final Consumer<Entry.OfComment> next;
    private final IdSet passed = new IdSet();
    private final Map<Id, List<Entry.OfComment>> waiting = new LinkedHashMap<>();

    ParentsFirst(Consumer<Entry.OfComment> next) {
        this.next = next;
    }

    void add(Entry.OfComment entry) {
        if (entry.comment().placement().path().level() < ThreadPath.MAX_LEVELS) {
            finish();
            next.accept(entry);
            return;
        }
        Id parent = entry.parent();
        boolean deep = entry.comment().placement().depth() > ThreadPath.MAX_LEVELS;
        if (deep && parent != null && !passed.contains(parent)) {
            waiting.computeIfAbsent(parent, id -> new ArrayList<>()).add(entry);
        } else {
            pass(entry);
        }
    }

    private void pass(Entry.OfComment first) {
        Deque<Entry.OfComment> ready = new ArrayDeque<>(List.of(first));
        while (!ready.isEmpty()) {
            Entry.OfComment entry = ready.pop();
            passed.add(entry.id());
            next.accept(entry);
            List<Entry.OfComment> replies = waiting.getOrDefault(entry.id(), List.of());
            waiting.remove(entry.id());
            for (int i = replies.size() - 1; i >= 0; i--) {
                ready.push(replies.get(i));
            }
        }
    }

    /** The branch is at its end. Replies to what a broken store has lost are not lost as well. */
    void finish() {
        waiting.values().forEach(replies -> replies.forEach(next));
        waiting.clear();
        passed.clear();
    }
}
