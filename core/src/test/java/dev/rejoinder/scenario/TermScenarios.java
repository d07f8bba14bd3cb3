package dev.rejoinder.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.CategoryTree;
import dev.rejoinder.PostDraft;
import dev.rejoinder.Refusal;
import dev.rejoinder.TermDraft;
import dev.rejoinder.Terms;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Post;
import dev.rejoinder.model.Taxonomy;
import dev.rejoinder.model.Term;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tree of categories, and the tags. */
abstract class TermScenarios extends Scenario {

    private Terms categories;

    @BeforeEach
    void categories() {
        categories = site.rejoinder.categories();
    }

    @Test
    void aCategoryIsFoundAsItWasMade() {
        Term made = categories
                .create(Cast.ADMIN, TermDraft.named(" Advice ").description("On\u0000 everything"))
                .orThrow();

        assertThat(made.name()).isEqualTo("Advice");
        assertThat(made.slug()).isEqualTo("advice");
        assertThat(made.description()).isEqualTo("On everything");
        assertThat(made.taxonomy()).isEqualTo(Taxonomy.CATEGORY);
        assertThat(categories.bySlug("advice")).contains(made);
        assertThat(categories.find(List.of(made.id(), new Id(4711)))).containsExactly(made);
        assertThat(site.rejoinder.tags().find(List.of(made.id()))).isEmpty();
        assertThat(site.rejoinder.tags().bySlug("advice")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\u0000", "\u200b", "\ufeff\u202e"})
    void aNameWithNothingToSeeIsRefused(String name) {
        assertThat(refusal(categories.create(Cast.ADMIN, TermDraft.named(name))))
                .isEqualTo(new Refusal.Invalid("name", "is empty"));
    }

    @Test
    void whatIsTooLongIsRefused() {
        Term term = site.aCategory("There");
        for (TermDraft draft : new TermDraft[] {
            TermDraft.named("n".repeat(251)), TermDraft.named("Name").description("d".repeat(10_001))
        }) {
            assertThat(refusal(categories.create(Cast.ADMIN, draft))).isInstanceOf(Refusal.Invalid.class);
            assertThat(refusal(categories.rename(Cast.ADMIN, term.id(), 1, draft)))
                    .isInstanceOf(Refusal.Invalid.class);
        }
        Term longest = site.aCategory("名".repeat(250));
        assertThat(categories.find(List.of(longest.id()))).containsExactly(longest);
    }

    @Test
    void oneNameMayStandOnceAtEachPlaceOfTheTree() {
        Term books = site.aCategory("Books");
        Term misc = site.aCategory("Misc", books);

        assertThat(refusal(categories.create(Cast.ADMIN, TermDraft.named("BOOKS"))))
                .isInstanceOf(Refusal.NotNow.class);
        assertThat(site.aCategory("Misc").slug()).isEqualTo("misc-2");
        assertThat(misc.slug()).isEqualTo("misc");
    }

    @Test
    void aParentHasToBeACategory() {
        Id tag = site.aTag("java").id();
        for (Id parent : new Id[] {tag, new Id(4711)}) {
            assertThat(refusal(categories.create(
                            Cast.ADMIN, TermDraft.named("Below").under(parent))))
                    .isInstanceOf(Refusal.NotFound.class);
            assertThat(refusal(categories.move(
                            Cast.ADMIN, site.aCategory("C" + parent).id(), 1, parent)))
                    .isInstanceOf(Refusal.NotFound.class);
        }
        assertThat(refusal(site.rejoinder
                        .tags()
                        .create(Cast.ADMIN, TermDraft.named("flat").under(tag))))
                .isInstanceOf(Refusal.Invalid.class);
        assertThat(refusal(site.rejoinder
                        .tags()
                        .move(Cast.ADMIN, tag, 1, site.aTag("b").id())))
                .isInstanceOf(Refusal.Invalid.class);
    }

    @Test
    void aRenamedCategoryKeepsItsPlace() {
        Term top = site.aCategory("Top");
        Term below = site.aCategory("Below", top);

        Term renamed = categories
                .rename(Cast.ADMIN, below.id(), 1, TermDraft.named("Beneath").under(null))
                .orThrow();

        assertThat(renamed).isEqualTo(below.withVersion(2).withName("Beneath", "beneath", ""));
        assertThat(refusal(categories.rename(Cast.ADMIN, below.id(), 1, TermDraft.named("Stale"))))
                .isEqualTo(new Refusal.Stale(1, 2));
        assertThat(categories
                        .rename(
                                Cast.ADMIN,
                                below.id(),
                                2,
                                TermDraft.named("Beneath").description("d"))
                        .orThrow()
                        .slug())
                .isEqualTo("beneath");
    }

    @Test
    void aCategoryMovesWithAllBelowIt() {
        Term a = site.aCategory("A");
        Term b = site.aCategory("B", a);
        Term c = site.aCategory("C", b);
        Term d = site.aCategory("D");

        categories.move(Cast.ADMIN, b.id(), 1, d.id()).orThrow();

        CategoryTree tree = categories.tree();
        assertThat(names(tree.roots())).containsExactly("A", "D");
        assertThat(names(tree.children(a.id()))).isEmpty();
        assertThat(names(tree.children(d.id()))).containsExactly("B");
        assertThat(tree.withDescendants(d.id())).containsExactlyInAnyOrder(d.id(), b.id(), c.id());
        categories.move(Cast.ADMIN, b.id(), 2, null).orThrow();
        assertThat(names(categories.tree().roots())).containsExactly("A", "B", "D");
    }

    @Test
    void noMoveMakesACycle() {
        Term a = site.aCategory("A");
        Term b = site.aCategory("B", a);
        Term c = site.aCategory("C", b);

        for (Term target : List.of(a, b, c)) {
            assertThat(refusal(categories.move(Cast.ADMIN, a.id(), 1, target.id())))
                    .isInstanceOf(Refusal.Invalid.class);
        }
        assertThat(categories.tree().find(a.id())).contains(a);
    }

    @Test
    void tagsHaveNoTree() {
        site.aCategory("A");
        site.aTag("java");

        assertThat(site.rejoinder.tags().tree().roots()).isEmpty();
    }

    @Test
    void theTreeIsInTheOrderOfNames() {
        for (String name : List.of("beta", "Alpha", "ÄTNA", "gamma")) {
            site.aCategory(name);
        }

        assertThat(names(categories.tree().roots())).containsExactly("Alpha", "beta", "gamma", "ÄTNA");
        assertThat(names(Site.all(from -> categories.all(from, 1)))).containsExactly("beta", "Alpha", "ÄTNA", "gamma");
    }

    @Test
    void whenACategoryGoesItsChildrenRiseAndPostsKeepTheirOthers() {
        Term top = site.aCategory("Top");
        Term middle = site.aCategory("Middle", top);
        Term bottom = site.aCategory("Bottom", middle);
        Term other = site.aCategory("Other");
        Post post = site.aPost(PostDraft.titled("Post").in(middle.id(), other.id()));

        categories.delete(Cast.ADMIN, middle.id(), 1).orThrow();

        assertThat(categories.tree().find(bottom.id()))
                .contains(bottom.withVersion(2).withParent(top.id()));
        assertThat(site.stored(post).filing().categories()).containsExactly(other.id());
        assertThat(site.blog().inCategory(other.id(), null, 10).items()).hasSize(1);
        assertThat(site.blog().inCategory(top.id(), null, 10).items()).isEmpty();
        assertThat(categories.bySlug("middle")).isEmpty();
        assertThat(site.aCategory("Middle").slug()).isEqualTo("middle");

        categories.delete(Cast.ADMIN, top.id(), 1).orThrow();
        assertThat(names(categories.tree().roots())).containsExactly("Bottom", "Middle", "Other");
    }

    @Test
    void aDeletedTagLeavesItsPosts() {
        Term tag = site.aTag("java");
        Post post = site.aPost(PostDraft.titled("Post").tagged(tag.id()));

        assertThat(refusal(categories.delete(Cast.ADMIN, tag.id(), 1)))
                .as("a tag is no category")
                .isInstanceOf(Refusal.NotFound.class);
        site.rejoinder.tags().delete(Cast.ADMIN, tag.id(), 1).orThrow();

        assertThat(site.stored(post).filing().terms()).isEmpty();
        assertThat(refusal(site.rejoinder.tags().delete(Cast.ADMIN, tag.id(), 1)))
                .isInstanceOf(Refusal.NotFound.class);
    }

    private static List<String> names(List<Term> terms) {
        return terms.stream().map(Term::name).toList();
    }
}
