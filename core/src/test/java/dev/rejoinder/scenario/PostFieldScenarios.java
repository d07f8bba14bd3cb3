package dev.rejoinder.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.Outcome;
import dev.rejoinder.PostDraft;
import dev.rejoinder.Refusal;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Post;
import dev.rejoinder.model.Publication;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a post may hold, and what becomes of the rest. */
abstract class PostFieldScenarios extends Scenario {

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n", "\u0000", "\u200b\ufeff", "\u3164", "\u202e"})
    void aTitleWithNothingToSeeIsRefused(String title) {
        refused(PostDraft.titled(title), "title");
    }

    @Test
    void whatIsTooLongIsRefused() {
        refused(PostDraft.titled("t".repeat(501)), "title");
        refused(PostDraft.titled("Title").excerpt("e".repeat(20_001)), "excerpt");
        refused(PostDraft.titled("Title").attributes(Map.of("k".repeat(201), "v")), "attribute name");
        refused(PostDraft.titled("Title").attributes(Map.of("k", "v".repeat(1_000_001))), "attribute k");
        refused(PostDraft.titled("Title").attributes(Map.of(" ", "v")), "attributes");

        Map<String, String> many = new LinkedHashMap<>();
        for (int i = 0; i <= 500; i++) {
            many.put("key " + i, "");
        }
        refused(PostDraft.titled("Title").attributes(many), "attributes");
    }

    private void refused(PostDraft draft, String field) {
        Post there = site.aDraft("There");
        for (Outcome<Post> outcome : List.of(site.posts().draft(Cast.EDITOR, draft), edit(there, draft))) {
            assertThat(refusal(outcome)).isInstanceOf(Refusal.Invalid.class);
            assertThat(((Refusal.Invalid) refusal(outcome)).field()).isEqualTo(field);
        }
        assertThat(site.stored(there)).isEqualTo(there);
    }

    private Outcome<Post> edit(Post post, PostDraft draft) {
        return site.posts().edit(Cast.EDITOR, post.id(), post.version(), draft);
    }

    @Test
    void theLongestOfEverythingIsKept() {
        Map<String, String> attributes = Map.of("k".repeat(200), "語".repeat(100_000));
        PostDraft draft = PostDraft.titled("題".repeat(500))
                .markdown("本".repeat(1_000_000))
                .excerpt("😀".repeat(10_000))
                .attributes(attributes);

        Post post = site.aDraft(Cast.EDITOR, draft);

        assertThat(post.content().title()).hasSize(500);
        assertThat(post.attributes()).isEqualTo(attributes);
        assertThat(site.stored(post)).isEqualTo(post);
    }

    @Test
    void illFormedTextIsRepairedInEveryField() {
        PostDraft draft = PostDraft.titled(" A\u0000 b\ud800 \n")
                .markdown("one\u0000\r\ntwo\udc00\u0007")
                .excerpt("\u0000short\ud83d")
                .attributes(Map.of("k\u0000\ud800", "v\u0000\udfff"));

        Post post = site.aDraft(Cast.EDITOR, draft);

        assertThat(post.content().title()).isEqualTo("A b\ufffd");
        assertThat(post.content().body().source()).isEqualTo("one\ntwo\ufffd");
        assertThat(post.content().excerpt()).isEqualTo("short\ufffd");
        assertThat(post.attributes()).containsExactly(Map.entry("k\ufffd", "v\ufffd"));
        assertThat(site.stored(post)).isEqualTo(post);
    }

    @Test
    void aCategoryOrTagHasToExist() {
        Id category = site.aCategory("Advice").id();
        Id tag = site.aTag("java").id();

        Post post =
                site.aDraft(Cast.EDITOR, PostDraft.titled("Filed").in(category).tagged(tag));
        assertThat(post.filing().terms()).containsExactly(category, tag);

        for (PostDraft wrong : new PostDraft[] {
            PostDraft.titled("Wrong").in(new Id(4711)),
            PostDraft.titled("Wrong").in(tag),
            PostDraft.titled("Wrong").tagged(category),
            PostDraft.titled("Wrong").in(category).tagged(category)
        }) {
            assertThat(refusal(site.posts().draft(Cast.EDITOR, wrong))).isInstanceOf(Refusal.NotFound.class);
            assertThat(refusal(edit(post, wrong))).isInstanceOf(Refusal.NotFound.class);
        }
    }

    @Test
    void aPublicationOutsideTheCalendarIsRefused() {
        Post draft = site.aDraft("When");

        for (Instant never : new Instant[] {
            Instant.MIN, Instant.MAX, Instant.parse("-0001-01-01T00:00:00Z"), Instant.parse("+10000-01-01T00:00:00Z")
        }) {
            assertThat(refusal(site.posts().publishAt(Cast.EDITOR, draft.id(), 1, never)))
                    .isInstanceOf(Refusal.Invalid.class);
        }
        Instant ancient = Instant.parse("0001-01-01T00:00:00Z");
        Post post = site.publish(draft, ancient);
        assertThat(site.blog().newest(null, 10).items()).containsExactly(post);
    }

    @Test
    void timesAreKeptInWholeMicroseconds() {
        clock.setTo(Instant.parse("2024-05-01T12:00:00.123456789Z"));
        Post post = site.aPost("Precise");

        assertThat(post.publication())
                .isEqualTo(new Publication.Published(Instant.parse("2024-05-01T12:00:00.123456Z")));
        assertThat(site.blog().newest(null, 1).items()).containsExactly(post);
    }
}
