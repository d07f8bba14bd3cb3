package dev.rejoinder.storage.tck;

import static dev.rejoinder.model.Slug.Space.CATEGORY;
import static dev.rejoinder.model.Slug.Space.POST;
import static dev.rejoinder.model.Slug.Space.TAG;
import static dev.rejoinder.storage.tck.Fixtures.anId;
import static dev.rejoinder.storage.tck.OddTexts.astral;
import static dev.rejoinder.storage.tck.OddTexts.wide;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.model.Id;
import dev.rejoinder.model.Slug;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

abstract class SlugContract extends Contract {

    private boolean claim(Slug slug, Id owner) {
        return write(unit -> unit.slugs().claim(slug, owner));
    }

    private void release(Slug slug, Id owner) {
        commit(unit -> unit.slugs().release(slug, owner));
    }

    private Optional<Id> owner(Slug slug) {
        return read(unit -> unit.slugs().owner(slug));
    }

    private static Slug post(String name) {
        return new Slug(POST, name);
    }

    @Test
    void aSlugBelongsToWhoClaimsItFirst() {
        Id first = anId();
        Slug slug = post("hello");

        assertThat(owner(slug)).isEmpty();
        assertThat(claim(slug, first)).isTrue();
        assertThat(claim(slug, first)).as("one's own again").isTrue();
        assertThat(claim(slug, anId())).as("another one's").isFalse();
        assertThat(owner(slug)).contains(first);
    }

    @Test
    void aRefusedClaimLeavesTheUnitWhole() {
        Id first = anId();
        Id second = anId();
        claim(post("hello"), first);

        commit(unit -> {
            assertThat(unit.slugs().claim(post("hello"), second)).isFalse();
            assertThat(unit.slugs().claim(post("hello-2"), second)).isTrue();
            assertThat(unit.slugs().owner(post("hello-2"))).contains(second);
        });

        assertThat(owner(post("hello"))).contains(first);
        assertThat(owner(post("hello-2"))).contains(second);
    }

    @Test
    void onlyItsOwnerGivesASlugUp() {
        Id owner = anId();
        Id other = anId();
        Slug slug = post("hello");
        claim(slug, owner);

        release(slug, other);
        release(post("nobody-s"), other);
        assertThat(owner(slug)).contains(owner);

        release(slug, owner);
        assertThat(owner(slug)).isEmpty();
        assertThat(claim(slug, other)).isTrue();
    }

    @Test
    void eachSpaceHasSlugsOfItsOwn() {
        Id post = anId();
        Id category = anId();
        Id tag = anId();

        assertThat(claim(new Slug(POST, "news"), post)).isTrue();
        assertThat(claim(new Slug(CATEGORY, "news"), category)).isTrue();
        assertThat(claim(new Slug(TAG, "news"), tag)).isTrue();
        release(new Slug(CATEGORY, "news"), category);

        assertThat(owner(new Slug(POST, "news"))).contains(post);
        assertThat(owner(new Slug(CATEGORY, "news"))).isEmpty();
        assertThat(owner(new Slug(TAG, "news"))).contains(tag);
        assertThat(map(unit -> unit.slugs().of(TAG, List.of(post, category, tag))))
                .containsOnlyKeys(tag);
    }

    @Test
    void slugsThatLookAlikeAreDifferent() {
        Map<String, Id> owners = new HashMap<>();
        OddTexts.LOOKALIKES.forEach(name -> owners.put(name, anId()));

        owners.forEach((name, id) -> assertThat(claim(post(name), id)).as(name).isTrue());
        owners.forEach((name, id) -> assertThat(owner(post(name))).as(name).contains(id));
        owners.forEach((name, id) -> {
            release(post(name), id);
            assertThat(owner(post(name))).as("%s, given up", name).isEmpty();
        });
    }

    @Test
    void theLastOfTwoHundredCharactersTellsSlugsApart() {
        for (String stem : List.of(astral(198), wide(199), "x".repeat(199))) {
            Id one = anId();
            Id two = anId();

            assertThat(claim(post(stem + "1"), one)).isTrue();
            assertThat(claim(post(stem + "2"), two)).isTrue();
            assertThat(owner(post(stem + "1"))).contains(one);
            assertThat(owner(post(stem))).isEmpty();
            assertThat(read(unit -> unit.slugs().of(POST, List.of(two))).get(two))
                    .containsExactly(stem + "2");
        }
    }

    @Test
    void slugsOfAnOwnerStandInTheOrderOfTheirCodeUnits() {
        Id one = anId();
        Id two = anId();
        List<String> inOrder = List.of("B", "a", "a-2", "b", "é", "語", "😀", "ﬁ", "！");
        inOrder.forEach(name -> claim(post(name), one));
        claim(post("two"), two);
        claim(post("else"), anId());

        Map<Id, ? extends Iterable<String>> slugs = read(unit -> unit.slugs().of(POST, List.of(two, anId(), one)));

        assertThat(slugs).containsOnlyKeys(one, two);
        assertThat(slugs.get(one)).as("a surrogate comes before U+FB01").containsExactlyElementsOf(inOrder);
        assertThat(slugs.get(two)).containsExactly("two");
    }
}
