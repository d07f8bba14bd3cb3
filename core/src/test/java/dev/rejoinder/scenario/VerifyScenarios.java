package dev.rejoinder.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.PostDraft;
import dev.rejoinder.Verification;
import dev.rejoinder.model.Comment;
import dev.rejoinder.model.CommentKey;
import dev.rejoinder.model.Event;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Member;
import dev.rejoinder.model.Placement;
import dev.rejoinder.model.Post;
import dev.rejoinder.model.Slug;
import dev.rejoinder.model.Standing;
import dev.rejoinder.model.Status;
import dev.rejoinder.model.Target;
import dev.rejoinder.model.Term;
import dev.rejoinder.model.ThreadCounts;
import dev.rejoinder.model.ThreadPath;
import dev.rejoinder.storage.UnitOfWork;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** A verification finds every way in which a store can contradict itself. */
abstract class VerifyScenarios extends Scenario {

    private void finds(String part, Consumer<UnitOfWork> damage) {
        assertThat(site.rejoinder.verify().isClean()).isTrue();
        damage(damage);
        breaksTheStore();
        Verification found = site.rejoinder.verify();
        assertThat(found.isClean()).isFalse();
        assertThat(found.differences()).anyMatch(difference -> difference.what().contains(part));
    }

    @Test
    void anEmptyStoreIsClean() {
        assertThat(site.rejoinder.verify()).isEqualTo(new Verification(0, 0, 0, 0, List.of()));
    }

    @Test
    void whatWasLookedAtIsCounted() {
        site.aPost(PostDraft.titled("Post").in(site.aCategory("A").id()));
        Comment a = talk.says("a");
        talk.replies(a, "b");
        site.talkOn(HAT).says("spam: c");

        assertThat(site.rejoinder.verify()).isEqualTo(new Verification(1, 2, 3, 8, List.of()));
    }

    @Test
    void moreThanOnePageIsLookedAt() {
        Comment a = talk.says("a");
        for (int i = 0; i < 520; i++) {
            talk.replies(a, "reply " + i);
        }
        talk.decide(a, Status.REMOVED);

        assertThat(site.rejoinder.verify()).isEqualTo(new Verification(0, 1, 521, 523, List.of()));
    }

    @Test
    void aWrongCountIsFound() {
        Id thread = talk.says("a").key().thread();
        finds("product/shoe", unit -> unit.threads().addCounts(thread, new ThreadCounts(1, 0, 0, 0, 0, 0, 0)));
    }

    @Test
    void aCommentThatOughtToBeHiddenIsFound() {
        Comment a = talk.says("a");
        Comment b = talk.replies(a, "b");
        talk.decide(a, Status.SPAM);
        finds(
                b.id() + " on product/shoe ought to be hidden",
                unit -> unit.comments().setVisible(a.key().thread(), Set.of(b.id()), true));
    }

    @Test
    void aCommentThatOughtToBeVisibleIsFound() {
        Comment a = talk.says("a");
        finds("ought to be visible", unit -> unit.comments().setVisible(a.key().thread(), Set.of(a.id()), false));
    }

    @Test
    void aTombstoneThatHoldsNothingIsFound() {
        Comment a = talk.says("a");
        talk.withdraw(a);
        finds("ought to be hidden", unit -> unit.comments().setVisible(a.key().thread(), Set.of(a.id()), true));
    }

    @Test
    void aChangeWithoutAnEventIsFound() {
        Comment a = talk.says("a");
        finds("events of", unit -> unit.comments().replace(a.withVersion(2)));
    }

    @Test
    void aPostChangedWithoutAnEventIsFound() {
        Post post = site.aPost("Post");
        finds("events of", unit -> unit.posts().replace(post.withVersion(post.version() + 1)));
    }

    @Test
    void anEventWithoutAChangeIsFound() {
        Post post = site.aPost("Post");
        Event event = site.trail(Target.of(post)).get(0);
        finds(
                "number of events",
                unit -> unit.events()
                        .append(new Event(
                                new Id(1_000_000),
                                event.at(),
                                Target.of(post.withVersion(9)),
                                9,
                                event.change(),
                                "x")));
    }

    @Test
    void anEventOfNothingIsFound() {
        Post post = site.aPost("Post");
        Event event = site.trail(Target.of(post)).get(0);
        Target nothing = new Target(Target.Kind.POST, null, new Id(4711));
        finds(
                "number of events",
                unit -> unit.events()
                        .append(new Event(new Id(1_000_000), event.at(), nothing, 1, event.change(), "x")));
    }

    @Test
    void aWrongNumberOfListedPostsIsFound() {
        Term tag = site.aTag("java");
        finds("java", unit -> unit.terms().addListed(Map.of(tag.id(), 1)));
    }

    @Test
    void aCommentInTheWrongPlaceIsFound() {
        Comment a = talk.says("a");
        Id orphan = new Id(1_000_000);
        finds(
                "which is not in its branch",
                unit -> unit.comments()
                        .insert(new Comment(
                                new CommentKey(a.key().thread(), orphan),
                                0,
                                new Placement(
                                        new Id(4711),
                                        ThreadPath.root(new Id(4711)).child(orphan),
                                        2),
                                Member.of("m", "M"),
                                a.text(),
                                a.createdAt(),
                                new Standing(Status.SPAM, false, a.standing().ruling()),
                                a.origin())));
    }

    @Test
    void aPostUnderACategoryThatIsNotThereIsFound() {
        Term category = site.aCategory("A");
        site.aPost(PostDraft.titled("Post").in(category.id()));
        finds("which is not there", unit -> unit.terms().delete(category.id(), 1));
    }

    @Test
    void aSlugWithoutAClaimIsFound() {
        Post post = site.aPost("Post");
        finds(
                "without a claim",
                unit -> unit.slugs()
                        .release(new Slug(Slug.Space.POST, post.content().slug()), post.id()));
    }

    @Test
    void aCategoryBelowItselfIsFound() {
        Term category = site.aCategory("A");
        finds(
                "lies below itself",
                unit -> unit.terms().replace(category.withParent(category.id()).withVersion(category.version() + 1)));
    }
}
