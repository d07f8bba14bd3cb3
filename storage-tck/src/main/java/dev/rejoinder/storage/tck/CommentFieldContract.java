package dev.rejoinder.storage.tck;

import static dev.rejoinder.storage.tck.Fixtures.ADA;
import static dev.rejoinder.storage.tck.Fixtures.NOON;
import static dev.rejoinder.storage.tck.Fixtures.aComment;
import static dev.rejoinder.storage.tck.Fixtures.aCommentBy;
import static dev.rejoinder.storage.tck.Fixtures.aThread;
import static dev.rejoinder.storage.tck.Fixtures.next;
import static dev.rejoinder.storage.tck.Fixtures.standing;
import static dev.rejoinder.storage.tck.OddTexts.ODD;
import static dev.rejoinder.storage.tck.OddTexts.astral;
import static dev.rejoinder.storage.tck.OddTexts.wide;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.model.Author;
import dev.rejoinder.model.Comment;
import dev.rejoinder.model.CommentKey;
import dev.rejoinder.model.CommentKind;
import dev.rejoinder.model.CommentThread;
import dev.rejoinder.model.Finding;
import dev.rejoinder.model.Guest;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Member;
import dev.rejoinder.model.Origin;
import dev.rejoinder.model.Placement;
import dev.rejoinder.model.Reception;
import dev.rejoinder.model.Ruling;
import dev.rejoinder.model.Standing;
import dev.rejoinder.model.Status;
import dev.rejoinder.model.Text;
import dev.rejoinder.model.Verdict;
import dev.rejoinder.model.Verdict.Level;
import dev.rejoinder.model.Vote;
import dev.rejoinder.model.Writing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a comment is made of comes back as it went in. */
abstract class CommentFieldContract extends Contract {

    private final CommentThread on = aThread();

    @BeforeEach
    void openThread() {
        commit(unit -> unit.threads().insert(on));
    }

    private void readsBack(Comment comment) {
        stored(comment);
        assertThat(list(unit -> unit.comments().find(on.id(), List.of(comment.id()))))
                .containsExactly(comment);
    }

    private void readsBack(Author author) {
        readsBack(aCommentBy(author, on.id()));
    }

    private void readsBack(Ruling ruling) {
        readsBack(aComment(on.id()).withStanding(new Standing(Status.PENDING, false, ruling)));
    }

    private Comment comment(Text text, Instant createdAt, Origin origin) {
        Comment comment = aComment(on.id());
        return new Comment(comment.key(), 0, comment.placement(), ADA, text, createdAt, comment.standing(), origin);
    }

    @Test
    void whatAGuestLeftOutStaysLeftOut() {
        readsBack(Guest.named("Ada"));
        readsBack(Guest.named("Ada").withEmail("ada@example.org"));
        readsBack(Guest.named("Ada").withUrl("https://example.org/"));
        readsBack(ADA);
        readsBack(Guest.named("null").withEmail("null").withUrl("null"));
    }

    @Test
    void membersAndGuestsOfOneNameAreToldApart() {
        readsBack(Member.of("ada", "Ada"));
        readsBack(Guest.named("Ada").withEmail("ada"));
        OddTexts.LOOKALIKES.forEach(id -> readsBack(Member.of(id, id)));
    }

    @Test
    void aReplacementClearsWhatIsNoLongerGiven() {
        Comment full = comment(Text.markdown("Text"), NOON, new Origin(CommentKind.COMMENT, "192.0.2.1", "curl"));
        readsBack(full);
        Comment bare = new Comment(
                full.key(),
                1,
                full.placement(),
                Guest.named("Gone"),
                Text.markdown(""),
                NOON,
                standing(Status.DELETED),
                Origin.UNKNOWN);

        assertThat(did(unit -> unit.comments().replace(bare))).isTrue();
        assertThat(list(unit -> unit.comments().find(on.id(), List.of(full.id()))))
                .containsExactly(bare);
    }

    @Test
    void oddAndLongestTextsReadBackFromEveryField() {
        String slot = ODD.substring(0, 95);
        readsBack(new Guest(ODD, ODD, ODD));
        readsBack(Member.of(ODD, ODD));
        readsBack(comment(Text.html(ODD), NOON, new Origin(CommentKind.PINGBACK, slot, ODD)));

        readsBack(new Guest(astral(250), astral(254), astral(2_000)));
        readsBack(new Guest(wide(250), wide(254), wide(2_000)));
        readsBack(Member.of(astral(200), astral(250)));
        readsBack(comment(Text.html(wide(200_000)), NOON, new Origin(CommentKind.TRACKBACK, wide(100), wide(500))));
    }

    @Test
    void theTextHoldsFourMillionCharacters() {
        readsBack(comment(Text.markdown(wide(4_000_000)), NOON, Origin.UNKNOWN));
    }

