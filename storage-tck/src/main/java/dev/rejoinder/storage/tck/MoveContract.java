package dev.rejoinder.storage.tck;

import static dev.rejoinder.storage.tck.Fixtures.aComment;
import static dev.rejoinder.storage.tck.Fixtures.aHeldReplyTo;
import static dev.rejoinder.storage.tck.Fixtures.aReplyTo;
import static dev.rejoinder.storage.tck.Fixtures.aRevision;
import static dev.rejoinder.storage.tck.Fixtures.aVoteFor;
import static dev.rejoinder.storage.tck.Fixtures.anEventOn;
import static dev.rejoinder.storage.tck.Fixtures.anId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.rejoinder.model.Comment;
import dev.rejoinder.model.CommentKey;
import dev.rejoinder.model.CommentThread;
import dev.rejoinder.model.CountedThread;
import dev.rejoinder.model.Event;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Order;
import dev.rejoinder.model.Placement;
import dev.rejoinder.model.Post;
import dev.rejoinder.model.Revision;
import dev.rejoinder.model.Target;
import dev.rejoinder.model.ThreadCounts;
import dev.rejoinder.model.Vote;
import dev.rejoinder.storage.ConflictException;
import dev.rejoinder.storage.ThreadRange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

abstract class MoveContract extends TwoThreadsContract {

    private void move(Id from, Id to, Comment comment, Placement placement) {
        commit(unit -> unit.moves().move(from, to, Map.of(comment.id(), placement)));
    }

    private void moveThere(Comment comment) {
        move(here.id(), there.id(), comment, Placement.root(comment.id()));
    }

    private List<Comment> in(CommentThread thread) {
        return list(
                unit -> unit.comments().branch(thread.id(), null, null, 1_000).items());
    }

    private Map<Id, Id> movedFrom(CommentThread thread, Comment... comments) {
        List<Id> ids = List.of(comments).stream().map(Comment::id).toList();
        return map(unit -> unit.moves().movedTo(thread.id(), ids));
    }

    private Optional<Id> submission(CommentThread thread, String key) {
        return read(unit -> unit.submissionKeys().find(thread.id(), key));
    }

    private Comment as(Comment comment, CommentThread thread, Placement placement) {
        return comment.withKey(new CommentKey(thread.id(), comment.id())).withPlacement(placement);
    }

    @Test
    void aMovedCommentIsInTheOtherThreadUnchangedButForItsPlace() {
        Comment parent = stored(aComment(here.id()).withVersion(3));
        Comment reply = stored(aHeldReplyTo(parent));
        Comment stays = stored(aComment(here.id()));
        Comment target = stored(aComment(there.id()));
        Comment movedParent = as(parent, there, Placement.under(target, parent.id()));
        Comment movedReply = as(reply, there, Placement.under(movedParent, reply.id()));

        commit(unit -> unit.moves()
                .move(
                        here.id(),
                        there.id(),
                        Map.of(parent.id(), movedParent.placement(), reply.id(), movedReply.placement())));

        assertThat(in(here)).containsExactly(stays);
        assertThat(in(there)).containsExactly(target, movedParent, movedReply);
        assertThat(list(unit -> unit.commentPages()
                        .page(there.id(), new ThreadRange.Threaded(Order.OLDEST, null), 10)
                        .items()))
                .containsExactly(target, movedParent);
        assertThat(list(unit -> unit.threads().all(null, 10).items()))
                .containsExactly(
                        new CountedThread(here, ThreadCounts.NONE), new CountedThread(there, ThreadCounts.NONE));
        assertThat(movedFrom(here, parent, reply, stays))
                .containsOnly(Map.entry(parent.id(), there.id()), Map.entry(reply.id(), there.id()));
        assertThat(movedFrom(there, parent, reply, target)).isEmpty();
    }

    @Test
    void withinItsThreadACommentJustGetsAnotherPlace() {
        Comment one = stored(aComment(here.id()));
        Comment two = stored(aComment(here.id()));
        commit(unit -> unit.submissionKeys().claim(here.id(), "key", two.id()));

        move(here.id(), here.id(), two, Placement.under(one, two.id()));

        assertThat(in(here)).containsExactly(one, two.withPlacement(Placement.under(one, two.id())));
        assertThat(movedFrom(here, two)).isEmpty();
        assertThat(submission(here, "key")).contains(two.id());
    }

