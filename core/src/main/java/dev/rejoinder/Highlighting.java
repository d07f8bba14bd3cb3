package dev.rejoinder;

import dev.rejoinder.model.Action;
import dev.rejoinder.model.Comment;
import dev.rejoinder.model.CommentKey;
import dev.rejoinder.model.CommentThread;
import dev.rejoinder.model.Event;
import dev.rejoinder.model.Highlights;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Status;
import dev.rejoinder.model.Target;
import dev.rejoinder.storage.UnitOfWork;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Says which comments a thread puts forward. */
final class Highlighting {

    private final Engine engine;

    Highlighting(Engine engine) {
        this.engine = engine;
    }

    enum Place {
        PINNED(Highlights.MAX_PINNED),
        FEATURED(Highlights.MAX_FEATURED);

        private final int most;

        Place(int most) {
            this.most = most;
        }

        private List<Id> in(CommentThread thread) {
            return this == PINNED
                    ? thread.highlights().pinned()
                    : thread.highlights().featured();
        }

        private CommentThread set(CommentThread thread, List<Id> comments) {
            Highlights before = thread.highlights();
            return thread.withHighlights(this == PINNED ? before.withPinned(comments) : before.withFeatured(comments));
        }

        private String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A change of a thread for the sake of one of its comments. */
    private interface Change {
        Outcome<CommentThread> apply(Comment comment, CommentThread thread);
    }

    Outcome<CommentThread> add(Actor actor, CommentKey comment, Place place) {
        return change(
                actor,
                comment,
                place.word(),
                (found, thread) -> refusal(found, place)
                        .<Outcome<CommentThread>>map(Outcome::refused)
                        .orElseGet(() -> with(found.id(), thread, place)));
    }

    private static Optional<Refusal> refusal(Comment comment, Place place) {
        if (comment.status() != Status.APPROVED || !comment.visible()) {
            return Optional.of(new Refusal.NotNow("Readers don't see this comment."));
        }
        return place == Place.PINNED && comment.placement().parent() != null
                ? Optional.of(new Refusal.NotNow("This comment answers another one; only roots can be pinned."))
                : Optional.empty();
    }

    private static Outcome<CommentThread> with(Id comment, CommentThread thread, Place place) {
        List<Id> comments = new ArrayList<>(place.in(thread));
        if (comments.contains(comment)) {
            return Outcome.refused(new Refusal.NotNow("The comment is " + place.word() + " already."));
        }
        if (comments.size() >= place.most) {
            return Outcome.refused(
                    new Refusal.NotNow("At most " + place.most + " comments of a thread are " + place.word() + "."));
        }
        comments.add(comment);
        return Outcome.done(place.set(thread, comments));
    }

    Outcome<CommentThread> remove(Actor actor, CommentKey comment, Place place) {
        return change(actor, comment, "not " + place.word(), (found, thread) -> {
            List<Id> comments = new ArrayList<>(place.in(thread));
            return comments.remove(found.id())
                    ? Outcome.done(place.set(thread, comments))
                    : Outcome.refused(new Refusal.NotNow("The comment is not " + place.word() + "."));
        });
    }

    private Outcome<CommentThread> change(Actor actor, CommentKey key, String word, Change change) {
        if (!actor.may(Capability.MODERATE)) {
            return Outcome.refused(new Refusal.Lacks(Capability.MODERATE));
        }
        Operation operation = engine.begin(actor);
        return operation.write(unit -> {
            Optional<Comment> found = Permalinks.find(unit, key);
            Optional<CommentThread> thread = found.flatMap(comment -> thread(unit, comment));
            if (thread.isEmpty()) {
                return Outcome.refused(new Refusal.NotFound("comment", key.toString()));
            }
            return change.apply(found.get(), thread.get())
                    .then(after -> store(
                            operation, unit, after, word + " " + found.get().id()));
        });
    }

    private static Optional<CommentThread> thread(UnitOfWork unit, Comment comment) {
        return unit.threads().find(Set.of(comment.key().thread())).stream().findFirst();
    }

    private static Outcome<CommentThread> store(
            Operation operation, UnitOfWork unit, CommentThread changed, String words) {
        CommentThread after = changed.withVersion(changed.version() + 1);
        if (!unit.threads().replace(after)) {
            return Outcome.refused(new Refusal.Stale(changed.version(), after.version()));
        }
        Event.Change change = new Event.Change(Action.STATE_CHANGED, "", words, "");
        operation.record(unit, Target.of(after), after.version(), change);
        return Outcome.done(after);
    }
}
