package dev.rejoinder;

import dev.rejoinder.model.Highlights;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Subject;
import dev.rejoinder.model.ThreadCounts;
import dev.rejoinder.model.Vote;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A part of a thread.
 *
 * @param open whether the thread takes comments now, given that readers see what it is about
 * @param counts of the whole thread
 * @param entries in the order of the view; of a view by roots, each comment is followed by what comes with it
 * @param edges where the list of comments, or of roots, goes on
 * @param moreReplies for each comment of a view by roots whose direct replies were cut: what is left of them
 * @param marks what there is to say of single comments
 * @param depth how many levels are shown
 */
public record ThreadPage(
        Subject subject,
        boolean open,
        ThreadCounts counts,
        List<ThreadEntry> entries,
        Edges edges,
        Map<Id, MoreReplies> moreReplies,
        Marks marks,
        int depth) {

    /**
     * Where a list goes on, both ways. A page that was reached by a cursor always has something on the side that it was
     * reached from. If all before a place has gone in the meantime, the page before it is empty and the next one is the first.
     */
    public record Edges(Optional<Cursor> previous, Optional<Cursor> next) {
        static final Edges NONE = new Edges(Optional.empty(), Optional.empty());
    }

    public ThreadPage {
        entries = List.copyOf(entries);
        moreReplies = Map.copyOf(moreReplies);
    }

    /**
     * What sets some comments of the page apart.
     *
     * @param votes what the viewer gave to each comment; those without anything are left out
     * @param highlights of the whole thread; of a view by roots, those that are pinned and visible stand first, with the
     *     page before which there is nothing, and nowhere else
     * @param byPostAuthor the comments by the author of the post that is discussed, if the view
     *     {@linkplain ThreadView#markPostAuthor() asks} for them
     */
    public record Marks(Map<Id, Set<Vote.Kind>> votes, Highlights highlights, Set<Id> byPostAuthor) {
        static final Marks NONE = new Marks(Map.of(), Highlights.NONE, Set.of());

        public Marks {
            votes = Map.copyOf(votes);
            byPostAuthor = Set.copyOf(byPostAuthor);
        }
    }

    /** What the viewer gave to each comment; those without anything are left out. */
    public Map<Id, Set<Vote.Kind>> votes() {
        return marks.votes();
    }

    public boolean isPinned(ThreadEntry entry) {
        return marks.highlights().pinned().contains(entry.key().id());
    }

    public boolean isFeatured(ThreadEntry entry) {
        return marks.highlights().featured().contains(entry.key().id());
    }

    public boolean isByPostAuthor(ThreadEntry entry) {
        return marks.byPostAuthor().contains(entry.key().id());
    }

    public Optional<Cursor> previous() {
        return edges.previous();
    }

    public Optional<Cursor> next() {
        return edges.next();
    }

    /** An entry and the replies to it on this page. */
    public record Node(ThreadEntry entry, List<Node> replies) {}

    private record Shown(Node node, int level, List<Node> siblings) {}

    /**
     * The entries as a forest. One whose parent is not on this page stands under the nearest comment above it that is, or
     * at the top; one that is deeper than the view shows stands at the last level, behind what is there already.
     */
    public List<Node> tree() {
        Map<Id, Shown> shown = new HashMap<>();
        List<Node> top = new ArrayList<>();
        for (ThreadEntry entry : entries) {
            Node node = new Node(entry, new ArrayList<>());
            Shown above = above(entry, shown);
            boolean deeper = above != null && above.level < depth;
            List<Node> siblings = above == null ? top : deeper ? above.node.replies : above.siblings;
            int level = above == null ? 1 : deeper ? above.level + 1 : above.level;
            siblings.add(node);
            shown.put(entry.key().id(), new Shown(node, level, siblings));
        }
        return top;
    }

    private static @Nullable Shown above(ThreadEntry entry, Map<Id, Shown> shown) {
        Id parent = entry.placement().parent();
        Shown above = parent == null ? null : shown.get(parent);
        List<Id> ancestors = entry.placement().path().ids();
        for (int i = ancestors.size() - 2; above == null && i >= 0; i--) {
            above = shown.get(ancestors.get(i));
        }
        return above;
    }
}
