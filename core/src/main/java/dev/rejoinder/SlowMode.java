package dev.rejoinder;

import dev.rejoinder.model.AuthorKey;
import dev.rejoinder.model.Comment;
import dev.rejoinder.model.CommentThread;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Status;
import dev.rejoinder.storage.UnitOfWork;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;

/**
 * Lets an author comment but once in a while, whatever became of the last comment.
 *
 * <p>Two comments that are sent at once don't see each other; so before an author's comments are read, two submission keys
 * are claimed, that of the author's present stretch of time and that of the one before, as long as the pause each. They
 * decide nothing: two units that are less than a pause apart claim one key in common, and so the second waits for the commit
 * of the first, and then sees its comment. On a store that reads what others have committed in the meantime this is exact;
 * in a transaction of the host's that keeps to one moment, both of them may pass.
 */
final class SlowMode {

    /** What no submission's own key begins with. */
    private static final char MARK = '\u0001';

    private final UnitOfWork unit;
    private final CommentThread thread;
    private final IdSource ids;

    SlowMode(UnitOfWork unit, CommentThread thread, IdSource ids) {
        this.unit = unit;
        this.thread = thread;
        this.ids = ids;
    }

    /** Why this comment, which the unit has just added, comes too early, if it does. */
    Optional<Refusal> refusal(Comment comment, Actor actor) {
        Optional<AuthorKey> author = AuthorKey.of(comment.author());
        if (thread.slowMode().isZero() || actor.may(Capability.MODERATE) || author.isEmpty()) {
            return Optional.empty();
        }
        meet(comment, author.get());
        Duration pause = thread.slowMode();
        return last(comment, author.get())
                .map(before -> Duration.between(comment.createdAt(), before.plus(pause)))
                .filter(wait -> wait.compareTo(Duration.ZERO) > 0)
                .map(Refusal.TooSoon::new);
    }

    private void meet(Comment comment, AuthorKey author) {
        long seconds = thread.slowMode().toSeconds();
        long stretch = Math.floorDiv(comment.createdAt().getEpochSecond(), seconds);
        for (long each = stretch - 1; each <= stretch; each++) {
            String key = MARK + "slow " + Long.toHexString(author.value()) + " " + seconds + " " + each;
            unit.submissionKeys().claim(thread.id(), key, comment.id());
        }
    }

    /** When the author's latest other comment was written, if that was not too long ago to matter. */
    private Optional<Instant> last(Comment comment, AuthorKey author) {
        Id oldest = ids.earliest(comment.createdAt().minus(thread.slowMode()));
        return Arrays.stream(Status.values())
                .flatMap(status -> unit.authorPages().by(author, status, thread.id(), null, oldest, 2).items().stream())
                .filter(other -> !other.id().equals(comment.id()))
                .map(Comment::createdAt)
                .max(Comparator.naturalOrder());
    }
}
