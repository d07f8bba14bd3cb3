package dev.rejoinder.transfer.archive;

import dev.rejoinder.model.Comment;
import dev.rejoinder.model.CommentKey;
import dev.rejoinder.model.CommentThread;
import dev.rejoinder.model.Event;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Post;
import dev.rejoinder.model.Revision;
import dev.rejoinder.model.Target;
import dev.rejoinder.model.Taxonomy;
import dev.rejoinder.model.Term;
import dev.rejoinder.model.Vote;
import dev.rejoinder.storage.MoveRecords.Move;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One line of an archive: a thing with its history. */
sealed interface Entry {

    /** Of the file that it was read from, or 0. */
    long line();

    Section section();

    Target target();

    /** By version. */
    List<Event> history();

    /** @param oldSlugs those it had before, which still lead to it */
    record OfTerm(long line, Term term, List<String> oldSlugs, List<Event> history) implements Entry {

        @Override
        public Section section() {
            return term.taxonomy() == Taxonomy.CATEGORY ? Section.CATEGORY : Section.TAG;
        }

        @Override
        public Target target() {
            return Target.of(term);
        }
    }

    /** @param oldSlugs those it had before, which still lead to it */
    record OfPost(long line, Post post, List<String> oldSlugs, List<Event> history) implements Entry {

        @Override
        public Section section() {
            return Section.POST;
        }

        @Override
        public Target target() {
            return Target.of(post);
        }
    }

    record OfThread(long line, CommentThread thread, List<Event> history) implements Entry {

        @Override
        public Section section() {
            return Section.THREAD;
        }

        @Override
        public Target target() {
            return Target.of(thread);
        }
    }

    /**
     * A comment. An archive says what it answers, and not where that puts it or whether it is seen: as it was read from
     * one, it stands as a hidden root.
     *
     * @param former what it said before it was edited, the first text first
     */
    record OfComment(
            long line,
            CommentThread thread,
            @Nullable Id parent,
            Comment comment,
            List<Vote> votes,
            List<Revision> former,
            List<Event> history)
            implements Entry {

        Id id() {
            return comment.id();
        }

        @Override
        public Section section() {
            return Section.COMMENT;
        }

        @Override
        public Target target() {
            return Target.of(new CommentKey(thread.id(), comment.id()));
        }
    }

    /** Where a comment went that left its thread, by their ids in the archive. */
    record OfMove(long line, Move move) implements Entry {

        @Override
        public Section section() {
            return Section.MOVE;
        }

        @Override
        public Target target() {
            return Target.of(move.from());
        }

        @Override
        public List<Event> history() {
            return List.of();
        }
    }

    /** What is left of a term that was deleted. */
    record OfDeletedTerm(long line, Id term, List<Event> history) implements Entry {

        @Override
        public Section section() {
            return Section.DELETED_TERM;
        }

        @Override
        public Target target() {
            return target(term);
        }

        static Target target(Id term) {
            return new Target(Target.Kind.TERM, null, term);
        }
    }
}
