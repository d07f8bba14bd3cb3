package dev.rejoinder.storage.tck;

import static dev.rejoinder.model.Order.OLDEST;
import static dev.rejoinder.storage.tck.Fixtures.NOON;
import static dev.rejoinder.storage.tck.Fixtures.aCategory;
import static dev.rejoinder.storage.tck.Fixtures.aCategoryUnder;
import static dev.rejoinder.storage.tck.Fixtures.aPostAt;
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
import dev.rejoinder.model.Post;
import dev.rejoinder.model.Publication;
import dev.rejoinder.model.Taxonomy;
import dev.rejoinder.model.Term;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

abstract class TermContract extends Contract {

    static Term[] categories(int count) {
        return Stream.generate(Fixtures::aCategory).limit(count).toArray(Term[]::new);
    }

    private Term stored(Term term) {
        assertThat(did(unit -> unit.terms().insert(term))).isTrue();
        return term;
    }

    private List<Term> find(Id... ids) {
        return read(unit -> unit.terms().find(List.of(ids)));
    }

    private Map<Id, Long> listed(Instant now, Term... terms) {
        List<Id> ids = Stream.of(terms).map(Term::id).toList();
        return read(unit -> unit.terms().listed(ids, now));
    }

    @Test
    void termsAreFoundInTheOrderOfTheirIdsAndAbsentOnesLeftOut() {
        Term parent = stored(aCategory());
        Term child = stored(aCategoryUnder(parent.id()));
        Term tag = stored(aTag());

        assertThat(find(tag.id(), anId(), parent.id(), child.id(), tag.id())).containsExactly(parent, child, tag);
        assertThat(find(anId())).isEmpty();
    }

    @Test
    void aTakenIdRefusesAnotherTermAndTheUnitGoesOn() {
        Term term = stored(aCategory());
        Term other = aTag();

        boolean inserted = write(unit -> {
            boolean taken = unit.terms().insert(term.withName("Other", "other", ""));
            unit.terms().insert(other);
            return taken;
        });

        assertThat(inserted).isFalse();
        assertThat(find(term.id(), other.id())).containsExactly(term, other);
    }

    @Test
    void aReplacementTakesThePlaceOfEveryField() {
        Term term = stored(aCategory());
        Term renamed = next(term).withName("Other", "other", "Else").withParent(anId());
        Term uprooted = next(renamed).withParent(null);

        assertThat(did(unit -> unit.terms().replace(renamed))).isTrue();
        assertThat(find(term.id())).containsExactly(renamed);
        assertThat(did(unit -> unit.terms().replace(uprooted))).isTrue();
        assertThat(find(term.id())).containsExactly(uprooted);
    }

    @Test
    void aReplacementThatIsNotTheNextVersionChangesNothingAndTheUnitGoesOn() {
        Term term = stored(aTag().withVersion(3));
        Term other = aTag();

        commit(unit -> {
            for (long version : List.of(0L, 2L, 3L, 5L)) {
                Term stale = term.withName("Other", "other", "").withVersion(version);
                assertThat(unit.terms().replace(stale))
                        .as("to version %d", version)
                        .isFalse();
            }
            assertThat(unit.terms().replace(next(aTag())))
                    .as("of an absent term")
                    .isFalse();
            unit.terms().insert(other);
        });

        assertThat(find(term.id(), other.id())).containsExactly(term, other);
    }

    @Test
    void onlyTheVersionThatWasSeenIsDeleted() {
        Term term = stored(aCategory().withVersion(3));

        assertThat(did(unit -> unit.terms().delete(term.id(), 2))).isFalse();
        assertThat(did(unit -> unit.terms().delete(term.id(), 4))).isFalse();
        assertThat(did(unit -> unit.terms().delete(anId(), 0))).isFalse();
        assertThat(find(term.id())).containsExactly(term);

        assertThat(did(unit -> unit.terms().delete(term.id(), 3))).isTrue();
        assertThat(find(term.id())).isEmpty();
        assertThat(did(unit -> unit.terms().delete(term.id(), 3))).isFalse();
    }

    @Test
    void deletingATermLeavesThePostsAndChildrenThatNameIt() {
        Term term = stored(aCategory());
        Term child = stored(aCategoryUnder(term.id()));
        Post post = aPostUnder(term, child);
        commit(unit -> {
            unit.posts().insert(post);
            unit.terms().delete(term.id(), 0);
        });

        assertThat(find(term.id(), child.id())).containsExactly(child);
        assertThat(list(unit -> unit.posts().find(List.of(post.id())))).containsExactly(post);
    }

