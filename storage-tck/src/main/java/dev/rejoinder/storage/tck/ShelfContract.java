package dev.rejoinder.storage.tck;

import static dev.rejoinder.model.Order.NEWEST;
import static dev.rejoinder.model.Order.OLDEST;
import static dev.rejoinder.storage.tck.Fixtures.NOON;
import static dev.rejoinder.storage.tck.Fixtures.aCategory;
import static dev.rejoinder.storage.tck.Fixtures.aDraft;
import static dev.rejoinder.storage.tck.Fixtures.aPost;
import static dev.rejoinder.storage.tck.Fixtures.aPostAt;
import static dev.rejoinder.storage.tck.Fixtures.aPostBy;
import static dev.rejoinder.storage.tck.Fixtures.aPostUnder;
import static dev.rejoinder.storage.tck.Fixtures.aTag;
import static dev.rejoinder.storage.tck.Fixtures.anId;
import static dev.rejoinder.storage.tck.Fixtures.filedUnder;
import static dev.rejoinder.storage.tck.Fixtures.next;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.model.Filing;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Member;
import dev.rejoinder.model.Order;
import dev.rejoinder.model.Post;
import dev.rejoinder.model.Publication;
import dev.rejoinder.model.Term;
import dev.rejoinder.storage.Period;
import dev.rejoinder.storage.PostPosition;
import dev.rejoinder.storage.Shelf;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

abstract class ShelfContract extends Contract {

    private static final Period ALWAYS = Period.from(Period.BEGINNING);

    private Post stored(Post post) {
        commit(unit -> unit.posts().insert(post));
        return post;
    }

    private void replaced(Post post) {
        assertThat(did(unit -> unit.posts().replace(post))).isTrue();
    }

    private void shelfHolds(Shelf shelf, Period period, Post... oldestFirst) {
        List<Post> posts = new ArrayList<>(List.of(oldestFirst));
        pages(shelf, period, OLDEST).hold(posts);
        Collections.reverse(posts);
        pages(shelf, period, NEWEST).hold(posts);
    }

    private Pages<Post, PostPosition> pages(Shelf shelf, Period period, Order order) {
        return new Pages<>(
                (from, limit) -> read(unit -> unit.posts().published(shelf, period, order, from, limit)),
                post -> new PostPosition(post.publication().listedAt().orElseThrow(), post.id()),
                position -> Pages.after(position, order));
    }

    private List<Post> published(Period period, Order order, @Nullable PostPosition from) {
        return read(unit -> unit.posts().published(Shelf.ALL, period, order, from, 100))
                .items();
    }

    @Test
    void publishedPostsStandInTheOrderOfPublicationThenId() {
        Post third = stored(aPostAt(NOON.plusSeconds(1)));
        Post first = stored(aPostAt(NOON.minusSeconds(1)));
        Post secondByItsId = stored(aPost());
        Post secondAsWell = stored(aPost());
        Post last = stored(aPostAt(NOON.plusSeconds(1).plusNanos(1_000)));

        shelfHolds(Shelf.ALL, ALWAYS, first, secondByItsId, secondAsWell, third, last);
    }

    @Test
    void instantsFarApartKeepTheirOrder() {
        Post[] posts = OddTexts.INSTANTS.stream()
                .map(instant -> stored(aPostAt(instant)))
                .sorted((a, b) -> a.publication()
                        .listedAt()
                        .orElseThrow()
                        .compareTo(b.publication().listedAt().orElseThrow()))
                .toArray(Post[]::new);

        shelfHolds(Shelf.ALL, ALWAYS, posts);
    }

    @Test
    void draftsAndTrashAreOnNoShelf() {
        Term tag = aTag();
        Filing sticky = filedUnder(tag).withSticky(true);
        stored(aDraft().withFiling(sticky));
        stored(aPost().withFiling(sticky).withPublication(new Publication.Trashed(new Publication.Published(NOON))));
        Post post = stored(aPost().withFiling(sticky));

        shelfHolds(Shelf.ALL, ALWAYS, post);
        shelfHolds(Shelf.STICKY, ALWAYS, post);
        shelfHolds(new Shelf.Filed(Set.of(tag.id())), ALWAYS, post);
        shelfHolds(new Shelf.By(post.author().id()), ALWAYS, post);
    }

    @Test
    void aPeriodBeginsWithItsFirstInstantAndEndsBeforeItsLast() {
        Instant end = NOON.plusSeconds(60);
        stored(aPostAt(NOON.minusNanos(1_000)));
        Post first = stored(aPostAt(NOON));
        Post last = stored(aPostAt(end.minusNanos(1_000)));
        stored(aPostAt(end));

        shelfHolds(Shelf.ALL, new Period(NOON, end), first, last);
        shelfHolds(Shelf.ALL, new Period(NOON, NOON));
        shelfHolds(Shelf.ALL, new Period(end, NOON));
    }

