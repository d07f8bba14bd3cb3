package dev.rejoinder.storage.tck;

import static dev.rejoinder.storage.tck.Fixtures.JENNIFER;
import static dev.rejoinder.storage.tck.Fixtures.NOON;
import static dev.rejoinder.storage.tck.Fixtures.aCategory;
import static dev.rejoinder.storage.tck.Fixtures.aDraft;
import static dev.rejoinder.storage.tck.Fixtures.aPost;
import static dev.rejoinder.storage.tck.Fixtures.aPostBy;
import static dev.rejoinder.storage.tck.Fixtures.aPostUnder;
import static dev.rejoinder.storage.tck.Fixtures.aTag;
import static dev.rejoinder.storage.tck.Fixtures.anId;
import static dev.rejoinder.storage.tck.Fixtures.filedUnder;
import static dev.rejoinder.storage.tck.Fixtures.next;
import static dev.rejoinder.storage.tck.OddTexts.ODD;
import static dev.rejoinder.storage.tck.OddTexts.astral;
import static dev.rejoinder.storage.tck.OddTexts.wide;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.model.Id;
import dev.rejoinder.model.Member;
import dev.rejoinder.model.Post;
import dev.rejoinder.model.PostContent;
import dev.rejoinder.model.Publication;
import dev.rejoinder.model.Stamps;
import dev.rejoinder.model.Text;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

abstract class PostContract extends Contract {

    private Post stored(Post post) {
        assertThat(did(unit -> unit.posts().insert(post))).isTrue();
        return post;
    }

    private List<Post> find(Id... ids) {
        return read(unit -> unit.posts().find(List.of(ids)));
    }

    private void readsBack(Post post) {
        stored(post);
        assertThat(find(post.id())).containsExactly(post);
    }

    @Test
    void postsAreFoundInTheOrderOfTheirIdsAndAbsentOnesLeftOut() {
        Post first = stored(aPost());
        Post second = stored(aDraft());
        stored(aPost());

        assertThat(find(second.id(), anId(), first.id())).containsExactly(first, second);
        assertThat(find(anId())).isEmpty();
        assertThat(list(unit -> unit.posts().find(List.of(second.id(), first.id(), second.id()))))
                .as("asked for twice, found once")
                .containsExactly(first, second);
    }

    @Test
    void aTakenIdRefusesAnotherPostAndTheUnitGoesOn() {
        Post first = stored(aPost());
        Post other = aPost();

        boolean inserted = write(unit -> {
            boolean taken = unit.posts().insert(first.withPublication(Publication.DRAFT));
            unit.posts().insert(other);
            return taken;
        });

        assertThat(inserted).isFalse();
        assertThat(find(first.id(), other.id())).containsExactly(first, other);
    }

    @Test
    void aReplacementTakesThePlaceOfEveryField() {
        Post before = stored(aPostUnder(aCategory(), aTag()).withAttributes(Map.of("mood", "good", "left", "behind")));
        Member other = Member.of("thomas", "Thomas");
        Post after = new Post(
                before.id(),
                1,
                new PostContent("Another title", "another-slug", Text.html("<p>Else</p>"), "In short"),
                other,
                filedUnder(aCategory(), aCategory(), aTag()).withSticky(true),
                new Publication.Published(NOON.plusSeconds(5)),
                before.stamps().updatedAt(NOON.plusSeconds(9)),
                Map.of("mood", "better", "new", ""));

        assertThat(did(unit -> unit.posts().replace(after))).isTrue();
        assertThat(find(before.id())).containsExactly(after);
    }

    @Test
    void aReplacementThatIsNotTheNextVersionChangesNothingAndTheUnitGoesOn() {
        Post post = stored(aPost().withVersion(3));
        Post other = aPost();

        commit(unit -> {
            for (long version : List.of(0L, 2L, 3L, 5L)) {
                assertThat(unit.posts()
                                .replace(post.withPublication(Publication.DRAFT).withVersion(version)))
                        .as("from version 3 to %d", version)
                        .isFalse();
            }
            assertThat(unit.posts().replace(next(aPost())))
                    .as("of an absent post")
                    .isFalse();
            unit.posts().insert(other);
        });

        assertThat(find(post.id(), other.id())).containsExactly(post, other);
    }

