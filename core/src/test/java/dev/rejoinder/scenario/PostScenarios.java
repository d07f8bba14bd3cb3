package dev.rejoinder.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.Capability;
import dev.rejoinder.Outcome;
import dev.rejoinder.PostDraft;
import dev.rejoinder.Refusal;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Post;
import dev.rejoinder.model.Publication;
import dev.rejoinder.model.Stamps;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** From an author's desk to the readers, and back. */
abstract class PostScenarios extends Scenario {

    @Test
    void aDraftIsSeenAtTheDeskOnly() {
        Post draft = site.aDraft(Cast.WRITER, PostDraft.titled("Plans").markdown("secret"));

        assertThat(site.posts().find(Cast.WRITER, draft.id()).orThrow()).isEqualTo(draft);
        assertThat(draft.author()).isEqualTo(Cast.WRITER.author());
        assertThat(draft.publication()).isEqualTo(Publication.DRAFT);
        assertThat(site.blog().find(draft.id())).isEmpty();
        assertThat(site.blog().bySlug("plans")).isEmpty();
        assertThat(site.blog().newest(null, 10).items()).isEmpty();
        assertThat(site.blog().by("walt", null, 10).items()).isEmpty();
    }

    @Test
    void aPublishedPostIsSeenByEveryone() {
        Post post = site.aPost(PostDraft.titled("News").markdown("It is *out*."));

        assertThat(post.publication()).isEqualTo(new Publication.Published(clock.instant()));
        assertThat(site.blog().find(post.id())).contains(post);
        assertThat(site.blog().bySlug("news")).contains(post);
        assertThat(site.blog().newest(null, 10).items()).containsExactly(post);
    }

    @Test
    void aScheduledPostAppearsByTheClockAlone() {
        Post later = site.aPost("Later", clock.instant().plus(Duration.ofHours(1)));

        assertThat(site.blog().find(later.id())).isEmpty();
        assertThat(site.blog().bySlug("later")).isEmpty();
        assertThat(site.blog().newest(null, 10).items()).isEmpty();

        pass(Duration.ofHours(1).minusNanos(1_000));
        assertThat(site.blog().find(later.id())).isEmpty();
        assertThat(site.blog().newest(null, 10).items()).isEmpty();

        pass(Duration.ofNanos(1_000));
        assertThat(site.blog().find(later.id())).contains(later);
        assertThat(site.blog().bySlug("later")).contains(later);
        assertThat(site.blog().newest(null, 10).items()).containsExactly(later);
    }

    @Test
    void aPostMayBePublishedAgainAtAnotherTime() {
        Post post = site.aPost("Moving");
        Post later = site.publish(post, clock.instant().plus(Duration.ofDays(1)));

        assertThat(later.version()).isEqualTo(post.version() + 1);
        assertThat(site.blog().find(post.id())).isEmpty();
        assertThat(refusal(site.posts()
                        .publishAt(
                                Cast.EDITOR,
                                later.id(),
                                later.version(),
                                later.publication().listedAt().orElseThrow())))
                .isInstanceOf(Refusal.NotNow.class);
    }

    @Test
    void anEditChangesWhatIsSaidAndKeepsTheRest() {
        Post post = site.aPost(PostDraft.titled("Title").attributes(Map.of("a", "1")));
        pass(Duration.ofMinutes(5));

        Post edited = site.edit(
                post,
                PostDraft.titled("Another").markdown("new").excerpt("short").attributes(Map.of("b", "2")));

        assertThat(edited.version()).isEqualTo(post.version() + 1);
        assertThat(edited.content().title()).isEqualTo("Another");
        assertThat(edited.content().slug()).isEqualTo("title");
        assertThat(edited.content().excerpt()).isEqualTo("short");
        assertThat(edited.attributes()).containsExactly(Map.entry("b", "2"));
        assertThat(edited.publication()).isEqualTo(post.publication());
        assertThat(edited.stamps()).isEqualTo(new Stamps(TestClock.START, clock.instant()));
        assertThat(site.stored(post)).isEqualTo(edited);
    }

    @Test
    void aStaleChangeChangesNothing() {
        Post old = site.aDraft("Title");
        Post now = site.edit(old, PostDraft.titled("Changed"));

        assertThat(refusal(site.posts().edit(Cast.EDITOR, old.id(), old.version(), PostDraft.titled("Lost"))))
                .isEqualTo(new Refusal.Stale(1, 2));
        assertThat(refusal(site.posts().publish(Cast.EDITOR, old.id(), old.version())))
                .isEqualTo(new Refusal.Stale(1, 2));
        assertThat(refusal(site.posts().trash(Cast.EDITOR, old.id(), 3))).isEqualTo(new Refusal.Stale(3, 2));
        assertThat(site.stored(old)).isEqualTo(now);
    }

