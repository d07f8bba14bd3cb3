package dev.rejoinder.storage.tck;

import static dev.rejoinder.model.Vote.Direction.DOWN;
import static dev.rejoinder.model.Vote.Direction.UP;
import static dev.rejoinder.storage.VoteRecords.Put.ADDED;
import static dev.rejoinder.storage.VoteRecords.Put.PRESENT;
import static dev.rejoinder.storage.VoteRecords.Put.SWITCHED;
import static dev.rejoinder.storage.tck.Fixtures.NOON;
import static dev.rejoinder.storage.tck.Fixtures.aComment;
import static dev.rejoinder.storage.tck.Fixtures.aThread;
import static dev.rejoinder.storage.tck.Fixtures.anId;
import static dev.rejoinder.storage.tck.Fixtures.next;
import static dev.rejoinder.storage.tck.OddTexts.INSTANTS;
import static dev.rejoinder.storage.tck.OddTexts.LOOKALIKES;
import static dev.rejoinder.storage.tck.OddTexts.ODD;
import static dev.rejoinder.storage.tck.OddTexts.astral;
import static dev.rejoinder.storage.tck.OddTexts.wide;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.rejoinder.model.Comment;
import dev.rejoinder.model.CommentKey;
import dev.rejoinder.model.CommentThread;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Reception;
import dev.rejoinder.model.Slice;
import dev.rejoinder.model.Vote;
import dev.rejoinder.storage.ConflictException;
import dev.rejoinder.storage.UnitOfWork;
import dev.rejoinder.storage.VoteRecords.Put;
import dev.rejoinder.storage.VoteRecords.Tally;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who gave what to which comment. */
abstract class VoteContract extends Contract {

    private static final Vote.Kind HEART = new Vote.Reaction("heart");
    private static final Vote.Kind LAUGH = new Vote.Reaction("laugh");

    private final CommentThread thread = aThread();
    private final Comment comment = aComment(thread.id());
    private final Comment other = aComment(thread.id());

    @BeforeEach
    void twoComments() {
        commit(unit -> {
            unit.threads().insert(thread);
            unit.comments().insertAll(List.of(comment, other));
        });
    }

    private Vote vote(String voter, Vote.Kind kind) {
        return new Vote(comment.key(), voter, kind, NOON);
    }

    private Put put(Vote vote) {
        return write(unit -> unit.votes().put(vote));
    }

    private boolean remove(String voter, Vote.Kind kind) {
        return write(unit -> unit.votes().remove(comment.key(), voter, kind));
    }

    private Slice<Vote> on(@Nullable Vote after, int limit) {
        return read(unit -> unit.votes().on(comment.key(), after, limit));
    }

    private List<Vote> all() {
        return on(null, 1_000).items();
    }

    /** What two comments that are said to have nothing have by their votes. */
    private void assertCounted(Reception expected, Reception expectedOfOther) {
        assertThat(map(unit -> unit.votes().count(thread.id(), List.of(comment.id(), other.id()))))
                .isEqualTo(Map.of(
                        comment.id(), new Tally(Reception.NONE, expected),
                        other.id(), new Tally(Reception.NONE, expectedOfOther)));
    }

    private static Reception reception(long ups, long downs, Map<String, Long> reactions) {
        return new Reception(ups, downs, new TreeMap<>(reactions), 0);
    }

    @Test
    void aVoterGivesOneOfEachKind() {
        assertThat(put(vote("ada", UP))).isEqualTo(ADDED);
        assertThat(put(vote("ada", UP))).isEqualTo(PRESENT);
        assertThat(put(vote("ada", HEART))).isEqualTo(ADDED);
        assertThat(put(vote("ada", LAUGH))).isEqualTo(ADDED);
        assertThat(put(vote("ada", HEART))).isEqualTo(PRESENT);
        assertThat(put(vote("bob", HEART))).isEqualTo(ADDED);

        assertThat(all()).containsExactly(vote("ada", UP), vote("ada", HEART), vote("bob", HEART), vote("ada", LAUGH));
    }

