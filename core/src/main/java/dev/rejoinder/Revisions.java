package dev.rejoinder;

import dev.rejoinder.model.Comment;
import dev.rejoinder.model.CommentKey;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Member;
import dev.rejoinder.model.Revision;
import dev.rejoinder.model.Slice;
import dev.rejoinder.model.Text;
import dev.rejoinder.model.Writing;
import dev.rejoinder.storage.UnitOfWork;
import dev.rejoinder.text.WordDiff;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * The texts that comments had before they were edited. {@link Capability#MODERATE} sees those of every comment; a member
 * those of their own, unless it was taken back or away. Safe for use by many threads.
 */
public final class Revisions {

    private final Engine engine;

    Revisions(Engine engine) {
        this.engine = engine;
    }

    /**
     * The former texts of a comment, the first one first, each with who replaced it. The one that it has now is in the
     * comment itself.
     *
     * @param limit 1 to {@link Limits#pageSize}
     * @throws IllegalArgumentException if the limit is another, or the cursor belongs to another kind of list
     */
    public Outcome<Page<Revision>> of(Actor actor, CommentKey comment, @Nullable Cursor from, int limit) {
        int size = engine.limits().page(limit);
        int start = from == null ? 0 : (int) Math.min(from.id().value(), Writing.MAX_REVISION);
        return look(actor, comment, (unit, found) -> {
            Slice<Revision> slice = unit.revisions().of(comment, start, size);
            return Outcome.done(Page.of(slice, last -> Cursor.at(new Id(last.number() + 1L))));
        });
    }

    /**
     * What became different between two revisions, in words.
     *
     * @param before a {@link Revision#number}, or {@link Writing#revision} for the text that the comment has now
     * @param after likewise; it may as well be the older one
     */
    public Outcome<List<WordDiff.Run>> diff(Actor actor, CommentKey comment, int before, int after) {
        return look(
                actor,
                comment,
                (unit, found) -> text(unit, found, before)
                        .then(old -> text(unit, found, after)
                                .then(fresh -> Outcome.done(WordDiff.between(old.source(), fresh.source())))));
    }

    private static Outcome<Text> text(UnitOfWork unit, Comment comment, int number) {
        if (number == comment.writing().revision()) {
            return Outcome.done(comment.text());
        }
        return unit.revisions().of(comment.key(), Math.max(number, 0), 1).items().stream()
                .filter(revision -> revision.number() == number)
                .findFirst()
                .map(Revision::text)
                .map(Outcome::done)
                .orElse(Outcome.refused(new Refusal.NotFound("revision", Integer.toString(number))));
    }

    private <T> Outcome<T> look(Actor actor, CommentKey key, BiFunction<UnitOfWork, Comment, Outcome<T>> look) {
        return engine.store().read(unit -> {
            Optional<Comment> found = unit.comments().find(key.thread(), Set.of(key.id())).stream()
                    .findFirst();
            if (found.isEmpty()) {
                return Outcome.refused(new Refusal.NotFound("comment", key.toString()));
            }
            return maySee(actor, found.get())
                    ? look.apply(unit, found.get())
                    : Outcome.refused(new Refusal.Lacks(Capability.MODERATE));
        });
    }

    private static boolean maySee(Actor actor, Comment comment) {
        boolean own = comment.author() instanceof Member author && actor.is(author);
        return actor.may(Capability.MODERATE) || own && !Editing.isGone(comment);
    }
}
