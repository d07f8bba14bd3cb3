package dev.rejoinder.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.Sort;
import dev.rejoinder.Submission;
import dev.rejoinder.ThreadEntry;
import dev.rejoinder.ThreadView;
import dev.rejoinder.model.Comment;
import dev.rejoinder.model.Order;
import dev.rejoinder.model.Status;
import dev.rejoinder.ranking.Ranking;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Hiding a comment hides all below it; showing it again shows what would be seen had it never been hidden. */
abstract class HidingScenarios extends Scenario {

    private static final int STEPS = 150;
    private static final List<Status> DECISIONS =
            List.of(Status.APPROVED, Status.PENDING, Status.SPAM, Status.REJECTED, Status.REMOVED);

    @ParameterizedTest
    @EnumSource(names = {"PENDING", "SPAM", "REJECTED"})
    void whateverHappensBelowWhileItIsHiddenIsSeenAfterwards(Status hidden) {
        Comment top = talk.says("top");
        Comment kept = talk.replies(top, "kept");
        Comment held = talk.replies(top, "hold: this");
        Comment removed = talk.replies(kept, "removed");
        talk.replies(removed, "below removed");
        Comment withdrawn = talk.replies(kept, "withdrawn");
        talk.says("beside");
        talk.decide(top, hidden);
        assertThat(talk.outline()).containsExactly("beside");
        assertThat(talk.counts().visible()).isEqualTo(1);

        talk.decide(held, Status.APPROVED);
        talk.decide(removed, Status.REMOVED);
        talk.withdraw(withdrawn);
        assertThat(refusals(talk.submit(talk.draft("in vain").replyTo(kept.id()))))
                .hasSize(1);
        assertThat(talk.outline()).containsExactly("beside");

        talk.undo(top);
        assertThat(talk.outline())
                .containsExactly("top", ">kept", ">>(REMOVED)", ">>>below removed", ">hold: this", "beside");
        talk.countsAreExact();
    }

    @Test
    void aBranchWithinABranchStaysHidden() {
        Comment top = talk.says("top");
        Comment middle = talk.replies(top, "middle");
        talk.replies(middle, "leaf");
        talk.decide(middle, Status.SPAM);
        talk.decide(top, Status.SPAM);

        talk.decide(middle, Status.APPROVED);
        assertThat(talk.outline()).isEmpty();
        talk.decide(middle, Status.PENDING);
        talk.undo(top);
        assertThat(talk.outline()).containsExactly("top");
        talk.undo(middle);
        assertThat(talk.outline()).containsExactly("top", ">middle", ">>leaf");
        talk.countsAreExact();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void hidingAndShowingAtRandomShowsWhatAPlainThreadShows(long seed) {
        PlainThread plain = new PlainThread(SHOE, Ranking.best());
        SplittableRandom random = new SplittableRandom(seed);
        for (int step = 1; step <= STEPS; step++) {
            int which = random.nextInt(100);
            if (plain.entries.isEmpty() || which < 45) {
                submit(plain, random);
            } else {
                PlainEntry entry = plain.entries.get(random.nextInt(plain.entries.size()));
                decide(entry, which, random);
            }
            String at = "seed %d, step %d".formatted(seed, step);
            assertThat(seen(ThreadView.threaded()))
                    .as(at)
                    .isEqualTo(words(plain.comments().threaded()));
            assertThat(talk.counts()).as(at).isEqualTo(plain.counts());
        }
        assertThat(seen(ThreadView.flat(Order.NEWEST)))
                .as("seed %d", seed)
                .isEqualTo(words(plain.comments().flat(Sort.NEWEST)));
    }

    /** Mostly below the latest that can be answered, so that the thread grows deeper than paths have levels. */
    private void submit(PlainThread plain, SplittableRandom random) {
        List<PlainEntry> answerable = plain.entries.stream()
                .filter(entry -> entry.status == Status.APPROVED && entry.isSeen())
                .toList();
        PlainEntry parent = null;
        if (!answerable.isEmpty() && random.nextInt(10) > 0) {
            int back = random.nextInt(3) == 0 ? random.nextInt(answerable.size()) : 0;
            parent = answerable.get(answerable.size() - 1 - back);
        }
        String text = (random.nextInt(8) == 0 ? "hold: " : "") + plain.entries.size();
        Submission sent = talk.submit(talk.draft(text).replyTo(parent == null ? null : parent.id));
        Comment made = Talk.kept(sent);
        new PlainEntry(plain, parent, made, made.status());
    }

    private void decide(PlainEntry entry, int which, SplittableRandom random) {
        Comment comment = site.moderation().find(Cast.MODERATOR, entry.key()).orThrow();
        if (entry.status == Status.DELETED) {
            entry.become(talk.restore(comment).status());
        } else if (which < 52) {
            entry.become(talk.withdraw(comment).status());
        } else if (which < 65 && entry.before != null && entry.before != Status.DELETED) {
            Status before = entry.before;
            entry.become(talk.undo(comment).status());
            assertThat(entry.status).isEqualTo(before);
        } else {
            Status status = entry.status == Status.APPROVED
                    ? DECISIONS.get(1 + random.nextInt(DECISIONS.size() - 1))
                    : Status.APPROVED;
            entry.become(talk.decide(comment, status).status());
        }
    }

    private List<String> seen(ThreadView view) {
        return talk.all(view.limit(50)).stream()
                .map(entry -> entry.key().id() + " " + Talk.words(entry))
                .toList();
    }

    private static List<String> words(List<Comment> comments) {
        return comments.stream()
                .map(comment -> comment.id() + " " + Talk.words(ThreadEntry.of(comment)))
                .toList();
    }
}
