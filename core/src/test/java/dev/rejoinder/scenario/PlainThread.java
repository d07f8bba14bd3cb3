package dev.rejoinder.scenario;

import dev.rejoinder.model.Id;
import dev.rejoinder.model.Order;
import dev.rejoinder.model.Reception;
import dev.rejoinder.model.Status;
import dev.rejoinder.model.Subject;
import dev.rejoinder.model.ThreadCounts;
import dev.rejoinder.model.ThreadState;
import dev.rejoinder.model.Vote;
import dev.rejoinder.ranking.Ranking;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A thread as one would keep it on paper: who is seen, and where, is worked out anew from the definitions. */
final class PlainThread {

    private static final int LEVELS = 16;

    Subject subject;
    final List<Entry> entries = new ArrayList<>();
    final Map<String, Entry> keys = new HashMap<>();
    ThreadState state = ThreadState.OPEN;

    @Nullable
    Instant closesAt;

    long version;

    PlainThread(Subject subject) {
        this.subject = subject;
    }

    /** One comment. */
    static final class Entry {
        PlainThread thread;
        Id threadId;
        final Id id;

        @Nullable
        Entry parent;

        final String author;
        String text;
        final List<Entry> replies = new ArrayList<>();
        final Map<String, Set<Vote.Kind>> votes = new HashMap<>();
        Status status;
        long version = 1;
        /** What the last decision changed; {@code null} as long as there was none. */
        @Nullable
        Status before;

        Entry(
                PlainThread thread,
                Id threadId,
                Id id,
                @Nullable Entry parent,
                String author,
                String text,
                Status status) {
            this.thread = thread;
            this.threadId = threadId;
            this.id = id;
            this.parent = parent;
            this.author = author;
            this.text = text;
            this.status = status;
            thread.entries.add(this);
            if (parent != null) {
                parent.replies.add(this);
            }
        }

        void become(Status status) {
            before = this.status;
            this.status = status;
            version++;
        }

        boolean holds(Entry other) {
            return other == this || other.parent != null && holds(other.parent);
        }

        /** With all that answers it. A key that is known in the other thread is forgotten. */
        void moveTo(PlainThread other, Id otherId, @Nullable Entry above) {
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

        void edit(String text) {
            this.text = text;
            version++;
        }

        boolean isSeen() {
            if (!isReached()) {
                return false;
            }
            return switch (status) {
                case APPROVED -> true;
                case REMOVED, DELETED -> replies.stream().anyMatch(Entry::isSeen);
                case PENDING, SPAM, REJECTED -> false;
            };
        }

        private boolean isReached() {
            for (Entry above = parent; above != null; above = above.parent) {
                if (above.status == Status.PENDING || above.status == Status.SPAM || above.status == Status.REJECTED) {
                    return false;
                }
            }
            return true;
        }

        Reception reception() {
            TreeMap<String, Long> reactions = new TreeMap<>();
            for (String name : RandomVotes.REACTIONS) {
                long count = given(new Vote.Reaction(name));
                if (count > 0) {
                    reactions.put(name, count);
                }
            }
            Reception counted = new Reception(given(Vote.Direction.UP), given(Vote.Direction.DOWN), reactions, 0);
            return Ranking.best().ranked(counted, Instant.EPOCH);
        }

        private long given(Vote.Kind kind) {
            return votes.values().stream().filter(kinds -> kinds.contains(kind)).count();
        }

        int depth() {
            return parent == null ? 1 : parent.depth() + 1;
        }

        Entry root() {
            return parent == null ? this : parent.root();
        }

        private boolean isWithin(Entry top) {
            return this == top || parent != null && parent.isWithin(top);
        }

        /** The ids from the root down, of which a place has sixteen at most: the first fifteen and one's own. */
        List<Id> place() {
            List<Id> place = parent == null ? new ArrayList<>() : parent.place();
            if (place.size() == LEVELS) {
                place.remove(LEVELS - 1);
            }
            place.add(id);
            return place;
        }

        String words() {
            return id + " " + (status == Status.APPROVED ? text : "(" + status + ")");
        }
    }

    boolean isReadOnly() {
        return state == ThreadState.READ_ONLY;
    }

    boolean isOpen(Instant now) {
        return state == ThreadState.OPEN && (closesAt == null || now.isBefore(closesAt));
    }

    private static int compare(List<Id> a, List<Id> b) {
        for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
            if (!a.get(i).equals(b.get(i))) {
                return a.get(i).compareTo(b.get(i));
            }
        }
        return a.size() - b.size();
    }

    private List<Entry> seen() {
        return entries.stream().filter(Entry::isSeen).toList();
    }

    List<Entry> threaded() {
        Map<Id, List<Id>> places = new HashMap<>();
        entries.forEach(entry -> places.put(entry.id, entry.place()));
        return seen().stream()
                .sorted((a, b) -> compare(places.get(a.id), places.get(b.id)))
                .toList();
    }

    List<Entry> from(Entry start) {
        return threaded().stream()
                .filter(entry -> compare(entry.place(), start.place()) >= 0)
                .toList();
    }

    List<Entry> branch(Entry top) {
        return threaded().stream().filter(entry -> entry.isWithin(top)).toList();
    }

    List<Entry> flat(Order order) {
        List<Entry> flat = new ArrayList<>(seen());
        flat.sort(Comparator.comparing(entry -> entry.id));
        if (order == Order.NEWEST) {
            Collections.reverse(flat);
        }
        return flat;
    }

    /** Each with so many replies, and these with theirs, down to a level. */
    List<Entry> roots(Order order, int replies, int levels) {
        List<Entry> roots = new ArrayList<>();
        flat(order).stream().filter(entry -> entry.parent == null).forEach(root -> addTo(roots, root, replies, levels));
        return roots;
    }

    private static void addTo(List<Entry> all, Entry entry, int replies, int levels) {
        all.add(entry);
        if (levels > 0) {
            entry.replies.stream()
                    .filter(Entry::isSeen)
                    .sorted(Comparator.comparing(reply -> reply.id))
                    .limit(replies)
                    .forEach(reply -> addTo(all, reply, replies, levels - 1));
        }
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
