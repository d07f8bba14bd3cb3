package dev.rejoinder.transfer.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.PostDraft;
import dev.rejoinder.TermDraft;
import dev.rejoinder.model.Post;
import dev.rejoinder.model.Term;
import dev.rejoinder.transfer.ImportReport;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Posts, categories and tags of another site. */
class PostMergeTest extends MergeOfSites {

    @Test
    void aSlugThatIsTakenHereGetsANumber() {
        siteHere.post(PostDraft.titled("Hello"));
        siteHere.category("News", null);
        Post post = siteThere.post(PostDraft.titled("Hello"));
        Term category = siteThere.category("News", null);

        ImportReport report = merge();

        assertThat(here.<List<Post>>read(unit -> unit.posts().find(List.of(post.id())))
                        .get(0)
                        .content()
                        .slug())
                .isEqualTo("hello-2");
        assertThat(here.<List<Term>>read(unit -> unit.terms().find(List.of(category.id())))
                        .get(0)
                        .slug())
                .isEqualTo("news-2");
        assertThat(notes(report))
                .containsExactly(
                        "its slug news is taken here; it goes by news-2",
                        "its slug hello is taken here; it goes by hello-2");
        assertThat(report.notes().get(0).line()).isEqualTo(2);
        assertThat(siteHere.rejoinder.categories().bySlug("news-2")).isPresent();
    }

    @Test
    void aDryRunTellsOfSlugsThatAreTakenHere() {
        siteHere.post(PostDraft.titled("Hello"));
        siteThere.post(PostDraft.titled("Hello"));

        ImportReport report = dryRun();

        assertThat(notes(report)).containsExactly("its slug hello is taken here");
    }

    @Test
    void anOldSlugThatIsTakenHereLeadsWhereItDid() {
        Post own = siteHere.post(PostDraft.titled("Old"));
        Post post = siteThere.post(PostDraft.titled("Old"));
        siteThere.rejoinder.posts().publish(SampleSites.ADMIN, post.id(), 1).orThrow();
        siteThere
                .rejoinder
                .posts()
                .edit(SampleSites.ADMIN, post.id(), 2, PostDraft.titled("New").slug("new"))
                .orThrow();

        ImportReport report = merge();

        assertThat(notes(report)).containsExactly("its old slug old is taken here and does not lead to it any more");
        siteHere.rejoinder.posts().publish(SampleSites.ADMIN, own.id(), 1).orThrow();
        assertThat(siteHere.rejoinder.blog().bySlug("old").map(Post::id)).contains(own.id());
    }

    @Test
    void whatChangedHereInTheMeantimeStaysAsItIs() {
        Post post = siteThere.post(PostDraft.titled("Hello"));
        merge();
        siteHere.rejoinder.posts().publish(SampleSites.ADMIN, post.id(), 1).orThrow();
        siteThere.rejoinder.posts().trash(SampleSites.ADMIN, post.id(), 1).orThrow();

        ImportReport report = merge();

        assertThat(report.present()).containsEntry("posts", 1L);
        assertThat(siteHere.rejoinder.blog().find(post.id())).isPresent();
    }

    @Test
    void aTermThatWasDeletedHereStaysDeleted() {
        Term term = siteThere.category("News", null);
        merge();
        siteHere.rejoinder.categories().delete(SampleSites.ADMIN, term.id(), 1).orThrow();

        ImportReport report = merge();

        assertThat(notes(report)).containsExactly("the category was deleted here and stays so");
        assertThat(Contents.of(here).terms()).isEmpty();
    }

    @Test
    void aTermThatWasDeletedThereStaysHere() {
        Term term = siteThere.category("News", null);
        merge();
        siteThere.rejoinder.categories().delete(SampleSites.ADMIN, term.id(), 1).orThrow();

        ImportReport report = merge();

        assertThat(notes(report)).containsExactly("the term " + term.id() + " was deleted there, but stays here");
        assertThat(Contents.of(here).terms()).containsExactly(term);
    }

    @Test
    void postsAreListedUnderTermsThatWereHereBefore() {
        Term term = siteThere.category("News", null);
        merge();
        Post post = siteThere.post(PostDraft.titled("Hello").in(term.id()));
        siteThere.rejoinder.posts().publish(SampleSites.ADMIN, post.id(), 1).orThrow();

        merge();
        merge();

        assertThat(siteHere.rejoinder.categories().counts(List.of(term.id()))).containsEntry(term.id(), 1L);
    }

    @Test
    void aTermMayComeBackUnderItsOldName() {
        Term term = siteThere.category("News", null);
        siteThere
                .rejoinder
                .categories()
                .rename(SampleSites.ADMIN, term.id(), 1, TermDraft.named("Old news"))
                .orThrow();

        merge();

        assertThat(siteHere.rejoinder.categories().bySlug("news").map(Term::id)).contains(term.id());
    }

    @Test
    void whatLiesBelowOrIsFiledUnderADeletedCategoryComesWithoutIt() {
        Term gone = siteThere.category("Gone", null);
        merge();
        siteHere.rejoinder.categories().delete(SampleSites.ADMIN, gone.id(), 1).orThrow();
        Term child = siteThere.category("Child", gone.id());
        Post post = siteThere.post(PostDraft.titled("Post").in(gone.id(), child.id()));

        ImportReport report = merge();

        assertThat(siteHere.rejoinder.categories().tree().roots())
                .extracting(Term::id)
                .containsExactly(child.id());
        assertThat(here.<List<Post>>read(unit -> unit.posts().find(List.of(post.id())))
                        .get(0)
                        .filing()
                        .categories())
                .containsExactly(child.id());
        assertThat(notes(report)).anyMatch(note -> note.contains("it is at the top now"));
    }
}
