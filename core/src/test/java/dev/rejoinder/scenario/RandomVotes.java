package dev.rejoinder.scenario;

import dev.rejoinder.Outcome;
import dev.rejoinder.Voter;
import dev.rejoinder.model.CommentKey;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Reception;
import dev.rejoinder.model.Status;
import dev.rejoinder.model.ThreadState;
import dev.rejoinder.model.Vote;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Random votes and reactions, also where there can be none. */
final class RandomVotes {

    static final Set<String> REACTIONS = Set.of("heart", "laugh");

    private static final List<Vote.Kind> KINDS = List.of(
            Vote.Direction.UP,
            Vote.Direction.UP,
            Vote.Direction.DOWN,
            new Vote.Reaction("heart"),
            new Vote.Reaction("laugh"),
            new Vote.Reaction("unheard-of"));

    static final List<Voter> VOTERS = List.of(
            Voter.of(Cast.READER),
            Voter.of(Cast.reader("bob")),
            Voter.of(Cast.reader("carol")),
            Voter.guest("one"),
            Voter.guest("bob"));

    private final RandomRun run;

    RandomVotes(RandomRun run) {
        this.run = run;
    }

    void step(PlainEntry entry) {
        Voter voter = run.pick(VOTERS);
        Vote.Kind kind = run.pick(KINDS);
        boolean takesBack = run.chance(25);
        run.doing("%s of %s by %s, back: %b", kind, entry.id, voter, takesBack);
        CommentKey key = entry.key();
        Outcome<Reception> outcome = takesBack
                ? run.site.rejoinder.comments().unvote(voter, key, kind)
                : run.site.rejoinder.comments().vote(voter, key, kind);
        if (run.done(outcome, takesBack ? expectedBack(entry) : expected(entry, voter, kind))) {
            entry.vote(voter, kind, takesBack);
            run.is("reception", outcome.orThrow(), entry.reception);
            Set<Vote.Kind> given = entry.votesOf(voter);
            run.is(
                    "votes of the voter",
                    inOrder(run.site.rejoinder.comments().votes(voter, entry.threadId, List.of(entry.id))),
                    inOrder(given.isEmpty() ? Map.of() : Map.of(entry.id, given)));
        }
    }

    /** Equal sets may print in different orders, and what is printed is compared between stores. */
    static List<String> inOrder(Map<Id, Set<Vote.Kind>> votes) {
        return votes.entrySet().stream()
                .flatMap(given -> given.getValue().stream().map(kind -> given.getKey() + " " + kind))
                .sorted()
                .toList();
    }

    private static String expected(PlainEntry entry, Voter voter, Vote.Kind kind) {
        if (kind instanceof Vote.Reaction reaction && !REACTIONS.contains(reaction.name())) {
            return "Invalid";
        }
        String back = expectedBack(entry);
        return back.equals("Done") && voter.key().equals(entry.author) ? "NotNow" : back;
    }

    private static String expectedBack(PlainEntry entry) {
        if (!entry.isSeen()) {
            return "NotFound";
        }
        return entry.thread.state == ThreadState.READ_ONLY || entry.status != Status.APPROVED ? "NotNow" : "Done";
    }
}
