package dev.rejoinder.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.PostDraft;
import dev.rejoinder.TermDraft;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Post;
import dev.rejoinder.model.Slug;
import dev.rejoinder.model.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The names of posts and terms in addresses. */
abstract class SlugScenarios extends Scenario {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Hello, World!|hello-world",
                "It's 5 o'clock|its-5-oclock",
                "Déjà vu & Straße|deja-vu-strasse",
                "こんにちは 世界|こんにちは-世界",
                "Привет мир|привет-мир",
                "مرحبا بالعالم|مرحبا-بالعالم",
                "नमस्ते दुनिया|नमस्ते-दुनिया",
                "안녕 세상|안녕-세상",
                "Γειά σου Κόσμε|γειά-σου-κόσμε",
                "𝐁𝐨𝐥𝐝 𝟏𝟐|bold-12",
                "!?…|post",
                "🎉🎉|post"
            })
    void aTitleOfAnyScriptMakesASlug(String title, String slug) {
        Post post = site.aPost(title);

        assertThat(post.content().slug()).isEqualTo(slug);
        assertThat(site.blog().bySlug(slug)).contains(post);
        assertThat(site.aPost(title).content().slug()).isEqualTo(slug + "-2");
    }

    @Test
    void postsOfOneTitleAreNumbered() {
        List<String> slugs = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            slugs.add(site.aDraft("Hello").content().slug());
        }

        List<String> expected = new ArrayList<>(List.of("hello"));
        IntStream.rangeClosed(2, 40).mapToObj(i -> "hello-" + i).forEach(expected::add);
        assertThat(slugs).isEqualTo(expected);
    }

    @Test
    void aTitleThatLooksNumberedClashesToo() {
        site.aDraft("Hello 2");
        site.aDraft("Hello");

        assertThat(site.aDraft("Hello").content().slug()).isEqualTo("hello-3");
        assertThat(site.aDraft("Hello 2").content().slug()).isEqualTo("hello-2-2");
    }

    @Test
    void aSlugMayBeChosen() {
        Post post = site.aPost(PostDraft.titled("A very long title").slug(" Short & Sweet "));

        assertThat(post.content().slug()).isEqualTo("short-sweet");
        assertThat(site.aDraft(Cast.EDITOR, PostDraft.titled("Title").slug("!!!"))
                        .content()
                        .slug())
                .isEqualTo("title");
    }

    @Test
    void anOldSlugStillLeadsToThePost() {
        Post post = site.aPost("First");
        Post renamed = site.edit(post, PostDraft.titled("First").slug("second"));

        assertThat(renamed.content().slug()).isEqualTo("second");
        assertThat(site.blog().bySlug("first")).contains(renamed);
        assertThat(site.blog().bySlug("second")).contains(renamed);
        assertThat(site.aPost("First").content().slug()).isEqualTo("first-2");

        Post back = site.edit(renamed, PostDraft.titled("First").slug("first"));
        assertThat(back.content().slug()).isEqualTo("first");
        assertThat(site.blog().bySlug("second")).contains(back);
    }

    @Test
    void theSlugOfADraftFollowsItsTitle() {
        Post draft = site.aDraft("First");
        Post renamed = site.edit(draft, PostDraft.titled("Second"));

        assertThat(renamed.content().slug()).isEqualTo("second");
        assertThat(site.aDraft("First").content().slug())
                .as("what nobody saw is free again")
                .isEqualTo("first");
    }

    @Test
    void aNumberedDraftKeepsItsNumber() {
        site.aDraft("Hello");
        Post second = site.aDraft("Hello");

        assertThat(site.edit(second, PostDraft.titled("Hello").markdown("more"))
                        .content()
                        .slug())
                .isEqualTo("hello-2");
    }

    @Test
    void whatWasPublishedOnceKeepsItsSlugEvenAsADraft() {
        Post post = site.aPost("Known");
        Post draft =
                site.posts().unpublish(Cast.EDITOR, post.id(), post.version()).orThrow();

        Post again = site.publish(site.edit(draft, PostDraft.titled("Renamed")));

        assertThat(again.content().slug()).isEqualTo("renamed");
        assertThat(site.blog().bySlug("known")).contains(again);
    }

    @Test
    void anEditKeepsASlugThatThisLibraryWouldSpellAnotherWay() {
        Post post = site.aPost("Title");
        Post imported = imported(post.withContent(post.content().withSlug("2009_Advice")));

        Post edited = site.edit(imported, PostDraft.titled("New title"));

        assertThat(edited.content().slug()).isEqualTo("2009_Advice");
    }

    /** A post as an import would have left it: under its own slug, with no change on record. */
    private Post imported(Post like) {
        Post post = new Post(
                new Id(1_000_000),
                0,
                like.content(),
                like.author(),
                like.filing(),
                like.publication(),
                like.stamps(),
                like.attributes());
        store().write(unit -> {
            unit.slugs().claim(new Slug(Slug.Space.POST, post.content().slug()), post.id());
            return unit.posts().insert(post);
        });
        return post;
    }

    @Test
    void aLongTitleLeavesRoomForItsNumber() {
        String title = "word ".repeat(100).strip();
        Post first = site.aPost(title);
        Post second = site.aPost(title);

        assertThat(first.content().slug()).hasSizeLessThanOrEqualTo(190).endsWith("word");
        assertThat(second.content().slug()).isEqualTo(first.content().slug() + "-2");
        assertThat(site.blog().bySlug(second.content().slug())).contains(second);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "\u0000", "nothing-here", "HELLO", "hello ", "\ud800", "'; DROP TABLE rj_post; --"})
    void aSlugThatNobodyHasLeadsNowhere(String slug) {
        site.aPost("Hello");

        assertThat(site.blog().bySlug(slug)).isEmpty();
        assertThat(site.blog().bySlug(slug + "x".repeat(300))).isEmpty();
        assertThat(site.rejoinder.categories().bySlug(slug)).isEmpty();
    }

    @Test
    void postsCategoriesAndTagsHaveSlugsOfTheirOwn() {
        assertThat(site.aPost("News").content().slug()).isEqualTo("news");
        assertThat(site.aCategory("News").slug()).isEqualTo("news");
        assertThat(site.aTag("News").slug()).isEqualTo("news");
    }

    @Test
    void aRenamedTermIsStillFoundByItsOldSlug() {
        Term term = site.aTag("Colour");
        Term renamed = site.rejoinder
                .tags()
                .rename(Cast.ADMIN, term.id(), 1, TermDraft.named("Color"))
                .orThrow();

        assertThat(renamed.slug()).isEqualTo("color");
        assertThat(site.rejoinder.tags().bySlug("colour")).contains(renamed);
        assertThat(site.rejoinder.tags().bySlug("color")).contains(renamed);
    }
}
