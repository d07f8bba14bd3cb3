package dev.rejoinder.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.Actor;
import dev.rejoinder.Capability;
import dev.rejoinder.Outcome;
import dev.rejoinder.Refusal;
import dev.rejoinder.ThreadPage;
import dev.rejoinder.ThreadView;
import dev.rejoinder.Threads;
import dev.rejoinder.model.Comment;
import dev.rejoinder.model.CommentKey;
import dev.rejoinder.model.CommentThread;
import dev.rejoinder.model.Highlights;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Order;
import dev.rejoinder.model.Post;
import dev.rejoinder.model.Status;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The comments that a thread puts forward. */
abstract class HighlightScenarios extends Scenario {

    private Threads threads() {
        return site.rejoinder.threads();
    }

    private Highlights highlights() {
        return threads().on(SHOE).orElseThrow().thread().highlights();
    }

    private static void isRefusedNow(Outcome<?> outcome) {
        assertThat(refusal(outcome)).isInstanceOf(Refusal.NotNow.class);
    }

    @Test
    void pinsStandInTheOrderInWhichTheyWereGiven() {
        Comment a = talk.says("a");
        Comment b = talk.says("b");

        threads().pin(Cast.MODERATOR, b.key()).orThrow();
        CommentThread thread = threads().pin(Cast.MODERATOR, a.key()).orThrow();

        assertThat(thread.highlights().pinned()).containsExactly(b.id(), a.id());
        assertThat(highlights()).isEqualTo(thread.highlights());
        threads().unpin(Cast.MODERATOR, b.key()).orThrow();
        assertThat(highlights().pinned()).containsExactly(a.id());
        isRefusedNow(threads().unpin(Cast.MODERATOR, b.key()));
        isRefusedNow(threads().pin(Cast.MODERATOR, a.key()));
    }

    private List<String> pages(ThreadView view) {
        return Talk.words(talk.all(view));
    }

    @Test
    void pinsStandAboveTheOtherRootsWithTheirRepliesAndNowhereElse() {
        List<Comment> roots = Stream.of("a", "b", "c", "d", "e").map(talk::says).toList();
        Comment reply = talk.replies(roots.get(1), "below b");
        threads().pin(Cast.MODERATOR, roots.get(1).key()).orThrow();
        threads().pin(Cast.MODERATOR, roots.get(3).key()).orThrow();
        threads().feature(Cast.MODERATOR, reply.key()).orThrow();

        for (int limit = 1; limit <= 6; limit++) {
            assertThat(pages(ThreadView.newest().limit(limit)))
                    .as("%d roots a page", limit)
                    .containsExactly("b", "below b", "d", "e", "c", "a");
        }
        assertThat(pages(ThreadView.threaded())).containsExactly("a", "b", "below b", "c", "d", "e");
        ThreadPage page = talk.read(ThreadView.newest().limit(1));
        assertThat(page.entries().stream().filter(page::isPinned).map(Talk::words))
                .containsExactly("b", "d");
        assertThat(page.entries().stream().filter(page::isFeatured).map(Talk::words))
                .containsExactly("below b");
        assertThat(Talk.words(talk.read(ThreadView.newest().limit(1).around(reply.id()))
                        .entries()))
                .as("the page of what is pinned")
                .containsExactly("b", "below b", "d", "e");

        talk.decide(roots.get(3), Status.PENDING);
        assertThat(pages(ThreadView.newest().limit(2))).containsExactly("b", "below b", "e", "c", "a");
        threads().unpin(Cast.MODERATOR, roots.get(1).key()).orThrow();
        assertThat(pages(ThreadView.newest().limit(2))).containsExactly("e", "c", "b", "below b", "a");
    }

    @Test
    void whatIsLeftBehindACursorDoesNotRepeatThePins() {
        Comment a = talk.says("a");
        Comment b = talk.says("b");
        talk.says("c");
        threads().pin(Cast.MODERATOR, a.key()).orThrow();
        ThreadPage first = talk.read(ThreadView.newest().limit(1));
        talk.decide(b, Status.SPAM);

        assertThat(talk.read(ThreadView.newest().limit(1).from(first.next().orElseThrow()))
                        .entries())
                .isEmpty();
    }

    @Test
    void thePostAuthorsCommentsAreMarkedWhereAViewAsksForIt() {
        Post post = site.aPost("Shoes");
        Talk onPost = site.talkOn(post.subject());
        Actor writer = Actor.member("edna", "Edna S.", Capability.COMMENT);
        Comment asked = onPost.says("asked");
        Comment answered = onPost.says(writer, "answered");
        Comment removed = onPost.says(writer, "removed");
        onPost.replies(removed, "reply");
        onPost.decide(removed, Status.REMOVED);
        onPost.replies(asked, "thanks");

        for (ThreadView view : List.of(ThreadView.newest(), ThreadView.threaded(), ThreadView.flat(Order.OLDEST))) {
            ThreadPage page = onPost.read(view.markPostAuthor());
            assertThat(page.marks().byPostAuthor()).containsExactly(answered.id());
            assertThat(page.entries().stream().filter(page::isByPostAuthor).map(Talk::words))
                    .containsExactly("answered");
            assertThat(onPost.read(view).marks().byPostAuthor()).isEmpty();
        }
        talk.says(writer, "on no post");
        assertThat(talk.read(ThreadView.newest().markPostAuthor()).marks().byPostAuthor())
                .isEmpty();
    }

    @Test
    void aReplyIsFeaturedButNotPinned() {
        Comment a = talk.says("a");
        Comment b = talk.replies(a, "b");

        isRefusedNow(threads().pin(Cast.MODERATOR, b.key()));
        threads().feature(Cast.MODERATOR, b.key()).orThrow();
        threads().feature(Cast.MODERATOR, a.key()).orThrow();
        threads().pin(Cast.MODERATOR, a.key()).orThrow();

        assertThat(highlights().featured()).containsExactly(b.id(), a.id());
        assertThat(highlights().pinned()).containsExactly(a.id());
        threads().unfeature(Cast.MODERATOR, b.key()).orThrow();
        assertThat(highlights().featured()).containsExactly(a.id());
    }

    @Test
    void whatReadersDoNotSeeIsNotPutForward() {
        Comment parent = talk.says("parent");
        Comment below = talk.replies(parent, "below");
        talk.decide(parent, Status.REMOVED);
        Comment held = talk.says("hold: this");

        isRefusedNow(threads().feature(Cast.MODERATOR, held.key()));
        isRefusedNow(threads().pin(Cast.MODERATOR, parent.key()));
        threads().feature(Cast.MODERATOR, below.key()).orThrow();
        assertThat(refusal(
                        threads().pin(Cast.MODERATOR, new CommentKey(held.key().thread(), new Id(99_999)))))
                .isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    void onlySoManyArePinnedOrFeatured() {
        for (int i = 0; i < Highlights.MAX_FEATURED; i++) {
            Comment comment = talk.says("comment " + i);
            threads().feature(Cast.MODERATOR, comment.key()).orThrow();
            Outcome<CommentThread> pinned = threads().pin(Cast.MODERATOR, comment.key());
            assertThat(pinned.value().isPresent()).as("pin %d", i).isEqualTo(i < Highlights.MAX_PINNED);
        }
        Comment more = talk.says("more");
        isRefusedNow(threads().feature(Cast.MODERATOR, more.key()));
        assertThat(refusal(threads().pin(Cast.MODERATOR, more.key())).message())
                .isEqualTo("At most 10 comments of a thread are pinned.");
    }
}