    @Test
    void aVoteThatIsThereAlreadyKeepsItsTime() {
        put(vote("ada", UP));
        put(new Vote(comment.key(), "ada", UP, NOON.plusSeconds(1)));

        assertThat(all()).containsExactly(vote("ada", UP));
    }

    @Test
    void upAndDownTakeTheOthersPlaceWithTheirTime() {
        Vote later = new Vote(comment.key(), "ada", DOWN, NOON.plusSeconds(1));
        put(vote("ada", UP));

        assertThat(put(later)).isEqualTo(SWITCHED);
        assertThat(all()).containsExactly(later);
        assertThat(put(vote("ada", UP))).isEqualTo(SWITCHED);
        assertThat(all()).containsExactly(vote("ada", UP));
    }

    @Test
    void onlyTheKindThatIsThereIsTakenBack() {
        put(vote("ada", UP));
        put(vote("ada", HEART));

        assertThat(remove("ada", DOWN)).isFalse();
        assertThat(remove("ada", LAUGH)).isFalse();
        assertThat(remove("bob", UP)).isFalse();
        assertThat(all()).hasSize(2);
        assertThat(remove("ada", UP)).isTrue();
        assertThat(remove("ada", UP)).isFalse();
        assertThat(all()).containsExactly(vote("ada", HEART));
    }

    @Test
    void aVoteThatIsThereLeavesTheUnitWhole() {
        put(vote("ada", UP));

        commit(unit -> {
            assertThat(unit.votes().put(vote("ada", UP))).isEqualTo(PRESENT);
            assertThat(unit.votes().put(vote("ada", DOWN))).isEqualTo(SWITCHED);
            assertThat(unit.votes().put(vote("bob", UP))).isEqualTo(ADDED);
        });

        assertThat(all()).containsExactly(vote("ada", DOWN), vote("bob", UP));
    }

    @Test
    void aVoterReadsTheirOwn() {
        Id elsewhere = anId();
        put(vote("ada", DOWN));
        put(vote("ada", HEART));
        put(vote("bob", UP));
        put(new Vote(other.key(), "ada", LAUGH, NOON));
        put(new Vote(new CommentKey(elsewhere, comment.id()), "ada", LAUGH, NOON));
        List<Id> asked = List.of(other.id(), comment.id(), anId(), other.id());

        assertThat(map(unit -> unit.votes().of(thread.id(), "ada", asked)))
                .isEqualTo(Map.of(comment.id(), Set.of(DOWN, HEART), other.id(), Set.of(LAUGH)));
        assertThat(map(unit -> unit.votes().of(thread.id(), "eve", asked))).isEmpty();
        assertThat(map(unit -> unit.votes().of(thread.id(), "ada", List.of(other.id()))))
                .containsOnlyKeys(other.id());
    }

    @Test
    void pagesOfOneCommentGoOnBehindTheLast() {
        List<Vote> votes = new ArrayList<>();
        for (Vote.Kind kind : List.of(DOWN, new Vote.Reaction("+1"), HEART, new Vote.Reaction("heart-eyes"), LAUGH)) {
            IntStream.range(0, 5).forEach(i -> votes.add(vote("voter " + i, kind)));
        }
        commit(unit -> unit.votes().insertAll(votes));
        put(new Vote(other.key(), "voter 2", HEART, NOON));

        for (int limit : List.of(1, 2, 3, 7, 25)) {
            List<Vote> read = new ArrayList<>();
            Slice<Vote> page;
            do {
                page = on(read.isEmpty() ? null : read.get(read.size() - 1), limit);
                assertThat(page.items()).hasSizeLessThanOrEqualTo(limit);
                read.addAll(page.items());
            } while (page.more());
            assertThat(read).as("in pages of %d", limit).isEqualTo(votes);
        }
        assertThat(on(vote("voter 2x", HEART), 1).items()).containsExactly(vote("voter 3", HEART));
    }