    @Test
    void withinItsThreadACommentIsListedWhereItHasGone() {
        Comment one = stored(aComment(here.id()));
        Comment two = stored(aComment(here.id()));

        move(here.id(), here.id(), two, Placement.under(one, two.id()));
        assertThat(repliesTo(null)).extracting(Comment::id).containsExactly(one.id());
        assertThat(repliesTo(one.id())).extracting(Comment::id).containsExactly(two.id());
        assertThat(did(unit -> unit.branches().isAnswered(one.key()))).isTrue();

        move(here.id(), here.id(), two, Placement.root(two.id()));
        assertThat(repliesTo(null)).containsExactly(one, two);
        assertThat(did(unit -> unit.branches().isAnswered(one.key()))).isFalse();
    }

    private List<Comment> repliesTo(@Nullable Id parent) {
        return list(unit -> unit.commentPages()
                .page(here.id(), new ThreadRange.Replies(parent, Order.OLDEST, null), 9)
                .items());
    }

    @Test
    void submissionKeysAndEventsGoWithTheirComment() {
        Comment comment = stored(aComment(here.id()));
        Comment stays = stored(aComment(here.id()));
        Event first = anEventOn(Target.of(comment.key()), 1);
        Event second = anEventOn(Target.of(comment.key()), 2);
        Event other = anEventOn(Target.of(stays.key()), 1);
        Post namesake = Fixtures.aPost();
        Event ofAPost = anEventOn(new Target(Target.Kind.POST, null, comment.id()), 1);
        commit(unit -> {
            unit.posts().insert(namesake);
            unit.events().appendAll(List.of(first, second, other, ofAPost));
            unit.submissionKeys().claim(here.id(), "moves", comment.id());
            unit.submissionKeys().claim(here.id(), "stays", stays.id());
        });

        moveThere(comment);

        CommentKey after = new CommentKey(there.id(), comment.id());
        assertThat(list(unit -> unit.events()
                        .trail(Target.of(after), Long.MAX_VALUE, 10)
                        .items()))
                .containsExactly(about(after, second), about(after, first));
        assertThat(map(unit -> unit.events().count(Set.of(Target.of(comment.key())))))
                .isEmpty();
        assertThat(list(unit -> unit.events().find(Set.of(other.id(), ofAPost.id()))))
                .containsExactly(other, ofAPost);
        assertThat(submission(there, "moves")).contains(comment.id());
        assertThat(submission(here, "moves")).isEmpty();
        assertThat(submission(here, "stays")).contains(stays.id());
    }

    @Test
    void votesGoWithTheirComment() {
        Comment comment = stored(aComment(here.id()));
        Comment stays = stored(aComment(here.id()));
        Vote vote = aVoteFor(comment);
        Vote other = aVoteFor(stays);
        commit(unit -> {
            unit.votes().put(vote);
            unit.votes().put(other);
        });

        moveThere(comment);

        CommentKey after = new CommentKey(there.id(), comment.id());
        assertThat(list(unit -> unit.votes().on(after, null, 10).items())).containsExactly(vote.withComment(after));
        assertThat(list(unit -> unit.votes().on(comment.key(), null, 10).items()))
                .isEmpty();
        assertThat(list(unit -> unit.votes().on(stays.key(), null, 10).items())).containsExactly(other);
    }

    @Test
    void formerTextsGoWithTheirComment() {
        Comment comment = stored(aComment(here.id()));
        Comment stays = stored(aComment(here.id()));
        Revision first = aRevision(comment.key(), 0);
        Revision second = aRevision(comment.key(), 1);
        Revision other = aRevision(stays.key(), 0);
        commit(unit -> unit.revisions().append(List.of(first, second, other)));

        moveThere(comment);

        CommentKey after = new CommentKey(there.id(), comment.id());
        assertThat(list(unit -> unit.revisions().of(after, 0, 10).items()))
                .containsExactly(first.withComment(after), second.withComment(after));
        assertThat(list(unit -> unit.revisions().of(comment.key(), 0, 10).items()))
                .isEmpty();
        assertThat(list(unit -> unit.revisions().of(stays.key(), 0, 10).items()))
                .containsExactly(other);
    }

