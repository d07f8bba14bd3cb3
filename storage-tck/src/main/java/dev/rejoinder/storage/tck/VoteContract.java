package dev.rejoinder.storage.tck;

import static dev.rejoinder.model.Vote.Direction.DOWN;
import static dev.rejoinder.model.Vote.Direction.UP;
import static dev.rejoinder.storage.VoteRecords.Put.ADDED;
import static dev.rejoinder.storage.VoteRecords.Put.PRESENT;
import static dev.rejoinder.storage.VoteRecords.Put.SWITCHED;
import static dev.rejoinder.storage.tck.Fixtures.NOON;
import static dev.rejoinder.storage.tck.Fixtures.anId;
import static dev.rejoinder.storage.tck.OddTexts.INSTANTS;
import static dev.rejoinder.storage.tck.OddTexts.LOOKALIKES;
import static dev.rejoinder.storage.tck.OddTexts.ODD;
import static dev.rejoinder.storage.tck.OddTexts.astral;
import static dev.rejoinder.storage.tck.OddTexts.wide;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.rejoinder.model.CommentKey;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Reception;
import dev.rejoinder.model.Slice;
import dev.rejoinder.model.Vote;
import dev.rejoinder.storage.ConflictException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who gave what to which comment. */
abstract class VoteContract extends VotedCommentsContract {

    private boolean remove(String voter, Vote.Kind kind) {
        return write(unit -> unit.votes().remove(comment.key(), voter, kind));
    }

    private Slice<Vote> on(@Nullable Vote after, int limit) {
        return read(unit -> unit.votes().on(comment.key(), after, limit));
    }

    private List<Vote> all() {
        return on(null, 1_000).items();
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
}
