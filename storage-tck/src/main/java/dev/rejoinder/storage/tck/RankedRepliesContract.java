package dev.rejoinder.storage.tck;

import static dev.rejoinder.storage.tck.Fixtures.aComment;
import static dev.rejoinder.storage.tck.Fixtures.aHeldReplyTo;
import static dev.rejoinder.storage.tck.Fixtures.aReplyTo;
import static dev.rejoinder.storage.tck.Fixtures.aThread;

import dev.rejoinder.model.Comment;
import dev.rejoinder.model.CommentThread;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** A group of tests on replies of all ranks, a held one among them. */
abstract class RankedRepliesContract extends Contract {

    final CommentThread on = aThread();
    final Comment first = ranked(aComment(on.id()), 3);
    final Comment second = ranked(aComment(on.id()), -7);
    final Comment third = ranked(aComment(on.id()), 3);
    final Comment fourth = ranked(aComment(on.id()), Long.MAX_VALUE);
    final Comment fifth = ranked(aComment(on.id()), Long.MIN_VALUE);
    final Comment quiet = ranked(aComment(on.id()), 0);

    final Comment bad = ranked(aReplyTo(first), -1);
    final Comment good = ranked(aReplyTo(first), 5);
    final Comment held = ranked(aHeldReplyTo(first), 9);
    final Comment alsoGood = ranked(aReplyTo(first), 5);
    final Comment elsewhere = aReplyTo(second);
    final Comment belowGood = aReplyTo(good);

    static Comment ranked(Comment comment, long rank) {
        return comment.withReception(comment.reception().withRank(rank));
    }

    @BeforeEach
    void aThreadWithRootsAndReplies() {
        CommentThread other = aThread();
        commit(unit -> {
            unit.threads().insert(on);
            unit.threads().insert(other);
            unit.comments().insertAll(List.of(first, second, third, fourth, fifth, quiet));
            unit.comments().insertAll(List.of(bad, good, held, alsoGood, elsewhere, belowGood));
            unit.comments().insert(aComment(other.id()));
        });
    }
}
