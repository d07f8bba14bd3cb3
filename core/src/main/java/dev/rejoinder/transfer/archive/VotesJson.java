package dev.rejoinder.transfer.archive;

import dev.rejoinder.model.CommentKey;
import dev.rejoinder.model.Reception;
import dev.rejoinder.model.Vote;
import dev.rejoinder.transfer.ImportException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/**
 * What one comment was given, and by whom as far as that is known: its counts may have come from a system that never told
 * who voted. They may be more than the votes, but never less.
 */
final class VotesJson {

    private static final String UPS = "ups";
    private static final String DOWNS = "downs";
    private static final String REACTIONS = "reactions";
    private static final String VOTES = "votes";
    private static final String VOTER = "voter";
    private static final String KIND = "kind";

    private VotesJson() {}

    static void write(FieldWriter out, Reception reception, List<Vote> votes) {
        if (reception.ups() > 0) {
            out.number(UPS, reception.ups());
        }
        if (reception.downs() > 0) {
            out.number(DOWNS, reception.downs());
        }
        out.numbers(REACTIONS, reception.reactions());
        out.objects(
                VOTES,
                votes,
                (fields, vote) -> fields.text(VOTER, vote.voter())
                        .text(KIND, word(vote.kind()))
                        .instant("at", vote.at()));
    }

    /** Reactions have no capital letters. */
    private static String word(Vote.Kind kind) {
        return kind instanceof Vote.Direction direction ? direction.name() : kind.slot();
    }

    private static Vote.Kind kind(String word) {
        for (Vote.Direction direction : Vote.Direction.values()) {
            if (direction.name().equals(word)) {
                return direction;
            }
        }
        try {
            return new Vote.Reaction(word);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("neither UP nor DOWN, nor is it the name of a reaction", e);
        }
    }

    /** Without a rank. */
    static Reception readReception(Fields in) {
        return new Reception(in.numberOrZero(UPS), in.numberOrZero(DOWNS), in.numbers(REACTIONS), 0);
    }

    /** @throws ImportException if one voter gave two of a kind, or the votes are more than was counted */
    static List<Vote> readVotes(Fields in, CommentKey comment, Reception counted) {
        List<Vote> votes = new ArrayList<>();
        Set<List<String>> seen = new HashSet<>();
        for (Fields fields : in.objects(VOTES)) {
            Vote.Kind kind = fields.parsedText(KIND, VotesJson::kind);
            Vote vote = new Vote(comment, fields.requiredText(VOTER), kind, fields.instantOf("at"));
            if (!seen.add(List.of(vote.voter(), kind.slot()))) {
                throw in.problem(VOTES, "has two of a kind by " + vote.voter());
            }
            votes.add(vote);
        }
        Reception given = Tallied.of(votes);
        require(in, UPS, counted.ups(), given.ups());
        require(in, DOWNS, counted.downs(), given.downs());
        TreeMap<String, Long> reactions = new TreeMap<>(counted.reactions());
        given.reactions()
                .forEach((name, count) -> require(in, REACTIONS + "." + name, reactions.getOrDefault(name, 0L), count));
        return votes;
    }

    private static void require(Fields in, String name, long counted, long given) {
        if (counted < given) {
            throw in.problem(name, "says %d, but there are %d votes".formatted(counted, given));
        }
    }
}