    @Test
    void aPageMayStartWhereNoPostIs() {
        Post first = stored(aPostAt(NOON));
        Post second = stored(aPostAt(NOON.plusSeconds(2)));
        PostPosition between = new PostPosition(NOON.plusSeconds(1), anId());
        PostPosition before = new PostPosition(NOON.minusSeconds(9), anId());

        assertThat(published(ALWAYS, OLDEST, between)).containsExactly(second);
        assertThat(published(ALWAYS, NEWEST, between)).containsExactly(first);
        assertThat(published(ALWAYS, OLDEST, new PostPosition(NOON, second.id())))
                .as("the same instant, a later id")
                .containsExactly(second);
        assertThat(published(Period.from(NOON.plusSeconds(2)), OLDEST, before))
                .as("from before the period")
                .containsExactly(second);
        assertThat(published(Period.until(NOON), NEWEST, before)).isEmpty();
    }

    @Test
    void aShelfOfTermsListsAPostOnceUnderSeveral() {
        Term category = aCategory();
        Term child = aCategory();
        Term tag = aTag();
        Post inBoth = stored(aPostUnder(category, child));
        Post inOne = stored(aPostUnder(child));
        Post inAll = stored(aPostAt(NOON.minusSeconds(1)).withFiling(filedUnder(category, child, tag)));
        Post tagged = stored(aPostAt(NOON.plusSeconds(1)).withFiling(filedUnder(tag)));
        stored(aPostUnder(aCategory(), aTag()));
        stored(aPost());

        shelfHolds(new Shelf.Filed(Set.of(category.id(), child.id())), ALWAYS, inAll, inBoth, inOne);
        shelfHolds(new Shelf.Filed(Set.of(category.id(), child.id(), tag.id())), ALWAYS, inAll, inBoth, inOne, tagged);
        shelfHolds(new Shelf.Filed(Set.of(tag.id())), Period.until(NOON), inAll);
        shelfHolds(new Shelf.Filed(Set.of(anId())), ALWAYS);
        shelfHolds(new Shelf.Filed(Set.of()), ALWAYS);
    }

    @Test
    void aShelfMayBeOfAThousandTerms() {
        Term tag = aTag();
        Post post = stored(aPostUnder(tag));
        Set<Id> terms = new HashSet<>(Set.of(tag.id()));
        while (terms.size() < 1_000) {
            terms.add(anId());
        }

        shelfHolds(new Shelf.Filed(terms), ALWAYS, post);
    }

    @Test
    void aShelfOfTermsIsExactPageByPageWhereTheListsOfTheTermsInterleave() {
        Term one = aCategory();
        Term two = aCategory();
        Post[] posts = IntStream.range(0, 12)
                .mapToObj(i -> stored(aPostAt(NOON.plusSeconds(i / 3))
                        .withFiling(
                                i % 3 == 0 ? filedUnder(one, two) : i % 3 == 1 ? filedUnder(one) : filedUnder(two))))
                .toArray(Post[]::new);

        shelfHolds(new Shelf.Filed(Set.of(one.id(), two.id())), ALWAYS, posts);
    }

    @Test
    void aShelfOfOneMemberHoldsNobodyElses() {
        for (String id : OddTexts.LOOKALIKES) {
            stored(aPostBy(Member.of(id, "One of many")));
        }
        for (String id : OddTexts.LOOKALIKES) {
            assertThat(read(unit -> unit.posts().published(new Shelf.By(id), ALWAYS, OLDEST, null, 100))
                            .items())
                    .as("by %s", id)
                    .extracting(post -> post.author().id())
                    .containsExactly(id);
        }
        shelfHolds(new Shelf.By("nobody"), ALWAYS);
    }

    @Test
    void aReplacementMovesThePostBetweenShelves() {
        Term from = aTag();
        Term to = aTag();
        Post other = stored(aPostAt(NOON.plusSeconds(5)));
        Post post = stored(aPostUnder(from));
        Instant later = NOON.plusSeconds(9);
        Post moved = next(post)
                .withFiling(filedUnder(to).withSticky(true))
                .withPublication(new Publication.Published(later));
        replaced(moved);

        shelfHolds(new Shelf.Filed(Set.of(from.id())), ALWAYS);
        shelfHolds(new Shelf.Filed(Set.of(to.id())), ALWAYS, moved);
        shelfHolds(Shelf.STICKY, ALWAYS, moved);
        shelfHolds(Shelf.ALL, ALWAYS, other, moved);

        replaced(next(moved).withPublication(Publication.DRAFT));
        shelfHolds(Shelf.ALL, ALWAYS, other);
        shelfHolds(Shelf.STICKY, ALWAYS);
        shelfHolds(new Shelf.Filed(Set.of(to.id())), ALWAYS);
    }
}