    @Test
    void everyStatusKindAndVisibilityReadsBack() {
        for (Status status : Status.values()) {
            readsBack(aComment(on.id()).withStanding(standing(status)));
            readsBack(aComment(on.id()).withStanding(standing(status).withVisible(true)));
            readsBack(aComment(on.id()).withStanding(standing(status).withVisible(false)));
        }
        for (CommentKind kind : CommentKind.values()) {
            readsBack(comment(Text.markdown(""), NOON, new Origin(kind, null, "agent")));
            readsBack(comment(Text.markdown(""), NOON, new Origin(kind, "2001:db8::1", null)));
        }
    }

    @Test
    void instantsReadBackToTheMicrosecond() {
        OddTexts.INSTANTS.forEach(instant -> readsBack(comment(Text.markdown("Then"), instant, Origin.UNKNOWN)));
    }

    @Test
    void whatWasEditedReadsBack() {
        Comment comment = aComment(on.id());
        readsBack(comment.withWriting(new Writing(Text.markdown("Later"), NOON, 1, NOON.plusNanos(1_000))));
        OddTexts.INSTANTS.forEach(instant -> readsBack(
                aComment(on.id()).withWriting(new Writing(Text.html(""), NOON, Writing.MAX_REVISION, instant))));
    }

    @Test
    void howReadersReceivedItReadsBack() {
        SortedMap<String, Long> reactions = new TreeMap<>();
        for (int i = 0; i < Reception.MAX_REACTIONS; i++) {
            reactions.put("x".repeat(Vote.MAX_REACTION - 2) + (i + 10), i + 1L);
        }
        for (Reception reception : List.of(
                new Reception(0, 0, new TreeMap<>(), Long.MIN_VALUE),
                new Reception(3, 0, new TreeMap<>(), 1),
                new Reception(0, 2, new TreeMap<>(Map.of("+1", 1L, "heart", 1_000_000L)), -1),
                new Reception(Integer.MAX_VALUE, Integer.MAX_VALUE, reactions, Long.MAX_VALUE))) {
            readsBack(aComment(on.id()).withReception(reception));
        }
    }

    @Test
    void theLargestIdReadsBack() {
        Id largest = new Id(Long.MAX_VALUE);
        Comment comment = aComment(on.id());
        Comment last = new Comment(
                new CommentKey(on.id(), largest),
                Long.MAX_VALUE - 1,
                Placement.root(largest),
                ADA,
                comment.text(),
                NOON,
                comment.standing(),
                comment.origin());
        readsBack(last);

        assertThat(did(unit -> unit.comments().replace(next(last)))).isTrue();
    }

    @Test
    void findingsReadBackInTheirOrder() {
        readsBack(Ruling.NONE);
        for (Level level : Level.values()) {
            readsBack(new Ruling(level, List.of()));
        }
        readsBack(new Ruling(
                Level.REJECT,
                List.of(
                        new Finding("words", Verdict.spam("2 words", "v1agra", "c a s i n o")),
                        new Finding("trust", Verdict.trust("")),
                        new Finding("words", new Verdict(Level.REJECT, "", List.of("b", "a", "b"))),
                        new Finding("pass", Verdict.pass()))));
    }

    @Test
    void separatorsWithinFindingsSeparateNothing() {
        List<String> evidence = new ArrayList<>(List.of(
                "", " ", "\t", "\n", "\r\n", "\\", "\\\\", "\\n", "\\t", "\\u0009", "\"", "'", ",", "|", ";", "\t\t",
                "a\tb", "a\nb", "\u001F", "\u0085"));
        for (String piece : List.copyOf(evidence)) {
            String rule = "r" + piece + "r";
            readsBack(new Ruling(
                    Level.HOLD,
                    List.of(
                            new Finding(rule, Verdict.hold(piece, piece, "", piece)),
                            new Finding(rule, Verdict.pass()))));
        }
        readsBack(new Ruling(Level.SPAM, List.of(new Finding("all", new Verdict(Level.SPAM, "\t", evidence)))));
        Collections.reverse(evidence);
        readsBack(new Ruling(Level.SPAM, List.of(new Finding("all", new Verdict(Level.SPAM, "\\", evidence)))));
    }

    @Test
    void theLargestRulingReadsBack() {
        List<String> evidence = Collections.nCopies(Verdict.MAX_EVIDENCE, wide(Verdict.MAX_EVIDENCE_LENGTH));
        Verdict verdict = new Verdict(Level.HOLD, "\n".repeat(Verdict.MAX_REASON), evidence);
        Finding finding = new Finding(astral(Finding.MAX_RULE), verdict);

        readsBack(new Ruling(Level.HOLD, Collections.nCopies(Ruling.MAX_FINDINGS, finding)));
    }
}
