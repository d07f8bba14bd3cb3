package dev.rejoinder.storage.jdbc;

import dev.rejoinder.model.Action;
import dev.rejoinder.model.CommentKind;
import dev.rejoinder.model.Format;
import dev.rejoinder.model.Publication;
import dev.rejoinder.model.Slug;
import dev.rejoinder.model.Status;
import dev.rejoinder.model.Target;
import dev.rejoinder.model.Taxonomy;
import dev.rejoinder.model.ThreadState;
import java.util.List;

/**
 * The numbers that enum constants are stored as: their places in the lists below. The lists only ever grow at the end; the
 * order in which the model declares its constants means nothing here.
 */
final class Codes<E extends Enum<E>> {

    static final Codes<Status> STATUS = new Codes<>(
            List.of(Status.PENDING, Status.APPROVED, Status.SPAM, Status.REJECTED, Status.REMOVED, Status.DELETED));

    static final Codes<CommentKind> COMMENT_KIND =
            new Codes<>(List.of(CommentKind.COMMENT, CommentKind.PINGBACK, CommentKind.TRACKBACK));

    static final Codes<Format> FORMAT = new Codes<>(List.of(Format.MARKDOWN, Format.HTML));

    static final Codes<ThreadState> THREAD_STATE =
            new Codes<>(List.of(ThreadState.OPEN, ThreadState.CLOSED, ThreadState.READ_ONLY));

    static final Codes<Publication.State> POST_STATE =
            new Codes<>(List.of(Publication.State.DRAFT, Publication.State.PUBLISHED, Publication.State.TRASHED));

    static final Codes<Taxonomy> TAXONOMY = new Codes<>(List.of(Taxonomy.CATEGORY, Taxonomy.TAG));

    static final Codes<Slug.Space> SLUG_SPACE =
            new Codes<>(List.of(Slug.Space.POST, Slug.Space.CATEGORY, Slug.Space.TAG));

    static final Codes<Target.Kind> TARGET_KIND =
            new Codes<>(List.of(Target.Kind.POST, Target.Kind.TERM, Target.Kind.THREAD, Target.Kind.COMMENT));

    static final Codes<Action> ACTION = new Codes<>(List.of(
            Action.CREATED,
            Action.EDITED,
            Action.DELETED,
            Action.PUBLISHED,
            Action.UNPUBLISHED,
            Action.TRASHED,
            Action.RESTORED,
            Action.MOVED,
            Action.STATE_CHANGED,
            Action.SUBMITTED,
            Action.MODERATED,
            Action.WITHDRAWN,
            Action.UNDONE));

    private final List<E> constants;

    private Codes(List<E> constants) {
        this.constants = constants;
    }

    int of(E constant) {
        return constants.indexOf(constant);
    }

    E constant(int code) {
        return constants.get(code);
    }
}
