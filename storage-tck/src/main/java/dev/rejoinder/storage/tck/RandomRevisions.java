package dev.rejoinder.storage.tck;

import dev.rejoinder.model.CommentKey;
import dev.rejoinder.model.Revision;
import dev.rejoinder.model.Text;
import dev.rejoinder.storage.UnitOfWork;
import java.util.List;
import java.util.stream.IntStream;

/** Random calls on the former texts of few comments. */
record RandomRevisions(Dice dice) {

    Step next(UnitOfWork model) {
        CommentKey comment = new CommentKey(RandomThreads.opened(dice), dice.id(1, 12));
        return dice.chance(50) ? append(comment, model) : read(comment);
    }

    private Step append(CommentKey comment, UnitOfWork model) {
        int next = model.revisions().of(comment, 0, 1_000).items().size();
        List<Revision> revisions = IntStream.range(next, next + dice.below(4))
                .mapToObj(number -> new Revision(comment, number, Text.html(dice.word()), dice.instant(), dice.word()))
                .toList();
        return Step.change(
                "revisions.append " + revisions, unit -> unit.revisions().append(revisions));
    }

    private Step read(CommentKey comment) {
        int from = dice.below(6);
        int limit = dice.limit();
        return new Step(
                "revisions.of %s from %d limit %d".formatted(comment, from, limit),
                unit -> unit.revisions().of(comment, from, limit));
    }
}