    @Test
    void anUnpublishedPostIsADraftAgain() {
        Post post = site.aPost("Oops");

        Post draft =
                site.posts().unpublish(Cast.EDITOR, post.id(), post.version()).orThrow();

        assertThat(draft.publication()).isEqualTo(Publication.DRAFT);
        assertThat(site.blog().find(post.id())).isEmpty();
        assertThat(site.blog().newest(null, 10).items()).isEmpty();
        assertThat(refusal(site.posts().unpublish(Cast.EDITOR, draft.id(), draft.version())))
                .isInstanceOf(Refusal.NotNow.class);
    }

    @Test
    void aPostComesBackFromTheTrashAsItWas() {
        Post post = site.aPost("Back");
        pass(Duration.ofDays(3));
        Post gone = site.trash(post);

        assertThat(gone.publication()).isEqualTo(new Publication.Trashed(post.publication()));
        assertThat(site.blog().find(post.id())).isEmpty();
        assertThat(site.blog().bySlug("back")).isEmpty();

        Post back = site.posts().restore(Cast.EDITOR, gone.id(), gone.version()).orThrow();
        assertThat(back.publication()).isEqualTo(post.publication());
        assertThat(site.blog().newest(null, 10).items()).containsExactly(back);
    }

    @Test
    void whatIsInTheTrashCanOnlyBeRestored() {
        Post gone = site.trash(site.aDraft("Gone"));

        assertThat(refusal(site.posts().publish(Cast.EDITOR, gone.id(), gone.version())))
                .isInstanceOf(Refusal.NotNow.class);
        assertThat(refusal(site.posts().unpublish(Cast.EDITOR, gone.id(), gone.version())))
                .isInstanceOf(Refusal.NotNow.class);
        assertThat(refusal(site.posts().trash(Cast.EDITOR, gone.id(), gone.version())))
                .isInstanceOf(Refusal.NotNow.class);

        Post back = site.posts().restore(Cast.EDITOR, gone.id(), gone.version()).orThrow();
        assertThat(back.publication()).isEqualTo(Publication.DRAFT);
        assertThat(refusal(site.posts().restore(Cast.EDITOR, back.id(), back.version())))
                .isInstanceOf(Refusal.NotNow.class);
    }

    @Test
    void aWriterChangesNothingButTheirOwnDrafts() {
        Post own = site.aDraft(Cast.WRITER, PostDraft.titled("Mine"));
        Post others = site.aDraft("Not mine");

        Post edited = site.posts()
                .edit(Cast.WRITER, own.id(), 1, PostDraft.titled("Still mine"))
                .orThrow();
        Post trashed =
                site.posts().trash(Cast.WRITER, own.id(), edited.version()).orThrow();
        Post back =
                site.posts().restore(Cast.WRITER, own.id(), trashed.version()).orThrow();

        lacksPublish(site.posts().edit(Cast.WRITER, others.id(), 1, PostDraft.titled("Mine now")));
        lacksPublish(site.posts().trash(Cast.WRITER, others.id(), 1));
        lacksPublish(site.posts().publish(Cast.WRITER, own.id(), back.version()));
        Post published = site.publish(back);
        lacksPublish(site.posts().edit(Cast.WRITER, own.id(), published.version(), PostDraft.titled("Mine again")));
        lacksPublish(site.posts().trash(Cast.WRITER, own.id(), published.version()));
    }

    @Test
    void aWriterCannotPublishByWayOfTheTrash() {
        Post post = site.publish(site.aDraft(Cast.WRITER, PostDraft.titled("Mine")));
        Post gone = site.trash(post);

        lacksPublish(site.posts().edit(Cast.WRITER, gone.id(), gone.version(), PostDraft.titled("Smuggled")));
        lacksPublish(site.posts().restore(Cast.WRITER, gone.id(), gone.version()));
        assertThat(site.blog().find(post.id())).isEmpty();
    }

    private static void lacksPublish(Outcome<Post> outcome) {
        assertThat(refusal(outcome)).isEqualTo(new Refusal.Lacks(Capability.PUBLISH));
    }

    @Test
    void whatDoesNotExistIsNotFound() {
        Id unknown = new Id(4711);

        assertThat(refusal(site.posts().find(Cast.EDITOR, unknown)))
                .isEqualTo(new Refusal.NotFound("post", unknown.toString()));
        assertThat(refusal(site.posts().publish(Cast.EDITOR, unknown, 1))).isInstanceOf(Refusal.NotFound.class);
        assertThat(site.blog().find(unknown)).isEmpty();
    }

    @Test
    void theDeskListsEachStateTheNewestFirst() {
        site.aPost("Out");
        site.aPost("Soon", clock.instant().plus(Duration.ofDays(1)));
        site.aDraft("One");
        site.aDraft("Two");
        site.aDraft("Three");
        site.trash(site.aDraft("Gone"));

        assertThat(desk(Publication.State.PUBLISHED)).containsExactly("Soon", "Out");
        assertThat(desk(Publication.State.DRAFT)).containsExactly("Three", "Two", "One");
        assertThat(desk(Publication.State.TRASHED)).containsExactly("Gone");
    }

    private Iterable<String> desk(Publication.State state) {
        return Site.titles(Site.all(
                from -> site.posts().inState(Cast.WRITER, state, from, 1).orThrow()));
    }
}
