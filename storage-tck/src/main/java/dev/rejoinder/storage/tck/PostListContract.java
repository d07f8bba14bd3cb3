package dev.rejoinder.storage.tck;

import static dev.rejoinder.model.Order.NEWEST;
import static dev.rejoinder.model.Order.OLDEST;
import static dev.rejoinder.storage.tck.Fixtures.NOON;
import static dev.rejoinder.storage.tck.Fixtures.aCategory;
import static dev.rejoinder.storage.tck.Fixtures.aDraft;
import static dev.rejoinder.storage.tck.Fixtures.aPost;
import static dev.rejoinder.storage.tck.Fixtures.aPostAt;
import static dev.rejoinder.storage.tck.Fixtures.aPostUnder;
import static dev.rejoinder.storage.tck.Fixtures.aTag;
import static dev.rejoinder.storage.tck.Fixtures.anId;
import static dev.rejoinder.storage.tck.Fixtures.filedUnder;
import static dev.rejoinder.storage.tck.Fixtures.next;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.model.Order;
import dev.rejoinder.model.Post;
import dev.rejoinder.model.Publication;
import dev.rejoinder.model.Publication.State;
import dev.rejoinder.model.Term;
import dev.rejoinder.storage.Period;
import dev.rejoinder.storage.Shelf;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Posts by state, all of them, and out of a term. */
abstract class PostListContract extends Contract {

    private Post stored(Post post) {
        commit(unit -> unit.posts().insert(post));
        return post;
    }

    private void replaced(Post post) {
        assertThat(did(unit -> unit.posts().replace(post))).isTrue();
    }

    private void stateHolds(State state, Post... oldestFirst) {
        List<Post> posts = new ArrayList<>(List.of(oldestFirst));
        for (Order order : List.of(OLDEST, NEWEST)) {
            Pages.<Post>byId(
                            order,
                            Post::id,
                            (from, limit) -> read(unit -> unit.posts().inState(state, order, from, limit)))
                    .hold(posts);
            Collections.reverse(posts);
        }
    }

    private void allHold(Post... expected) {
        Pages.<Post>byId(
                        OLDEST,
                        Post::id,
                        (from, limit) -> read(unit -> unit.posts().all(from, limit)))
                .hold(List.of(expected));
    }

    private List<Post> filedUnderOneOf(Term... terms) {
        Shelf shelf = new Shelf.Filed(filedUnder(terms).terms());
        Period always = Period.from(Period.BEGINNING);
        return read(unit -> unit.posts().published(shelf, always, OLDEST, null, 10))
                .items();
    }

    @Test
    void postsOfOneStateStandByTheirIds() {
        Post later = stored(aPostAt(NOON.plusSeconds(1)));
        Post earlier = stored(aPostAt(NOON));
        Post scheduled = stored(aPostAt(Period.END.minusSeconds(1)));
        Post draft = stored(aDraft());
        Post trashed = stored(aPost().withPublication(new Publication.Trashed(new Publication.Published(NOON))));
        Post rewritten = stored(aPost());
        Post unpublished = next(rewritten).withPublication(Publication.DRAFT);
        replaced(unpublished);

        stateHolds(State.PUBLISHED, later, earlier, scheduled);
        stateHolds(State.DRAFT, draft, unpublished);
        stateHolds(State.TRASHED, trashed);
        allHold(later, earlier, scheduled, draft, trashed, unpublished);
    }

    @Test
    void unfilingTakesATermOutOfEveryPostAndLeavesTheVersions() {
        Term gone = aCategory();
        Term kept = aCategory();
        Post published = stored(aPostUnder(gone, kept, aTag()));
        Post draft = stored(aDraft().withFiling(filedUnder(gone).withSticky(true)));
        Post elsewhere = stored(aPostUnder(kept).withVersion(4));

        commit(unit -> {
            unit.posts().unfile(gone.id());
            unit.posts().unfile(anId());
        });

        Post left = published.withFiling(published.filing().without(gone.id()));
        Post bare = draft.withFiling(draft.filing().without(gone.id()));
        allHold(left, bare, elsewhere);
        assertThat(filedUnderOneOf(gone)).isEmpty();
        assertThat(filedUnderOneOf(gone, kept)).containsExactly(left, elsewhere);
        replaced(next(left));
    }

    @Test
    void tagsAreTakenOutAsCategoriesAre() {
        Term tag = aTag();
        Term category = aCategory();
        Post post = stored(aPostUnder(tag, category));

        commit(unit -> {
            unit.posts().unfile(tag.id());
            assertThat(unit.posts().find(List.of(post.id())))
                    .as("before its own commit")
                    .containsExactly(post.withFiling(filedUnder(category)));
        });

        allHold(post.withFiling(filedUnder(category)));
    }
}