    private static Event about(CommentKey comment, Event event) {
        return new Event(event.id(), event.at(), Target.of(comment), event.version(), event.change(), event.actor());
    }

    @Test
    void aSubmissionKeyOfTheOtherThreadStaysThereAndThatOfTheNewcomerIsForgotten() {
        Comment comment = stored(aComment(here.id()));
        Comment resident = stored(aComment(there.id()));
        commit(unit -> {
            unit.submissionKeys().claim(here.id(), "same", comment.id());
            unit.submissionKeys().claim(there.id(), "same", resident.id());
        });

        moveThere(comment);

        assertThat(submission(there, "same")).contains(resident.id());
        assertThat(did(unit -> unit.submissionKeys().claim(here.id(), "same", anId())))
                .isTrue();
    }

    @Test
    void whatIsNotThereIsPassedOver() {
        Comment comment = stored(aComment(here.id()));
        Id absent = anId();

        commit(unit -> {
            unit.moves()
                    .move(
                            here.id(),
                            there.id(),
                            Map.of(comment.id(), Placement.root(comment.id()), absent, Placement.root(absent)));
            unit.moves().move(here.id(), there.id(), Map.of());
        });

        assertThat(in(there)).hasSize(1);
        assertThat(map(unit -> unit.moves().movedTo(here.id(), Set.of(absent)))).isEmpty();
        assertThat(map(unit -> unit.moves().movedTo(here.id(), Set.of()))).isEmpty();
    }

    @Test
    void thePlaceOfAnotherCommentIsRefused() {
        Comment one = stored(aComment(here.id()));
        Comment two = stored(aComment(here.id()));

        assertThatIllegalArgumentException().isThrownBy(() -> move(here.id(), there.id(), one, two.placement()));
        assertThatIllegalArgumentException().isThrownBy(() -> move(here.id(), here.id(), one, two.placement()));
        assertThat(in(here)).containsExactly(one, two);
    }

    @Test
    void aTakenIdLosesTheUnit() {
        Comment comment = stored(aComment(here.id()));
        Comment namesake = stored(comment.withKey(new CommentKey(there.id(), comment.id())));
        Comment other = aComment(here.id());

        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> commit(unit -> {
                    unit.comments().insert(other);
                    try {
                        unit.moves().move(here.id(), there.id(), Map.of(comment.id(), Placement.root(comment.id())));
                    } catch (ConflictException e) {
                        assertThat(e).isNotNull();
                    }
                }));

        assertThat(in(here)).containsExactly(comment);
        assertThat(in(there)).containsExactly(namesake);
    }

    @Test
    void aThousandMoveAtOnceAndNotOneMore() {
        List<Comment> comments = new ArrayList<>();
        Comment above = aComment(here.id());
        for (int i = 0; i < 1_000; i++) {
            comments.add(i % 2 == 0 ? aReplyTo(above) : aComment(here.id()));
        }
        Map<Id, Placement> placements = new HashMap<>();
        comments.forEach(comment -> placements.put(comment.id(), comment.placement()));
        commit(unit -> {
            unit.comments().insert(above);
            unit.comments().insertAll(comments);
            for (int i = 0; i < 1_000; i += 3) {
                unit.submissionKeys()
                        .claim(here.id(), "key " + i, comments.get(i).id());
            }
        });

        commit(unit -> unit.moves().move(here.id(), there.id(), placements));

        assertThat(in(here)).containsExactly(above);
        assertThat(in(there)).hasSize(1_000);
        assertThat(map(unit -> unit.moves().movedTo(here.id(), placements.keySet())))
                .hasSize(1_000);
        assertThat(submission(there, "key 999")).contains(comments.get(999).id());
        placements.put(above.id(), above.placement());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> commit(unit -> unit.moves().move(here.id(), there.id(), placements)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(unit -> unit.moves().movedTo(here.id(), placements.keySet())));
    }
}
