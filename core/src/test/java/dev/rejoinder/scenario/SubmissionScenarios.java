package dev.rejoinder.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.CommentDraft;
import dev.rejoinder.Limits;
import dev.rejoinder.Refusal;
import dev.rejoinder.Submission;
import dev.rejoinder.ThreadView;
import dev.rejoinder.model.Comment;
import dev.rejoinder.model.Guest;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Post;
import dev.rejoinder.model.Status;
import dev.rejoinder.model.Subject;
import dev.rejoinder.model.Text;
import dev.rejoinder.model.ThreadCounts;
import dev.rejoinder.model.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Comments on their way in. */
abstract class SubmissionScenarios extends Scenario {

    @Test
    void aCommentStandsOnAnySubject() {
        Submission sent =
                talk.submit(CommentDraft.on(SHOE).by(Guest.named("Grace")).markdown("Nice!"));

        assertThat(sent).isInstanceOf(Submission.Published.class);
        Comment comment = ((Submission.Published) sent).comment();
        assertThat(comment.status()).isEqualTo(Status.APPROVED);
        assertThat(comment.author()).isEqualTo(Guest.named("Grace"));
        assertThat(comment.text()).isEqualTo(Text.markdown("Nice!"));
        assertThat(comment.createdAt()).isEqualTo(clock.instant());
        assertThat(comment.version()).isEqualTo(1);
        assertThat(talk.now(comment)).isEqualTo(comment);
        assertThat(talk.outline()).containsExactly("Nice!");
        assertThat(talk.counts()).isEqualTo(new ThreadCounts(1, 0, 1, 0, 0, 0, 0));
    }

    @Test
    void whatNobodyHasCommentedOnIsEmptyAndOpen() {
        assertThat(talk.read(ThreadView.threaded()).entries()).isEmpty();
        assertThat(talk.read(ThreadView.newest()).open()).isTrue();
        assertThat(talk.counts()).isEqualTo(ThreadCounts.NONE);
        assertThat(site.rejoinder.threads().on(SHOE)).isEmpty();
        assertThat(site.rejoinder.threads().counts(List.of())).isEmpty();
    }

    @Test
    void subjectsAreToldApartExactly() {
        talk.says("lower");
        for (Subject other : List.of(
                Subject.of("product", "Shoe"),
                Subject.of("Product", "shoe"),
                Subject.of("product", "shoe "),
                Subject.of("product", "shoé"),
                Subject.of("productshoe", "x"))) {
            assertThat(site.talkOn(other).outline()).as(other.toString()).isEmpty();
            site.talkOn(other).says("other");
        }
        assertThat(talk.outline()).containsExactly("lower");
    }

    @Test
    void aHeldCommentIsKeptButNotShown() {
        Submission sent = talk.submit(talk.draft("hold: me"));

        assertThat(sent).isInstanceOf(Submission.Held.class);
        assertThat(((Submission.Held) sent).ruling().outcome()).isEqualTo(Verdict.Level.HOLD);
        assertThat(talk.outline()).isEmpty();
        assertThat(talk.counts()).isEqualTo(new ThreadCounts(0, 1, 0, 0, 0, 0, 0));
        assertThat(site.rejoinder
                        .comments()
                        .find(((Submission.Held) sent).comment().key()))
                .isEmpty();
    }

    @Test
    void spamIsKeptApart() {
        assertThat(talk.says("spam: buy").status()).isEqualTo(Status.SPAM);
        assertThat(talk.counts()).isEqualTo(new ThreadCounts(0, 0, 0, 1, 0, 0, 0));
    }

    @Test
    void aRejectedCommentIsNotKept() {
        List<Refusal> refusals = refusals(talk.submit(talk.draft("reject: me")));

        assertThat(refusals).hasSize(1);
        assertThat(refusals.get(0).message()).isEqualTo("It asked to be turned down.");
        assertThat(site.rejoinder.threads().on(SHOE))
                .as("not even a thread is made")
                .isEmpty();
    }

