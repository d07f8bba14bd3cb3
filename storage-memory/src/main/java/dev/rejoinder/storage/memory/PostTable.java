package dev.rejoinder.storage.memory;

import static java.util.Comparator.comparing;

import dev.rejoinder.model.Id;
import dev.rejoinder.model.Post;
import dev.rejoinder.model.Publication;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * The posts. A post that is not published counts as listed at {@link Instant#MIN}, which no period reaches.
 *
 * @param byState by state, then id
 * @param listed the published ones by instant, then id
 * @param sticky the sticky ones among them, in the same order
 * @param byMember the published ones by author, then instant, then id
 * @param filed every post under each of its terms, by term, then instant, then id
 */
record PostTable(
        SortedTree<Post> byId,
        SortedTree<Post> byState,
        SortedTree<Post> listed,
        SortedTree<Post> sticky,
        SortedTree<Post> byMember,
        SortedTree<Filed> filed) {

    static final Comparator<Post> LISTED = comparing(PostTable::listedAt).thenComparing(Post::id);

    static final PostTable EMPTY = new PostTable(
            SortedTree.sortedBy(comparing(Post::id)),
            SortedTree.sortedBy(comparing(PostTable::state).thenComparing(Post::id)),
            SortedTree.sortedBy(LISTED),
            SortedTree.sortedBy(LISTED),
            SortedTree.sortedBy(comparing(PostTable::member).thenComparing(LISTED)),
            SortedTree.sortedBy(comparing(Filed::term).thenComparing(Filed::post, LISTED)));

    record Filed(Id term, Post post) {}

    static Publication.State state(Post post) {
        return post.publication().state();
    }

    static Instant listedAt(Post post) {
        return post.publication().listedAt().orElse(Instant.MIN);
    }

    static String member(Post post) {
        return post.author().id();
    }

    static Range<Filed> under(Id term) {
        return Range.at(Filed::term, term);
    }

    @Nullable
    Post find(Id post) {
        return byId.find(Range.at(Post::id, post));
    }

    long listedAfter(Instant now, Id term) {
        return filed.count(under(term).then(filed -> listedAt(filed.post()).isAfter(now) ? 0 : -1));
    }

    PostTable change(@Nullable Post before, @Nullable Post after) {
        Post listedBefore = Tables.only(PostTable::isListed, before);
        Post listedAfter = Tables.only(PostTable::isListed, after);
        return new PostTable(
                byId.change(before, after),
                byState.change(before, after),
                listed.change(listedBefore, listedAfter),
                sticky.change(
                        Tables.only(PostTable::isSticky, listedBefore), Tables.only(PostTable::isSticky, listedAfter)),
                byMember.change(listedBefore, listedAfter),
                refiled(before, after));
    }

    static boolean isListed(Post post) {
        return post.publication() instanceof Publication.Published;
    }

    private static boolean isSticky(Post post) {
        return post.filing().sticky();
    }

    private SortedTree<Filed> refiled(@Nullable Post before, @Nullable Post after) {
        SortedTree<Filed> changed = filed;
        if (before != null) {
            for (Id term : before.filing().terms()) {
                changed = changed.without(new Filed(term, before));
            }
        }
        if (after != null) {
            for (Id term : after.filing().terms()) {
                changed = changed.with(new Filed(term, after));
            }
        }
        return changed;
    }
}
