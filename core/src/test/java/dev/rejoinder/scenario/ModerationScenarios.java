package dev.rejoinder.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.Outcome;
import dev.rejoinder.Refusal;
import dev.rejoinder.model.Comment;
import dev.rejoinder.model.CommentKey;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Status;
import dev.rejoinder.model.ThreadCounts;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What moderators decide, and what readers and counts make of it. */
abstract class ModerationScenarios extends Scenario {

    private static final Status[] DECISIONS = {
        Status.PENDING, Status.APPROVED, Status.SPAM, Status.REJECTED, Status.REMOVED
    };

    @Test
    void everyStatusFollowsEveryOther() {
        Comment comment = talk.says("hold: me");
        talk.says("another");
        for (Status from : DECISIONS) {
            for (Status to : DECISIONS) {
                if (talk.now(comment).status() != from) {
                    talk.decide(comment, from);
                }
                if (from != to) {
                    Comment decided = talk.decide(comment, to);
                    assertThat(decided).isEqualTo(talk.now(comment));
                    assertThat(decided.status()).isEqualTo(to);
                    assertThat(decided.visible()).isEqualTo(to == Status.APPROVED);
                    assertThat(talk.counts().of(to)).isEqualTo(to == Status.APPROVED ? 2 : 1);
                    assertThat(talk.counts().total()).isEqualTo(2);
                    talk.countsAreExact();
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"PENDING", "SPAM", "REJECTED"})
    void whoIsHiddenTakesTheirRepliesAlong(Status hidden) {
        Comment a = talk.says("a");
        Comment b = talk.replies(a, "b");
        Comment c = talk.replies(b, "c");
        talk.replies(c, "d");
        Comment e = talk.replies(b, "e");
        talk.replies(a, "f");
        talk.decide(e, Status.SPAM);

        talk.decide(b, hidden);
        assertThat(talk.outline()).containsExactly("a", ">f");
        assertThat(talk.counts().visible()).isEqualTo(2);
        assertThat(talk.counts().approved()).isEqualTo(4);
        talk.countsAreExact();

        talk.decide(e, Status.APPROVED);
        assertThat(talk.now(e).visible()).as("b still hides it").isFalse();
        talk.decide(c, Status.SPAM);
        talk.countsAreExact();

        talk.decide(b, Status.APPROVED);
        assertThat(talk.outline()).containsExactly("a", ">b", ">>e", ">f");
        talk.decide(c, Status.APPROVED);
        assertThat(talk.outline()).containsExactly("a", ">b", ">>c", ">>>d", ">>e", ">f");
        talk.countsAreExact();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 15, 16, 17, 18, 30})
    void hidingWorksAtEveryDepth(int level) {
        List<Comment> chain = new ArrayList<>(List.of(talk.says("level 1")));
        chain.addAll(talk.aChainBelow(chain.get(0), 34));
        Comment beside = talk.replies(chain.get(16), "beside level 18");

        talk.decide(chain.get(level - 1), Status.REJECTED);
        int besides = level < 18 ? 0 : 1;
        assertThat(talk.outline()).hasSize(level - 1 + besides);
        assertThat(talk.now(beside).visible()).isEqualTo(besides == 1);
        talk.countsAreExact();

        talk.decide(chain.get(level - 1), Status.APPROVED);
        assertThat(talk.outline()).hasSize(36);
        talk.countsAreExact();
    }

    @Test
    void aWideThreadIsHiddenAndShownAsAWhole() {
        Comment top = talk.says("top");
        for (int i = 0; i < 30; i++) {
            Comment child = talk.replies(top, "child " + i);
            for (int j = 0; j < 20; j++) {
                talk.replies(child, "grandchild " + i + "/" + j);
            }
        }

        talk.decide(top, Status.PENDING);
        assertThat(talk.counts()).isEqualTo(new ThreadCounts(0, 1, 630, 0, 0, 0, 0));
        assertThat(talk.outline()).isEmpty();

        talk.decide(top, Status.APPROVED);
        assertThat(talk.counts()).isEqualTo(new ThreadCounts(631, 0, 631, 0, 0, 0, 0));
        talk.countsAreExact();
    }

    @Test
    void aStaleDecisionChangesNothing() {
        Comment old = talk.says("a");
        Comment now = talk.decide(old, Status.SPAM);

        assertThat(refusal(talk.decide(old, old.version(), Status.APPROVED))).isEqualTo(new Refusal.Stale(1, 2));
        assertThat(refusal(site.moderation().undo(Cast.MODERATOR, old.key(), 3)))
                .isEqualTo(new Refusal.Stale(3, 2));
        assertThat(refusal(site.rejoinder.comments().withdraw(Cast.READER, old.key(), 1)))
                .isEqualTo(new Refusal.Stale(1, 2));
        assertThat(talk.now(old)).isEqualTo(now);
    }

    @Test
    void whatIsHiddenByItsParentKeepsItsVersion() {
        Comment a = talk.says("a");
        Comment b = talk.replies(a, "b");
        talk.decide(a, Status.SPAM);

        assertThat(talk.decide(b, b.version(), Status.SPAM)).isInstanceOf(Outcome.Done.class);
        talk.countsAreExact();
    }

    @Test
    void someDecisionsMakeNoSense() {
        Comment comment = talk.says("a");
        CommentKey unknown = new CommentKey(comment.key().thread(), new Id(4711));

        assertThat(refusal(talk.decide(comment, 1, Status.APPROVED))).isInstanceOf(Refusal.NotNow.class);
        assertThat(refusal(talk.decide(comment, 1, Status.DELETED))).isInstanceOf(Refusal.Invalid.class);
        assertThat(refusal(site.moderation().find(Cast.MODERATOR, unknown))).isInstanceOf(Refusal.NotFound.class);
        assertThat(refusal(site.moderation().decide(Cast.MODERATOR, unknown, 1, Status.SPAM, "")))
                .isInstanceOf(Refusal.NotFound.class);
        assertThat(refusal(site.moderation().undo(Cast.MODERATOR, unknown, 1))).isInstanceOf(Refusal.NotFound.class);
        assertThat(refusal(site.rejoinder.comments().withdraw(Cast.READER, unknown, 1)))
                .isInstanceOf(Refusal.NotFound.class);
        assertThat(refusal(site.moderation().decide(Cast.MODERATOR, comment.key(), 1, Status.SPAM, "r".repeat(2_001))))
                .isInstanceOf(Refusal.Invalid.class);
    }

    @Test
    void aCommentIsNamedWithItsThread() {
        Comment here = talk.says("a");
        Comment there = site.talkOn(HAT).says("b");
        CommentKey mixed = new CommentKey(there.key().thread(), here.id());

        assertThat(refusal(site.moderation().find(Cast.MODERATOR, mixed))).isInstanceOf(Refusal.NotFound.class);
        assertThat(site.rejoinder.comments().find(mixed)).isEmpty();
    }
}
