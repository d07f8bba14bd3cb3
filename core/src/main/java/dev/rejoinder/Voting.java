package dev.rejoinder;

import static dev.rejoinder.storage.VoteRecords.Put.PRESENT;
import static dev.rejoinder.storage.VoteRecords.Put.SWITCHED;

import dev.rejoinder.model.Comment;
import dev.rejoinder.model.CommentKey;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Reception;
import dev.rejoinder.model.Status;
import dev.rejoinder.model.Vote;
import dev.rejoinder.storage.UnitOfWork;
import dev.rejoinder.storage.VoteRecords.Put;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Votes and reactions. Nothing here rests on the isolation level: the comment is locked first, and what its votes come to
 * is what they came to before and the difference that the store says this one made, so that none is lost or counted twice
 * even where a read would show an older state.
 */
final class Voting {

    private final Engine engine;

    Voting(Engine engine) {
        this.engine = engine;
    }

    private VoteRules rules() {
        return engine.votes();
    }

    Outcome<Reception> vote(Voter voter, CommentKey comment, Vote.Kind kind) {
        Instant now = engine.now();
        return voter.refusal()
                .or(() -> rules().refusal(kind))
                .<Outcome<Reception>>map(Outcome::refused)
                .orElseGet(() -> engine.store().write(unit -> {
                    Outcome<Comment> found = locked(unit, comment);
                    return found.then(before -> rules().refusal(voter, before, kind)
                            .<Outcome<Reception>>map(Outcome::refused)
                            .orElseGet(() -> put(unit, before, new Vote(before.key(), voter.key(), kind, now))));
                }));
    }

    /** What a site takes no more can still be taken back. */
    Outcome<Reception> unvote(Voter voter, CommentKey comment, Vote.Kind kind) {
        return voter.refusal()
                .<Outcome<Reception>>map(Outcome::refused)
                .orElseGet(() -> engine.store()
                        .write(unit -> locked(unit, comment)
                                .then(before -> Outcome.done(
                                        unit.votes().remove(before.key(), voter.key(), kind)
                                                ? receive(unit, before, changed(before.reception(), kind, -1))
                                                : before.reception()))));
    }

    Map<Id, Set<Vote.Kind>> of(Voter voter, Id thread, Collection<Id> comments) {
        return engine.store().read(unit -> of(unit, voter, thread, comments));
    }

    static Map<Id, Set<Vote.Kind>> of(UnitOfWork unit, Voter voter, Id thread, Collection<Id> comments) {
        return voter.refusal().isPresent() ? Map.of() : unit.votes().of(thread, voter.key(), comments);
    }

    private static Outcome<Comment> locked(UnitOfWork unit, CommentKey key) {
        Optional<Comment> comment = lock(unit, key)
                .or(() -> Permalinks.find(unit, key).flatMap(moved -> lock(unit, moved.key())))
                .filter(Comment::visible);
        if (comment.isEmpty()) {
            return Outcome.refused(new Refusal.NotFound("comment", key.toString()));
        }
        Optional<Refusal> readOnly = Closing.readOnly(unit, comment.get().key().thread());
        if (readOnly.isPresent()) {
            return Outcome.refused(readOnly.get());
        }
        return comment.get().status() == Status.APPROVED
                ? Outcome.done(comment.get())
                : Outcome.refused(new Refusal.NotNow("This comment has been taken away; there is nothing to vote on."));
    }

    private static Optional<Comment> lock(UnitOfWork unit, CommentKey key) {
        return unit.comments().lock(key.thread(), Set.of(key.id())).stream().findFirst();
    }

    private Outcome<Reception> put(UnitOfWork unit, Comment comment, Vote vote) {
        Put put = unit.votes().put(vote);
        if (put == PRESENT) {
            return Outcome.done(comment.reception());
        }
        Reception after = changed(comment.reception(), vote.kind(), 1);
        if (put == SWITCHED && vote.kind() instanceof Vote.Direction direction) {
            after = changed(after, direction.opposite(), -1);
        }
        return Outcome.done(receive(unit, comment, after));
    }

    private Reception receive(UnitOfWork unit, Comment comment, Reception changed) {
        Reception ranked = rules().ranking().ranked(changed, comment.createdAt());
        unit.votes().setReception(comment.key(), ranked);
        return ranked;
    }

    private static Reception changed(Reception before, Vote.Kind kind, long difference) {
        if (kind instanceof Vote.Reaction reaction) {
            TreeMap<String, Long> reactions = new TreeMap<>(before.reactions());
            long count = reactions.getOrDefault(reaction.name(), 0L) + difference;
            if (count == 0) {
                reactions.remove(reaction.name());
            } else {
                reactions.put(reaction.name(), count);
            }
            return new Reception(before.ups(), before.downs(), reactions, before.rank());
        }
        return kind == Vote.Direction.UP
                ? new Reception(before.ups() + difference, before.downs(), before.reactions(), before.rank())
                : new Reception(before.ups(), before.downs() + difference, before.reactions(), before.rank());
    }
}
