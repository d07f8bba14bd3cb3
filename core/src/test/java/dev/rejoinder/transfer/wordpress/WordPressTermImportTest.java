package dev.rejoinder.transfer.wordpress;

import static dev.rejoinder.transfer.wordpress.Exports.aPost;
import static dev.rejoinder.transfer.wordpress.Exports.anExport;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.Actor;
import dev.rejoinder.Capability;
import dev.rejoinder.Rejoinder;
import dev.rejoinder.TermDraft;
import dev.rejoinder.model.Taxonomy;
import dev.rejoinder.model.Term;
import dev.rejoinder.storage.memory.MemoryStore;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WordPressTermImportTest {
    private static final Actor ADMIN = Actor.member("root", "Root", Capability.ADMINISTER);

    private static String aCategory(long id, String slug, String parent) {
        return "<wp:category><wp:term_id>" + id + "</wp:term_id><wp:category_nicename>" + slug
                + "</wp:category_nicename><wp:category_parent>" + parent + "</wp:category_parent>"
                + "<wp:cat_name><![CDATA[" + slug.toUpperCase(Locale.ROOT) + " &amp; co]]></wp:cat_name></wp:category>";
    }

    private static String aTag(long id, String slug) {
        return "<wp:tag><wp:term_id>" + id + "</wp:term_id><wp:tag_slug>" + slug + "</wp:tag_slug>" + "<wp:tag_name>"
                + slug + "</wp:tag_name></wp:tag>";
    }

    private static String filedUnder(String domain, String nicename, String name) {
        return "<category domain=\"" + domain + "\" nicename=\"" + nicename + "\"><![CDATA[" + name + "]]></category>";
    }

    @Test
    void categoriesFormTheirTreeWhateverTheirOrder() {
        Imported imported =
                Imported.with(aCategory(3, "leaf", "branch"), aCategory(2, "branch", "root"), aCategory(1, "root", ""));

        assertThat(imported.category("leaf").parent())
                .isEqualTo(imported.category("branch").id());
        assertThat(imported.category("branch").parent())
                .isEqualTo(imported.category("root").id());
        assertThat(imported.category("root").parent()).isNull();
        assertThat(imported.category("root").name()).isEqualTo("ROOT & co");
        assertThat(imported.report.added()).containsOnly(Map.entry("categories", 3L));
        assertThat(imported.notes()).isEmpty();
    }

    @Test
    void aParentCanBeGivenByItsName() {
        Imported imported = Imported.with(aCategory(1, "root", ""), aCategory(2, "leaf", "ROOT &amp; co"));

        assertThat(imported.category("leaf").parent())
                .isEqualTo(imported.category("root").id());
    }

    @Test
    void aCircleOfCategoriesIsCutAndAMissingParentLeftOut() {
        Imported imported = Imported.with(
                aCategory(1, "a", "c"),
                aCategory(2, "b", "a"),
                aCategory(3, "c", "b"),
                aCategory(4, "d", "nowhere"),
                aCategory(5, "e", "e"));

        assertThat(imported.terms(Taxonomy.CATEGORY))
                .filteredOn(term -> term.parent() == null)
                .hasSize(3);
        assertThat(imported.rejoinder().categories().tree().roots())
                .extracting(Term::slug)
                .contains("d", "e")
                .hasSize(3);
        assertThat(imported.notes())
                .hasSize(3)
                .anyMatch(note -> note.contains("lies below itself"))
                .contains("7: category 'd' lies below 'nowhere', which is not there; it stands at the top now");
    }

    @Test
    void aCategoryAndATagMayShareTheirIdAndTheirName() {
        Imported imported = Imported.with(aCategory(1, "news", ""), aTag(1, "news"));

        assertThat(imported.terms(Taxonomy.CATEGORY)).extracting(Term::slug).containsExactly("news");
        assertThat(imported.terms(Taxonomy.TAG)).extracting(Term::slug).containsExactly("news");
    }

    @Test
    void postsAreFiledAndCountedWhereverTheTermsAreDeclared() {
        Imported imported = Imported.with(
                aPost(1, filedUnder("category", "news", "News"), filedUnder("post_tag", "java", "Java")),
                aPost(2, filedUnder("category", "news", "News")).replace("publish", "draft"),
                aCategory(1, "news", ""),
                aTag(2, "java"));

        Term news = imported.category("news");
        Term java = imported.terms(Taxonomy.TAG).get(0);
        assertThat(imported.post(1).filing().categories()).containsExactly(news.id());
        assertThat(imported.post(1).filing().tags()).containsExactly(java.id());
        assertThat(imported.rejoinder().categories().counts(List.of(news.id()))).containsEntry(news.id(), 1L);
        assertThat(imported.rejoinder().blog().inCategory(news.id(), null, 10).items())
                .containsExactly(imported.post(1));
        assertThat(imported.differences()).isEmpty();
    }

    @Test
    void aTermThatIsDeclaredNowhereIsMade() {
        Imported imported =
                Imported.with(aPost(1, filedUnder("category", "%e4%b8%ad", "中"), filedUnder("tag", "", "Free Text")));

        assertThat(imported.category("中").name()).isEqualTo("中");
        assertThat(imported.terms(Taxonomy.TAG)).extracting(Term::slug).containsExactly("free-text");
        assertThat(imported.notes()).contains("4: category '中' is used here, but declared nowhere; it was made");
    }

    @Test
    void otherTaxonomiesAreSkipped() {
        Imported imported = Imported.with(
                "<wp:term><wp:term_id>5</wp:term_id><wp:term_taxonomy>nav_menu</wp:term_taxonomy>"
                        + "<wp:term_slug>main</wp:term_slug></wp:term>",
                aPost(1, filedUnder("post_format", "post-format-aside", "Aside")));

        assertThat(imported.terms(Taxonomy.CATEGORY)).isEmpty();
        assertThat(imported.notes())
                .contains(
                        "4: the term 'main' of the taxonomy 'nav_menu' was skipped: it is neither a category nor a tag",
                        "5: what is filed under the taxonomy 'post_format' no longer is");
    }

    @Test
    void aSlugThatTheSiteAlreadyHasIsTheSameTerm() {
        MemoryStore store = MemoryStore.create();
        Term mine = Rejoinder.on(store)
                .build()
                .categories()
                .create(ADMIN, TermDraft.named("News"))
                .orThrow();

        Imported imported = Imported.into(
                store,
                anExport(
                        aCategory(1, "news", ""),
                        aCategory(2, "local", "news"),
                        aPost(1, filedUnder("category", "news", "News"))));

        assertThat(imported.onlyPost().filing().categories()).containsExactly(mine.id());
        assertThat(imported.category("local").parent()).isEqualTo(mine.id());
        assertThat(imported.report.present()).containsEntry("categories", 1L);
        assertThat(imported.differences()).isEmpty();
    }

    @Test
    void moreTermsThanOneUnitTakesAreWritten() {
        String[] chain = new String[1_200];
        for (int i = 0; i < chain.length; i++) {
            chain[i] = aCategory(i + 1, "c" + i, i + 1 < chain.length ? "c" + (i + 1) : "");
        }

        Imported imported = Imported.with(chain);

        assertThat(imported.terms(Taxonomy.CATEGORY)).hasSize(chain.length);
        assertThat(imported.category("c499").parent())
                .isEqualTo(imported.category("c500").id());
        assertThat(imported.category("c500").parent())
                .isEqualTo(imported.category("c501").id());
    }
}
