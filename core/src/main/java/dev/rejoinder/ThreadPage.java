package dev.rejoinder;

import dev.rejoinder.model.Id;
import dev.rejoinder.model.Subject;
import dev.rejoinder.model.ThreadCounts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A part of a thread.
 *
 * @param open whether the thread takes comments now, given that readers see what it is about
 * @param counts of the whole thread
 * @param entries in the order of the view; of a view by roots, each root is followed by what comes with it
 * @param next where the list of comments, or of roots, goes on
 * @param moreReplies for each root whose replies were cut: where they go on, in the threaded view of that branch
 */
public record ThreadPage(
        Subject subject,
        boolean open,
        ThreadCounts counts,
        List<ThreadEntry> entries,
        Optional<Cursor> next,
        Map<Id, Cursor> moreReplies) {

    public ThreadPage {
        entries = List.copyOf(entries);
        moreReplies = Map.copyOf(moreReplies);
    }

    /** An entry and the replies to it on this page. */
    public record Node(ThreadEntry entry, List<Node> replies) {}

    /** The entries as a forest; one whose parent is not on this page stands at the top. */
    public List<Node> tree() {
        Map<Id, Node> nodes = new HashMap<>();
        List<Node> top = new ArrayList<>();
        for (ThreadEntry entry : entries) {
            Node node = new Node(entry, new ArrayList<>());
            nodes.put(entry.key().id(), node);
            Id parent = entry.placement().parent();
            Node above = parent == null ? null : nodes.get(parent);
            (above == null ? top : above.replies()).add(node);
        }
        return top;
    }
}
