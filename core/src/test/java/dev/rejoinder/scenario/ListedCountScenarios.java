package dev.rejoinder.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.PostDraft;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Post;
import dev.rejoinder.model.Term;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How many posts readers find under a category or tag. */
abstract class ListedCountScenarios extends Scenario {

    private Term advice;
    private Term tag;

    @BeforeEach
    void terms() {
        advice = site.aCategory("Advice");
        tag = site.aTag("java");
    }

    private PostDraft filed(String title) {
        return PostDraft.titled(title).in(advice.id()).tagged(tag.id());
    }

    private void bothCount(long posts) {
        assertThat(site.countUnder(advice)).isEqualTo(posts);
        assertThat(site.countUnder(tag)).isEqualTo(posts);
    }

    @Test
    void onlyPublishedPostsCount() {
        Post draft = site.aDraft(Cast.EDITOR, filed("One"));
        bothCount(0);
        Post post = site.publish(draft);
        bothCount(1);
        Post gone = site.trash(post);
        bothCount(0);
        Post back = site.posts().restore(Cast.EDITOR, gone.id(), gone.version()).orThrow();
        bothCount(1);
        site.posts().unpublish(Cast.EDITOR, back.id(), back.version()).orThrow();
        bothCount(0);
    }

    @Test
    void aScheduledPostCountsFromItsTimeOn() {
        site.aPost(filed("Now"));
        Post later = site.publish(
                site.aDraft(Cast.EDITOR, filed("Later")), clock.instant().plus(Duration.ofHours(1)));
        bothCount(1);

        pass(Duration.ofHours(1).minusNanos(1_000));
        bothCount(1);
        pass(Duration.ofNanos(1_000));
        bothCount(2);

        site.publish(later, clock.instant().plus(Duration.ofHours(1)));
        bothCount(1);
    }

    @Test
    void aScheduledPostThatIsGoneBeforeItsTimeNeverCounts() {
        Post later = site.publish(
                site.aDraft(Cast.EDITOR, filed("Later")), clock.instant().plus(Duration.ofHours(1)));
        site.trash(later);
        bothCount(0);
        pass(Duration.ofDays(1));
        bothCount(0);
    }

    @Test
    void anEditMovesAPostFromOneTermToAnother() {
        Term other = site.aCategory("Other");
        Post post = site.aPost(filed("Moving"));

        Post moved = site.edit(post, PostDraft.titled("Moving").in(other.id()));
        assertThat(site.countUnder(other)).isEqualTo(1);
        bothCount(0);

        site.edit(moved, filed("Moving"));
        assertThat(site.countUnder(other)).isZero();
        bothCount(1);
    }

    @Test
    void theEditOfADraftCountsNothing() {
        Post draft = site.aDraft("Draft");
        site.edit(draft, filed("Draft"));
        bothCount(0);
    }

    @Test
    void aPostCountsDirectlyUnderItsCategoryOnly() {
        Term below = site.aCategory("Below", advice);
        site.aPost(PostDraft.titled("Deep").in(below.id()));

        assertThat(site.countUnder(below)).isEqualTo(1);
        assertThat(site.countUnder(advice)).isZero();
    }

    @Test
    void aTermThatIsGoneHasNoCount() {
        site.aPost(filed("Post"));
        site.rejoinder
                .categories()
                .delete(Cast.ADMIN, advice.id(), advice.version())
                .orThrow();

        assertThat(site.countUnder(advice)).isEqualTo(-1);
        assertThat(site.countUnder(tag)).isEqualTo(1);
        assertThat(site.rejoinder.tags().counts(List.of(new Id(4711)))).isEmpty();
    }
}
