package dev.rejoinder;

import dev.rejoinder.model.AuthorKey;
import dev.rejoinder.model.Comment;
import dev.rejoinder.model.CommentThread;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Post;
import dev.rejoinder.model.Subject;
import dev.rejoinder.moderation.Draft;
import dev.rejoinder.storage.UnitOfWork;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is known before a comment is judged.
 *
 * @param thread absent as long as nobody has commented on the subject
 * @param earlier the comment that an earlier submission of the same key made
 * @param post the post that is discussed, if the subject is one and readers see it
 * @param parent the comment that is answered
 * @param dormant whether the thread is closed because nothing has been written there for long
 */
record SubmissionFacts(
        Optional<CommentThread> thread,
        Optional<Comment> earlier,
        Optional<Post> post,
        Optional<Comment> parent,
        int approvedBefore,
        boolean dormant) {

    /**
     * @param known the thread, where it is known already
     * @param history whether the rules look at what the author has written before
     */
    static SubmissionFacts read(
            UnitOfWork unit,
            CommentDraft draft,
            Actor actor,
            Instant now,
            Optional<CommentThread> known,
            boolean history) {
        Subject subject = draft.subject();
        Optional<CommentThread> thread = known.or(() -> first(unit.threads().about(Set.of(subject))));
        return new SubmissionFacts(
                thread,
                thread.flatMap(found -> earlier(unit, found, draft)),
                post(unit, subject, now),
                thread.flatMap(found -> parent(unit, found, draft)),
                AuthorKey.of(actor.author())
                        .filter(author -> history)
                        .map(author -> unit.commentPages().approvedBy(author, Draft.HISTORY))
                        .orElse(0),
                false);
    }

    /** All that is asked for a draft of which the store has nothing more to tell. */
    static SubmissionFacts of(CommentThread thread) {
        return new SubmissionFacts(Optional.of(thread), Optional.empty(), Optional.empty(), Optional.empty(), 0, false);
    }

    SubmissionFacts withDormant(boolean dormant) {
        return new SubmissionFacts(thread, earlier, post, parent, approvedBefore, dormant);
    }

    private static Optional<Comment> earlier(UnitOfWork unit, CommentThread thread, CommentDraft draft) {
        return Optional.ofNullable(draft.key())
                .flatMap(key -> unit.submissionKeys().find(thread.id(), key))
                .flatMap(id -> first(unit.comments().find(thread.id(), Set.of(id))));
    }

    private static Optional<Comment> parent(UnitOfWork unit, CommentThread thread, CommentDraft draft) {
        return draft.parent() == null
                ? Optional.empty()
                : first(unit.comments().find(thread.id(), Set.of(draft.parent())));
    }

    static Optional<Post> post(UnitOfWork unit, Subject subject, Instant now) {
        if (!subject.isPost()) {
            return Optional.empty();
        }
        try {
            return first(unit.posts().find(Set.of(Id.parse(subject.id()))))
                    .filter(post -> post.subject().equals(subject) && Blog.isVisible(post, now));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    Optional<Instant> publishedAt() {
        return post.flatMap(found -> found.publication().listedAt());
    }

    /** @param latest the thread, as it was read last */
    boolean isOpen(Optional<CommentThread> latest, Optional<Duration> closePostsAfter, Instant now) {
        return !dormant && Closing.isOpen(latest, publishedAt(), closePostsAfter, now);
    }

    private static <T> Optional<T> first(List<T> list) {
        return list.stream().findFirst();
    }
}