    @Test
    void votersThatLookAlikeAreDifferentAndInTheOrderOfTheirCodePoints() {
        List<Vote> votes = new ArrayList<>(
                LOOKALIKES.stream().map(voter -> vote(voter, UP)).toList());
        for (String odd : List.of(ODD.substring(0, 100), astral(200), wide(200), "\uFFFD", "\uFF42")) {
            votes.add(vote(odd, UP));
        }
        Collections.shuffle(votes, new java.util.Random(7));

        votes.forEach(vote -> assertThat(put(vote)).as(vote.voter()).isEqualTo(ADDED));
        votes.sort(Vote.ORDER);
        assertThat(all()).isEqualTo(votes);
        for (int i = 1; i < votes.size(); i++) {
            assertThat(on(votes.get(i - 1), 1).items()).containsExactly(votes.get(i));
        }
        votes.forEach(
                vote -> assertThat(remove(vote.voter(), UP)).as(vote.voter()).isTrue());
        assertThat(all()).isEmpty();
    }

    @Test
    void everyInstantIsKept() {
        List<Vote> votes = INSTANTS.stream()
                .map(at -> new Vote(comment.key(), at.toString(), UP, at))
                .toList();
        commit(unit -> unit.votes().insertAll(votes));

        assertThat(all()).containsExactlyInAnyOrderElementsOf(votes);
    }

    @Test
    void votesAreCountedByComment() {
        put(vote("ada", UP));
        put(vote("bob", UP));
        put(vote("eve", DOWN));
        put(vote("ada", HEART));
        put(vote("eve", HEART));
        put(vote("eve", LAUGH));
        put(new Vote(new CommentKey(anId(), comment.id()), "ada", UP, NOON));

        assertCounted(reception(2, 1, Map.of("heart", 2L, "laugh", 1L)), Reception.NONE);
        put(new Vote(other.key(), "ada", LAUGH, NOON));
        put(vote("ada", DOWN));
        assertCounted(reception(1, 2, Map.of("heart", 2L, "laugh", 1L)), reception(0, 0, Map.of("laugh", 1L)));
    }

    @Test
    void whatACommentIsSaidToHaveComesWithTheCountOfItsVotes() {
        Reception stated = new Reception(7, 2, new TreeMap<>(Map.of("heart", 3L)), 42);
        put(vote("ada", UP));
        commit(unit -> unit.votes().setReception(comment.key(), stated));
        Id absent = anId();

        assertThat(map(unit -> unit.votes().count(thread.id(), List.of(comment.id(), absent))))
                .isEqualTo(Map.of(comment.id(), new Tally(stated, reception(1, 0, Map.of()))));
    }

    @Test
    void whatIsSaidAndWhatIsCountedAreOfOneMoment() {
        Crowd.of(4, number -> {
            for (int i = 0; i < 25; i++) {
                if (number == 0) {
                    assertThat(map(unit -> unit.votes().count(thread.id(), List.of(comment.id())))
                                    .values())
                            .allMatch(tally -> tally.stated().equals(tally.counted()));
                } else {
                    int turn = i;
                    Crowd.patiently(() -> write(unit -> votesOrTakesBack(unit, "voter " + number, turn % 2 == 0)));
                }
            }
            return number;
        });
    }

    private boolean votesOrTakesBack(UnitOfWork unit, String voter, boolean votes) {
        long ups = unit.comments()
                .lock(thread.id(), List.of(comment.id()))
                .get(0)
                .reception()
                .ups();
        boolean changed = votes
                ? unit.votes().put(vote(voter, UP)) == ADDED
                : unit.votes().remove(comment.key(), voter, UP);
        unit.votes().setReception(comment.key(), reception(ups + (changed ? votes ? 1 : -1 : 0), 0, Map.of()));
        return changed;
    }