    @Test
    void aUnitReplacesAndFindsWhatItInserted() {
        Post post = aPost();
        Post edited = next(post).withPublication(Publication.DRAFT);

        commit(unit -> {
            unit.posts().insert(post);
            assertThat(unit.posts().find(List.of(post.id()))).containsExactly(post);
            assertThat(unit.posts().replace(edited)).isTrue();
            assertThat(unit.posts().find(List.of(post.id()))).containsExactly(edited);
        });

        assertThat(find(post.id())).containsExactly(edited);
    }

    @Test
    void theSlugOfAPostClaimsNothing() {
        Post first = stored(aPost());
        Post second = stored(aPost().withContent(first.content()));

        assertThat(find(first.id(), second.id())).containsExactly(first, second);
    }

    @Test
    void theTrashRemembersWhatAPostWas() {
        readsBack(aPost().withPublication(new Publication.Trashed(Publication.DRAFT)));
        readsBack(aPost().withPublication(new Publication.Trashed(new Publication.Published(NOON))));
    }

    @Test
    void oddTextsReadBackFromEveryField() {
        Post post = aPostBy(Member.of(ODD.substring(0, 150), ODD));
        readsBack(post.withContent(new PostContent(ODD, ODD.substring(0, 150), Text.html(ODD), ODD))
                .withAttributes(Map.of(ODD, ODD)));
    }

    @Test
    void emptyTextsReadBack() {
        PostContent empty = new PostContent("", "s", Text.markdown(""), "");
        readsBack(aPost().withContent(empty).withAttributes(Map.of("empty", "")));
    }

    @Test
    void everyFieldHoldsItsLongestText() {
        String slug = astral(200);
        PostContent longest = new PostContent(astral(500), slug, Text.markdown(astral(100_000)), wide(20_000));
        readsBack(aPostBy(Member.of(astral(200), wide(250))).withContent(longest));
        readsBack(aPost().withAttributes(Map.of(astral(200), "astral", wide(200), "wide")));
    }

    @Test
    void theBodyHoldsFourMillionCharacters() {
        PostContent content = aPost().content();
        readsBack(aPost().withContent(
                        new PostContent(content.title(), content.slug(), Text.markdown(wide(4_000_000)), "")));
    }

    @Test
    void anAttributeHoldsAMillionCharacters() {
        readsBack(aPost().withAttributes(Map.of("large", wide(1_000_000), "small", "x")));
    }

    @Test
    void attributesAreToldApartByEveryCharacterOfTheirNames() {
        Map<String, String> attributes = new HashMap<>();
        OddTexts.LOOKALIKES.forEach(name -> attributes.put(name, "of " + name));

        readsBack(aPost().withAttributes(attributes));
    }

    @Test
    void instantsReadBackToTheMicrosecond() {
        for (Instant instant : OddTexts.INSTANTS) {
            Publication published = new Publication.Published(instant);
            readsBack(aPost().withPublication(published).withStamps(new Stamps(instant, instant.plusNanos(1_000))));
            readsBack(aPost().withPublication(new Publication.Trashed(published)));
        }
    }

    @Test
    void idsAndVersionsMayBeAsLargeAsTheyGet() {
        Post post = aPost();
        Post largest = new Post(
                new Id(Long.MAX_VALUE),
                Long.MAX_VALUE - 1,
                post.content(),
                JENNIFER,
                post.filing(),
                post.publication(),
                post.stamps(),
                Map.of());
        stored(largest);

        assertThat(did(unit -> unit.posts().replace(next(largest)))).isTrue();
        assertThat(find(new Id(1), largest.id())).containsExactly(next(largest));
    }

    @Test
    void aPostMayBeFiledUnderManyTermsAndHaveManyAttributes() {
        Map<String, String> attributes = new HashMap<>();
        for (int i = 0; i < 300; i++) {
            attributes.put("attribute " + i, "value " + i);
        }
        Post post = stored(aPostUnder(TermContract.categories(300)).withAttributes(attributes));
        Post bare = next(post).withFiling(filedUnder(aTag())).withAttributes(Map.of());

        assertThat(find(post.id())).containsExactly(post);
        assertThat(did(unit -> unit.posts().replace(bare))).isTrue();
        assertThat(find(post.id())).containsExactly(bare);
    }
}
