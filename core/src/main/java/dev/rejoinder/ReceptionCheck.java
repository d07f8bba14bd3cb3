package dev.rejoinder;

import dev.rejoinder.model.Comment;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Reception;
import dev.rejoinder.ranking.Ranking;
import dev.rejoinder.storage.UnitOfWork;
import dev.rejoinder.storage.VoteRecords.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Compares what comments have been given with the votes on them, and their ranks with the ranking of the site. A comment
 * that came from another system may have more than its votes say, which came without their voters; none has less.
 */
record ReceptionCheck(Ranking ranking) {

    /** @param comment as it is stored */
    record Wrong(Comment comment, Reception expected) {}

    List<Wrong> wrong(UnitOfWork unit, Id thread, List<Comment> comments) {
        Map<Id, Tally> tallies =
                unit.votes().count(thread, comments.stream().map(Comment::id).toList());
        List<Wrong> wrong = new ArrayList<>();
        for (Comment comment : comments) {
            Tally tally = tallies.get(comment.id());
            if (tally != null) {
                Reception expected = ranking.ranked(more(tally.stated(), tally.counted()), comment.createdAt());
                if (!expected.equals(tally.stated())) {
                    wrong.add(new Wrong(comment.withReception(tally.stated()), expected));
                }
            }
        }
        return wrong;
    }

    private static Reception more(Reception stated, Reception counted) {
        SortedMap<String, Long> reactions = new TreeMap<>(counted.reactions());
        stated.reactions().forEach((name, count) -> {
            if (reactions.containsKey(name) || reactions.size() < Reception.MAX_REACTIONS) {
                reactions.merge(name, count, Math::max);
            }
        });
        return new Reception(
                Math.max(stated.ups(), counted.ups()),
                Math.max(stated.downs(), counted.downs()),
                reactions,
                stated.rank());
    }
}
