package dev.rejoinder.storage.tck;

import static dev.rejoinder.storage.tck.Fixtures.NOON;
import static dev.rejoinder.storage.tck.Fixtures.aComment;
import static dev.rejoinder.storage.tck.Fixtures.aThread;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.model.Comment;
import dev.rejoinder.model.CommentThread;
import dev.rejoinder.model.Reception;
import dev.rejoinder.model.Vote;
import dev.rejoinder.storage.VoteRecords.Put;
import dev.rejoinder.storage.VoteRecords.Tally;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;

/** A group of tests on two comments that are voted for. */
abstract class VotedCommentsContract extends Contract {

    static final Vote.Kind HEART = new Vote.Reaction("heart");
    static final Vote.Kind LAUGH = new Vote.Reaction("laugh");

    final CommentThread thread = aThread();
    final Comment comment = aComment(thread.id());
    final Comment other = aComment(thread.id());

    @BeforeEach
    void twoComments() {
        commit(unit -> {
            unit.threads().insert(thread);
            unit.comments().insertAll(List.of(comment, other));
        });
    }

    final Vote vote(String voter, Vote.Kind kind) {
        return new Vote(comment.key(), voter, kind, NOON);
    }

    final Put put(Vote vote) {
        return write(unit -> unit.votes().put(vote));
    }

    /** What two comments that are said to have nothing have by their votes. */
    final void assertCounted(Reception expected, Reception expectedOfOther) {
        assertThat(map(unit -> unit.votes().count(thread.id(), List.of(comment.id(), other.id()))))
                .isEqualTo(Map.of(
                        comment.id(), new Tally(Reception.NONE, expected),
                        other.id(), new Tally(Reception.NONE, expectedOfOther)));
    }

    static Reception reception(long ups, long downs, Map<String, Long> reactions) {
        return new Reception(ups, downs, new TreeMap<>(reactions), 0);
    }
}
