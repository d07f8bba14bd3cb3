package dev.rejoinder;

import dev.rejoinder.model.Comment;
import dev.rejoinder.model.Reception;
import dev.rejoinder.model.Vote;
import dev.rejoinder.ranking.Ranking;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What may be given to comments, and what comes of it.
 *
 * @param reactions the names of those that are taken
 */
record VoteRules(Ranking ranking, Set<String> reactions, boolean downVotes, boolean ownComments) {

    static final VoteRules DEFAULT = new VoteRules(Ranking.best(), Set.of(), true, false);

    VoteRules {
        if (reactions.size() > Reception.MAX_REACTIONS) {
            throw new IllegalArgumentException(
                    "at most %d kinds of reactions, not %d".formatted(Reception.MAX_REACTIONS, reactions.size()));
        }
        reactions.forEach(Vote.Reaction::new);
        reactions = Set.copyOf(reactions);
    }

    VoteRules withRanking(Ranking ranking) {
        return new VoteRules(ranking, reactions, downVotes, ownComments);
    }

    VoteRules withReactions(Set<String> reactions) {
        return new VoteRules(ranking, reactions, downVotes, ownComments);
    }

    VoteRules withDownVotes(boolean downVotes) {
        return new VoteRules(ranking, reactions, downVotes, ownComments);
    }

    VoteRules withOwnComments(boolean ownComments) {
        return new VoteRules(ranking, reactions, downVotes, ownComments);
    }

    /** Why nobody may give this here. */
    Optional<Refusal> refusal(Vote.Kind kind) {
        if (kind instanceof Vote.Reaction reaction && !reactions.contains(reaction.name())) {
            String taken = reactions.isEmpty()
                    ? "takes no reactions"
                    : "takes " + String.join(", ", new TreeSet<>(reactions)) + " alone";
            return Optional.of(
                    new Refusal.Invalid("kind", "is the reaction " + reaction.name() + ", but this site " + taken));
        }
        return kind == Vote.Direction.DOWN && !downVotes
                ? Optional.of(new Refusal.Invalid("kind", "is DOWN, but this site takes votes for a comment alone"))
                : Optional.empty();
    }

    /** Why this comment may not get it. */
    Optional<Refusal> refusal(Voter voter, Comment comment, Vote.Kind kind) {
        if (!ownComments && voter.wrote(comment)) {
            return Optional.of(new Refusal.NotNow("Nobody votes on a comment of their own here."));
        }
        Set<String> given = comment.reception().reactions().keySet();
        return kind instanceof Vote.Reaction reaction
                        && given.size() >= Reception.MAX_REACTIONS
                        && !given.contains(reaction.name())
                ? Optional.of(new Refusal.NotNow(
                        "This comment has had as many kinds of reactions as it can hold: " + "choose one that it has."))
                : Optional.empty();
    }
}
