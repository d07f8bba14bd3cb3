package dev.rejoinder.storage.tck;

import static dev.rejoinder.model.Order.NEWEST;
import static dev.rejoinder.storage.tck.Fixtures.ADA;
import static dev.rejoinder.storage.tck.Fixtures.JENNIFER;
import static dev.rejoinder.storage.tck.Fixtures.aComment;
import static dev.rejoinder.storage.tck.Fixtures.aCommentBy;
import static dev.rejoinder.storage.tck.Fixtures.aHeldComment;
import static dev.rejoinder.storage.tck.Fixtures.next;
import static dev.rejoinder.storage.tck.Fixtures.standing;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.model.Author;
import dev.rejoinder.model.AuthorKey;
import dev.rejoinder.model.Comment;
import dev.rejoinder.model.CommentKey;
import dev.rejoinder.model.Guest;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Member;
import dev.rejoinder.model.Status;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The comments of one author. */
abstract class AuthorPageContract extends TwoThreadsContract {

    private static AuthorKey key(Author author) {
        return AuthorKey.of(author).orElseThrow();
    }

    private void wrote(Author author, Status status, @Nullable Id thread, Comment... newestFirst) {
        new Pages<Comment, CommentKey>(
                        (from, limit) ->
                                read(unit -> unit.authorPages().by(key(author), status, thread, from, null, limit)),
                        Comment::key,
                        key -> Pages.after(key, NEWEST))
                .hold(List.of(newestFirst));
    }

    @Test
    void anAuthorsCommentsOfOneStatusComeTheNewestFirst() {
        Comment first = stored(aComment(there.id()));
        Comment second = stored(aComment(here.id()));
        Comment held = stored(aHeldComment(here.id()));
        Comment third = stored(aComment(there.id()));
        Comment hidden = stored(
                aComment(here.id()).withStanding(standing(Status.APPROVED).withVisible(false)));
        stored(aCommentBy(JENNIFER, here.id()));
        stored(aCommentBy(Guest.named(ADA.name()), here.id()));

        wrote(ADA, Status.APPROVED, null, hidden, third, second, first);
        wrote(ADA, Status.PENDING, null, held);
        wrote(ADA, Status.SPAM, null);
        wrote(Member.of("nobody", "Nobody"), Status.APPROVED, null);
    }

    @Test
    void theyMayBeThoseOfOneThreadAlone() {
        List<Comment> newestFirst = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            stored(aComment(there.id()));
            stored(aComment(there.id()));
            newestFirst.add(0, stored(aComment(here.id())));
        }

        wrote(ADA, Status.APPROVED, here.id(), newestFirst.toArray(Comment[]::new));
        wrote(ADA, Status.APPROVED, Fixtures.anId());
    }

    @Test
    void commentsOfOneIdStandInTheOrderOfTheirThreads() {
        Comment oldest = stored(aComment(there.id()));
        Comment inOne = stored(aComment(here.id()));
        Comment inTwo = stored(withId(inOne.id(), aComment(there.id())));
        Comment newest = stored(aComment(here.id()));

        wrote(ADA, Status.APPROVED, null, newest, inTwo, inOne, oldest);
        wrote(ADA, Status.APPROVED, here.id(), newest, inOne);
    }

    @Test
    void aRangeOfIdsIncludesBothItsEnds() {
        List<Comment> all = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            all.add(0, stored(aComment(here.id())));
        }
        Comment newest = all.get(1);
        Comment oldest = all.get(3);
        List<Comment> between = all.subList(1, 4);

        for (Id thread : new @Nullable Id[] {null, here.id()}) {
            assertThat(list(unit -> unit.authorPages()
                            .by(key(ADA), Status.APPROVED, thread, newest.key(), oldest.id(), 1_000)
                            .items()))
                    .isEqualTo(between);
            assertThat(list(unit -> unit.authorPages()
                            .by(key(ADA), Status.APPROVED, thread, oldest.key(), newest.id(), 1_000)
                            .items()))
                    .as("upside down")
                    .isEmpty();
        }
        assertThat(read(unit -> unit.authorPages().by(key(ADA), Status.APPROVED, null, newest.key(), oldest.id(), 3))
                        .more())
                .as("what lies beyond the end is not more of it")
                .isFalse();
    }

    @Test
    void aCommentIsFoundUnderTheStatusAndTheAuthorThatItHasNow() {
        Comment comment = stored(aComment(here.id()));
        Comment stays = stored(aComment(there.id()));
        Comment spam = next(comment).withStanding(standing(Status.SPAM));
        assertThat(did(unit -> unit.comments().replace(spam))).isTrue();

        wrote(ADA, Status.APPROVED, null, stays);
        wrote(ADA, Status.SPAM, null, spam);

        Comment hers = by(JENNIFER, comment).withVersion(2);
        assertThat(did(unit -> unit.comments().replace(hers))).isTrue();
        wrote(ADA, Status.SPAM, null);
        wrote(JENNIFER, Status.APPROVED, null, hers);
    }
}