    @Test
    void manyVotesAreInsertedAtOnceOrNone() {
        List<Vote> votes = IntStream.range(0, 1_000)
                .mapToObj(i -> vote("voter " + i, i % 3 == 0 ? DOWN : UP))
                .toList();
        commit(unit -> unit.votes().insertAll(votes));
        assertCounted(reception(666, 334, Map.of()), Reception.NONE);

        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() ->
                        commit(unit -> unit.votes().insertAll(List.of(vote("new", UP), vote("voter 0", UP)))));
        assertCounted(reception(666, 334, Map.of()), Reception.NONE);
    }

    @Test
    void aReceptionIsKeptWithItsCommentWhoseVersionStays() {
        TreeMap<String, Long> reactions = new TreeMap<>();
        for (int i = 10; i < 10 + Reception.MAX_REACTIONS; i++) {
            reactions.put("x".repeat(Vote.MAX_REACTION - 2) + i, Reception.MAX_COUNT);
        }
        for (long rank : new long[] {Long.MIN_VALUE, -1, 0, Long.MAX_VALUE}) {
            Reception largest = new Reception(Reception.MAX_COUNT, Reception.MAX_COUNT, reactions, rank);
            commit(unit -> unit.votes().setReception(comment.key(), largest));
            assertThat(list(unit -> unit.comments().find(thread.id(), List.of(comment.id()))))
                    .containsExactly(comment.withReception(largest));
        }
        commit(unit -> unit.votes().setReception(comment.key(), Reception.NONE));
        assertThat(list(unit -> unit.comments().find(thread.id(), List.of(comment.id(), other.id()))))
                .containsExactly(comment, other);
    }

    @Test
    void manyRanksAreSetAtOnceAndNothingElse() {
        List<Comment> comments =
                Stream.generate(() -> aComment(thread.id())).limit(150).toList();
        Reception voted = reception(3, 1, Map.of("heart", 2L));
        commit(unit -> {
            unit.comments().insertAll(comments);
            unit.votes().setReception(comment.key(), voted);
        });
        Map<Id, Long> ranks = new TreeMap<>(Map.of(comment.id(), Long.MIN_VALUE, anId(), 5L));
        comments.forEach(one -> ranks.put(one.id(), Long.MAX_VALUE - one.id().value()));

        commit(unit -> unit.votes().setRanks(thread.id(), ranks));

        List<Comment> expected = new ArrayList<>(List.of(comment.withReception(voted.withRank(Long.MIN_VALUE)), other));
        comments.forEach(one ->
                expected.add(one.withReception(one.reception().withRank(ranks.getOrDefault(one.id(), 0L)))));
        assertThat(read(unit -> unit.comments().branch(thread.id(), null, null, 1_000))
                        .items())
                .isEqualTo(expected);
    }

    @Test
    void aReceptionForAnAbsentCommentIsPassedOver() {
        CommentKey absent = new CommentKey(anId(), comment.id());

        commit(unit -> unit.votes().setReception(absent, reception(1, 0, Map.of())));
        assertThat(list(unit -> unit.comments().find(thread.id(), List.of(comment.id()))))
                .containsExactly(comment);
    }

    @Test
    void aReplacedCommentKeepsItsReception() {
        Reception reception = reception(3, 1, Map.of("heart", 2L)).withRank(9);
        commit(unit -> unit.votes().setReception(comment.key(), reception));

        assertThat(did(unit -> unit.comments().replace(next(comment)))).isTrue();
        assertThat(list(unit -> unit.comments().find(thread.id(), List.of(comment.id()))))
                .containsExactly(next(comment).withReception(reception));
    }

    @Test
    void underALockNoVoteIsLost() {
        Crowd.of(8, number -> {
            for (int i = 0; i < 6; i++) {
                String voter = "voter " + number + " " + i;
                Crowd.patiently(() -> write(unit -> {
                    Comment before = unit.comments()
                            .lock(thread.id(), List.of(comment.id()))
                            .get(0);
                    unit.votes().put(vote(voter, UP));
                    Reception after = reception(before.reception().ups() + 1, 0, Map.of());
                    unit.votes().setReception(comment.key(), after);
                    return true;
                }));
            }
            return number;
        });

        Reception all = reception(48, 0, Map.of());
        assertThat(map(unit -> unit.votes().count(thread.id(), List.of(comment.id()))))
                .isEqualTo(Map.of(comment.id(), new Tally(all, all)));
    }
}