    @Test
    void readersDiscussAPostOnceTheySeeIt() {
        Post draft = site.aDraft("Draft");
        Post later = site.aPost("Later", clock.instant().plus(Duration.ofHours(1)));
        Post gone = site.trash(site.aPost("Gone"));
        for (Subject subject : List.of(
                draft.subject(),
                later.subject(),
                gone.subject(),
                Subject.post(new Id(4711)),
                Subject.of("post", "x"))) {
            Talk there = site.talkOn(subject);
            assertThat(refusals(there.submit(there.draft("First!"))))
                    .as(subject.toString())
                    .containsExactly(new Refusal.NotFound("post", subject.id()));
        }

        pass(Duration.ofHours(1));
        site.talkOn(later.subject()).says("First!");
        assertThat(site.talkOn(later.subject()).outline()).containsExactly("First!");
    }

    @Test
    void aPostHasOneThreadHoweverItsIdIsSpelled() {
        for (int i = 0; i < 20; i++) {
            site.aDraft("Filler " + i);
        }
        Post post = site.aPost("Post");
        String shouted = post.id().toString().toUpperCase(Locale.ROOT).replace('0', 'O');
        Talk there = site.talkOn(Subject.of("post", shouted));

        assertThat(refusals(there.submit(there.draft("Elsewhere")))).hasSize(1);
    }

    @Test
    void repliesStandBelowWhatTheyAnswer() {
        Comment a = talk.says("a");
        Comment b = talk.says("b");
        Comment c = talk.replies(a, "c");
        talk.replies(b, "d");
        talk.replies(c, "e");
        talk.replies(a, "f");

        assertThat(talk.outline()).containsExactly("a", ">c", ">>e", ">f", "b", ">d");
        assertThat(talk.now(c).placement().parent()).isEqualTo(a.id());
    }

    @Test
    void aReplyNeedsSomethingToAnswer() {
        Comment held = talk.says("hold: a");
        Comment removed = talk.says("b");
        talk.replies(removed, "c");
        talk.decide(removed, Status.REMOVED);
        Comment below = talk.replies(talk.says("d"), "e");
        talk.decide(talk.says("f"), Status.PENDING);
        Comment elsewhere = site.talkOn(HAT).says("g");
        talk.decide(talk.says("parent"), Status.SPAM);

        assertThat(refusals(talk.submit(talk.draft("x").replyTo(held.id()))))
                .hasOnlyElementsOfType(Refusal.NotNow.class);
        assertThat(refusals(talk.submit(talk.draft("x").replyTo(removed.id()))))
                .hasOnlyElementsOfType(Refusal.NotNow.class);
        assertThat(refusals(talk.submit(talk.draft("x").replyTo(elsewhere.id()))))
                .hasOnlyElementsOfType(Refusal.NotFound.class);
        assertThat(refusals(talk.submit(talk.draft("x").replyTo(new Id(4711)))))
                .hasOnlyElementsOfType(Refusal.NotFound.class);

        talk.decide(talk.now(below), Status.SPAM);
        assertThat(refusals(talk.submit(talk.draft("x").replyTo(below.id()))))
                .hasOnlyElementsOfType(Refusal.NotNow.class);
        talk.countsAreExact();
    }

    @Test
    void repliesGoDeeperThanAnyIndex() {
        Comment top = talk.says("level 1");
        Comment deepest = talk.aChainBelow(top, 39).get(38);
        Comment sibling = talk.replies(talk.now(deepest), "level 41");

        assertThat(sibling.placement().depth()).isEqualTo(41);
        assertThat(sibling.placement().parent()).isEqualTo(deepest.id());
        assertThat(talk.outline()).hasSize(41).last().isEqualTo(">".repeat(40) + "level 41");
        talk.countsAreExact();
    }

    @Test
    void theDepthOfRepliesHasALimit() {
        Talk shallow =
                siteWith(builder -> builder.limits(Limits.DEFAULT.withDepth(3))).talkOn(SHOE);
        Comment third = shallow.aChainBelow(shallow.says("level 1"), 2).get(1);

        assertThat(refusals(shallow.submit(shallow.draft("level 4").replyTo(third.id()))))
                .hasOnlyElementsOfType(Refusal.Invalid.class);
    }
}
