package dev.rejoinder;

import dev.rejoinder.model.Author;
import dev.rejoinder.model.AuthorKey;
import dev.rejoinder.model.Comment;
import dev.rejoinder.model.CommentKey;
import dev.rejoinder.model.CommentThread;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Order;
import dev.rejoinder.model.Slice;
import dev.rejoinder.model.Status;
import dev.rejoinder.model.Subject;
import dev.rejoinder.storage.ReplyOrder;
import dev.rejoinder.storage.UnitOfWork;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The newest comments wherever they are, as readers see them: none that is hidden, and none on a post that is. Safe for use
 * by many threads.
 */
public final class RecentComments {

    /** Of whose comments the replies are looked for. */
    public static final int ANSWERED = 20;

    /** How many replies to each of them are looked at, at least and at most. */
    private static final int FEW = 20;

    private static final int MANY = 200;

    /** Where much is hidden, a page ends before it is full. */
    private static final int READS = 4;

    private static final Comparator<Comment> NEWEST_FIRST = Comparator.comparing(Comment::id)
            .thenComparing(comment -> comment.key().thread())
            .reversed();

    private final Engine engine;

    RecentComments(Engine engine) {
        this.engine = engine;
    }

    /** A comment, and what it is about. */
    public record Recent(Subject subject, Comment comment) {}

    private interface Source {
        Slice<Comment> page(UnitOfWork unit, @Nullable CommentKey from, int limit);
    }

    /**
     * The newest comments of the whole site, the newest first. Where much is hidden, a page may have fewer comments than
     * asked for, even none, and yet say where to go on: it looks at four times as many comments at most.
     *
     * @param limit 1 to {@link Limits#pageSize}
     * @throws IllegalArgumentException if the limit is another, or the cursor belongs to another kind of list
     */
    public Page<Recent> newest(@Nullable Cursor from, int limit) {
        return page(
                (unit, start, rows) -> unit.commentPages().withStatus(Status.APPROVED, Order.NEWEST, start, rows),
                from,
                limit);
    }

    /** Those of one author, likewise; none of a guest without an e-mail, who can't be recognised. */
    public Page<Recent> by(Author author, @Nullable Cursor from, int limit) {
        Optional<AuthorKey> key = AuthorKey.of(author);
        return page(
                (unit, start, rows) -> key.map(
                                known -> unit.authorPages().by(known, Status.APPROVED, null, start, null, rows))
                        .orElse(new Slice<>(List.of(), false)),
                from,
                limit);
    }

    private Page<Recent> page(Source source, @Nullable Cursor from, int limit) {
        int size = engine.limits().page(limit);
        CommentKey start = from == null ? null : from.key();
        Instant now = engine.now();
        return engine.store().read(unit -> {
            List<Recent> found = new ArrayList<>();
            CommentKey next = start;
            boolean more = true;
            for (int read = 0; read < READS && more && found.size() < size; read++) {
                Slice<Comment> slice = source.page(unit, next, size - found.size());
                found.addAll(shown(unit, slice.items(), now));
                more = slice.more();
                next = more ? Moderation.beside(slice.last().key(), Order.NEWEST) : null;
            }
            return new Page<>(found, Optional.ofNullable(next).map(Cursor::at));
        });
    }

    /**
     * The newest direct replies by others to the newest {@value #ANSWERED} comments of an author, the newest first. Of
     * each comment it looks at twice as many of the newest replies as asked for, but at least 20 and at most 200, those of
     * the author included; that takes one query for each thread.
     *
     * @param limit 1 to {@link Limits#pageSize}
     * @throws IllegalArgumentException if the limit is another
     */
    public List<Recent> repliesTo(Author author, int limit) {
        int size = engine.limits().page(limit);
        Optional<AuthorKey> key = AuthorKey.of(author);
        Instant now = engine.now();
        return key.<List<Recent>>map(known -> engine.store().read(unit -> {
                    List<Comment> own = unit.authorPages()
                            .by(known, Status.APPROVED, null, null, null, ANSWERED)
                            .items();
                    List<Comment> replies = replies(unit, own, Math.max(FEW, Math.min(2 * size, MANY))).stream()
                            .filter(reply -> !AuthorKey.of(reply.author()).equals(key))
                            .sorted(NEWEST_FIRST)
                            .toList();
                    return shown(unit, replies, now).stream().limit(size).toList();
                }))
                .orElse(List.of());
    }

    private static List<Comment> replies(UnitOfWork unit, List<Comment> comments, int ofEach) {
        Map<Id, List<Id>> byThread = comments.stream()
                .collect(Collectors.groupingBy(
                        comment -> comment.key().thread(), Collectors.mapping(Comment::id, Collectors.toList())));
        List<Comment> replies = new ArrayList<>();
        byThread.forEach((thread, parents) -> unit.replyPages()
                .first(thread, parents, ReplyOrder.NEWEST, ofEach)
                .values()
                .forEach(slice -> replies.addAll(slice.items())));
        return replies;
    }

    private static List<Recent> shown(UnitOfWork unit, List<Comment> comments, Instant now) {
        List<Comment> visible = comments.stream()
                .filter(comment -> comment.visible() && comment.status() == Status.APPROVED)
                .toList();
        Set<Id> threads =
                visible.stream().map(comment -> comment.key().thread()).collect(Collectors.toSet());
        Map<Id, Subject> subjects = unit.threads().find(threads).stream()
                .collect(Collectors.toMap(CommentThread::id, CommentThread::subject));
        Set<Subject> hidden = hidden(unit, Set.copyOf(subjects.values()), now);
        return visible.stream()
                .flatMap(comment ->
                        Optional.ofNullable(subjects.get(comment.key().thread()))
                                .map(subject -> new Recent(subject, comment))
                                .stream())
                .filter(recent -> !hidden.contains(recent.subject()))
                .toList();
    }

    /** Posts that readers don't see; what they are about that is no post is for the host to know. */
    private static Set<Subject> hidden(UnitOfWork unit, Set<Subject> subjects, Instant now) {
        Set<Id> ids = subjects.stream()
                .filter(Subject::isPost)
                .flatMap(subject -> postId(subject).stream())
                .collect(Collectors.toSet());
        Set<Subject> seen = unit.posts().find(ids).stream()
                .filter(post -> Blog.isVisible(post, now))
                .map(post -> post.subject())
                .collect(Collectors.toSet());
        return subjects.stream()
                .filter(subject -> subject.isPost() && !seen.contains(subject))
                .collect(Collectors.toSet());
    }

    private static Optional<Id> postId(Subject subject) {
        try {
            return Optional.of(Id.parse(subject.id()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
