package dev.rejoinder.storage.tck;

import static dev.rejoinder.storage.tck.Crowd.patiently;
import static dev.rejoinder.storage.tck.Fixtures.aPost;
import static dev.rejoinder.storage.tck.Fixtures.aTag;
import static dev.rejoinder.storage.tck.Fixtures.aThread;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rejoinder.model.CommentThread;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Order;
import dev.rejoinder.model.Post;
import dev.rejoinder.model.Term;
import dev.rejoinder.model.ThreadCounts;
import dev.rejoinder.storage.Period;
import dev.rejoinder.storage.Shelf;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** What a unit sees of others that are at work. */
abstract class IsolationContract extends Contract {

    @Test
    void nobodySeesWhatIsNotCommitted() {
        Post post = aPost();
        CountDownLatch written = new CountDownLatch(1);
        AtomicBoolean seen = new AtomicBoolean();

        Crowd.of(2, number -> {
            if (number == 0) {
                assertThatThrownBy(() -> commit(unit -> {
                            unit.posts().insert(post);
                            written.countDown();
                            Crowd.pause(200);
                            throw new UnsupportedOperationException("never committed");
                        }))
                        .isInstanceOf(UnsupportedOperationException.class);
            } else {
                Crowd.await(written);
                seen.set(!read(unit -> unit.posts().find(List.of(post.id()))).isEmpty());
            }
            return number;
        });

        assertThat(seen).isFalse();
    }

    @Test
    void oneMethodSeesOneMoment() {
        Term odd = aTag();
        Term even = aTag();
        CommentThread thread = aThread();
        Post one = aPost();
        Post two = aPost();
        commit(unit -> {
            unit.posts().insert(stamped(one, 0, even));
            unit.posts().insert(stamped(two, 0, even));
            unit.threads().insert(thread);
        });
        AtomicBoolean done = new AtomicBoolean();

        Crowd.of(3, number -> {
            if (number == 0) {
                try {
                    for (int i = 1; i <= 150; i++) {
                        moveOn(i, i % 2 == 0 ? even : odd, thread, one, two);
                    }
                } finally {
                    done.set(true);
                }
            } else {
                while (!done.get()) {
                    seesOneMoment(thread, Set.of(odd.id(), even.id()), List.of(one.id(), two.id()));
                }
            }
            return number;
        });
    }

    private static Post stamped(Post post, long version, Term term) {
        return post.withVersion(version)
                .withFiling(Fixtures.filedUnder(term))
                .withAttributes(Map.of(
                        "version", Long.toString(version), "term", term.id().toString()));
    }

    private void moveOn(int version, Term term, CommentThread thread, Post one, Post two) {
        boolean moved = patiently(() -> write(unit -> {
            unit.threads().addCounts(thread.id(), new ThreadCounts(1, 0, 1, 0, 0, 0, 0));
            return unit.posts().replace(stamped(one, version, term))
                    && unit.posts().replace(stamped(two, version, term));
        }));
        assertThat(moved).as("nobody else writes").isTrue();
    }

    private void seesOneMoment(CommentThread thread, Set<Id> terms, List<Id> posts) {
        isOfOneMoment(read(unit -> unit.posts().find(posts)));
        isOfOneMoment(read(unit -> unit.posts()
                        .published(new Shelf.Filed(terms), Period.from(Period.BEGINNING), Order.NEWEST, null, 5))
                .items());
        ThreadCounts counts = read(unit -> unit.threads().all(null, 1)).last().counts();
        assertThat(counts.visible()).isEqualTo(counts.approved());
    }

    private static void isOfOneMoment(List<Post> posts) {
        assertThat(posts).hasSize(2);
        for (Post post : posts) {
            assertThat(post.version()).isEqualTo(posts.get(0).version());
            assertThat(post.attributes()).containsEntry("version", Long.toString(post.version()));
            assertThat(post.filing().tags())
                    .hasToString("[" + post.attributes().get("term") + "]")
                    .hasSize(1);
        }
    }
}
