package dev.rejoinder.transfer.wordpress;

import dev.rejoinder.bulk.Pages;
import dev.rejoinder.model.Comment;
import dev.rejoinder.model.Id;
import dev.rejoinder.storage.UnitOfWork;
import java.util.BitSet;

/**
 * Compares the comments of an item with its thread, where an earlier run or an earlier export left one. What is stored
 * stays as it is, and may have been moderated since: new comments must fit in with that, not with the file.
 */
final class Reunion {
    private static final int AT_ONCE = 500;

    private final CommentTree tree;
    private final Places places;
    /** Stored where the file does not have them, so that nothing new can be placed below. */
    private final BitSet elsewhere = new BitSet();

    private Reunion(CommentTree tree) {
        this.tree = tree;
        this.places = tree.places();
    }

    static void of(CommentTree tree, UnitOfWork unit, Id thread) {
        Reunion reunion = new Reunion(tree);
        Pages.readByPath(
                from -> unit.comments().branch(thread, null, from, AT_ONCE), page -> page.forEach(reunion::meet));
        reunion.settle();
    }

    private void meet(Comment stored) {
        int place = places.of(stored.id().value());
        if (place == Places.NONE) {
            return;
        }
        elsewhere.set(place, !tree.placement(place).equals(stored.placement()));
        tree.markStored(place, stored.status());
    }

    private void settle() {
        for (int place = 0; place < tree.size(); place++) {
            int parent = tree.parent(place);
            if (parent >= 0 && elsewhere.get(parent) && !tree.isStored(place)) {
                tree.uproot(place, Fate.LOST_PARENT);
            }
        }
        tree.grow();
    }
}
