package dev.rejoinder.transfer.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.Voter;
import dev.rejoinder.model.Comment;
import dev.rejoinder.model.Reception;
import dev.rejoinder.model.Vote;
import dev.rejoinder.storage.BlogStore;
import dev.rejoinder.storage.memory.MemoryStore;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A unit may read a comment as it was at one moment, and its votes as they were at a later one. */
class TalliedTest {

    private final BlogStore store = MemoryStore.create();
    private final SampleSites site = new SampleSites(store, 1);
    private final Comment comment = site.comment(SampleSites.SHOE, null, "first");

    private void vote(String voter, Vote.Kind kind) {
        site.rejoinder.comments().vote(Voter.guest(voter), comment.key(), kind).orThrow();
    }

    private Comment now() {
        return store.read(unit -> unit.comments()
                .find(comment.key().thread(), Set.of(comment.id()))
                .get(0));
    }

    private Tallied read(Comment earlier) {
        return store.read(unit -> Tallied.read(unit, earlier));
    }

    @Test
    void aVoteThatCameInBetweenIsCountedAndThere() {
        vote("one", Vote.Direction.UP);
        Comment earlier = now();
        vote("two", Vote.Direction.DOWN);

        assertThat(read(earlier).comment()).isEqualTo(now());
        assertThat(read(earlier).votes()).hasSize(2);
    }

    @Test
    void aCommentThatHadNoneHasNone() {
        vote("one", Vote.Direction.UP);

        assertThat(read(comment)).isEqualTo(new Tallied(comment, List.of()));
    }

    @Test
    void countsWithoutVotersStay() {
        vote("one", Vote.Direction.UP);
        Reception more = new Reception(5, 1, new TreeMap<>(), 3);
        store.write(unit -> {
            unit.votes().setReception(comment.key(), more);
            return more;
        });

        assertThat(read(now()).comment().reception()).isEqualTo(more);
        assertThat(read(now()).votes()).hasSize(1);
    }
}