    @Test
    void termsOfOneTaxonomyAreListedByTheirIds() {
        List<Term> categories = List.of(stored(aCategory()), stored(aCategory()), stored(aCategory()));
        List<Term> tags = List.of(stored(aTag()), stored(aTag()));

        termsHold(Taxonomy.CATEGORY, categories);
        termsHold(Taxonomy.TAG, tags);
    }

    private void termsHold(Taxonomy taxonomy, List<Term> expected) {
        Pages.<Term>byId(
                        OLDEST,
                        Term::id,
                        (from, limit) -> read(unit -> unit.terms().all(taxonomy, from, limit)))
                .hold(expected);
    }

    @Test
    void namesAndSlugsOfTermsClaimNothing() {
        Term first = stored(aTag());
        Term second = stored(aTag().withName(first.name(), first.slug(), first.description()));

        assertThat(find(first.id(), second.id())).containsExactly(first, second);
    }

    @Test
    void oddAndLongestTextsReadBack() {
        Term odd = stored(aCategory().withName(ODD, ODD.substring(0, 150), ODD));
        Term longest = stored(aTag().withName(astral(250), astral(200), wide(10_000)));

        assertThat(find(odd.id(), longest.id())).containsExactly(odd, longest);
    }

    @Test
    void aNewTermListsNothing() {
        Term term = stored(aCategory());

        assertThat(listed(NOON, term, aTag())).containsExactly(Map.entry(term.id(), 0L));
    }

    @Test
    void differencesOfManyUnitsAddUpAndPassAbsentTermsOver() {
        Term one = stored(aCategory());
        Term two = stored(aTag());
        Term later = aTag();
        for (int i = 1; i <= 20; i++) {
            int added = i;
            commit(unit -> unit.terms().addListed(Map.of(one.id(), added, two.id(), 1, later.id(), 7)));
        }
        commit(unit -> {
            unit.terms().addListed(Map.of(one.id(), -9));
            assertThat(unit.terms().listed(List.of(one.id()), NOON))
                    .as("before its own commit")
                    .containsExactly(Map.entry(one.id(), 201L));
        });
        stored(later);

        assertThat(listed(NOON, one, two, later))
                .containsExactlyInAnyOrderEntriesOf(Map.of(one.id(), 201L, two.id(), 20L, later.id(), 0L));
    }

    @Test
    void aReplacementKeepsTheNumberOfListedPostsAndADeletionForgetsIt() {
        Term term = stored(aCategory());
        commit(unit -> unit.terms().addListed(Map.of(term.id(), 3)));

        commit(unit -> unit.terms().replace(next(term)));
        assertThat(listed(NOON, term)).containsExactly(Map.entry(term.id(), 3L));

        commit(unit -> unit.terms().delete(term.id(), 1));
        assertThat(listed(NOON, term)).isEmpty();
        stored(term);
        assertThat(listed(NOON, term)).containsExactly(Map.entry(term.id(), 0L));
    }

    @Test
    void aScheduledPostCountsFromItsInstantOn() {
        Term category = stored(aCategory());
        Term tag = stored(aTag());
        Instant tomorrow = NOON.plusSeconds(86_400);
        Publication scheduled = new Publication.Published(tomorrow);
        commit(unit -> {
            unit.posts().insert(aPostUnder(category));
            unit.posts().insert(aPostAt(tomorrow).withFiling(filedUnder(category, tag)));
            unit.posts().insert(aPostUnder(category).withPublication(Publication.DRAFT));
            unit.posts().insert(aPostUnder(category).withPublication(new Publication.Trashed(scheduled)));
            unit.terms().addListed(Map.of(category.id(), 2, tag.id(), 1));
        });

        assertThat(listed(NOON, category, tag))
                .containsExactlyInAnyOrderEntriesOf(Map.of(category.id(), 1L, tag.id(), 0L));
        assertThat(listed(tomorrow.minusNanos(1_000), category)).containsExactly(Map.entry(category.id(), 1L));
        assertThat(listed(tomorrow, category, tag))
                .containsExactlyInAnyOrderEntriesOf(Map.of(category.id(), 2L, tag.id(), 1L));
    }

    @Test
    void theTreeMayBeLockedTwiceByOneUnitAndAgainByTheNext() {
        for (int i = 0; i < 2; i++) {
            Term category = aCategory();
            commit(unit -> {
                unit.terms().lockTree();
                unit.terms().lockTree();
                unit.terms().insert(category);
            });
            assertThat(find(category.id())).containsExactly(category);
        }
    }
}
