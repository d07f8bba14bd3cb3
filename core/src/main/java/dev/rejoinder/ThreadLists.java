package dev.rejoinder;

import dev.rejoinder.model.Comment;
import dev.rejoinder.model.CommentThread;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Order;
import dev.rejoinder.model.Slice;
import dev.rejoinder.model.Status;
import dev.rejoinder.model.Subject;
import dev.rejoinder.model.ThreadPath;
import dev.rejoinder.storage.ThreadRange;
import dev.rejoinder.storage.UnitOfWork;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The lists that a view of a thread pages through. */
final class ThreadLists {

    private static final int AT_ONCE = 200;
    private static final int MAX_UNREAD = 1_000;

    /** For an order that is worked out. */
    static final Opening WHOLE = new Opening(new ThreadRange.Threaded(Order.OLDEST, null), Sort.MAX_SORTED);

    private final RangePages pages;
    final UnitOfWork unit;
    final Subject subject;
    final Id thread;
    final ThreadView view;
    private final List<Id> pinned;
    private final Map<Sort, Replies> replies = new HashMap<>();
    private @Nullable List<Comment> whole;

    ThreadLists(RangePages pages, CommentThread thread, ThreadView view) {
        this.pages = pages;
        this.unit = pages.unit();
        this.subject = thread.subject();
        this.thread = thread.id();
        this.view = view;
        this.pinned = thread.highlights().pinned();
    }

    static Optional<ThreadLists> on(UnitOfWork unit, Subject subject, ThreadView view) {
        return unit.threads().about(Set.of(subject)).stream()
                .findFirst()
                .map(thread -> new ThreadLists(new RangePages(unit, thread.id(), null), thread, view));
    }

    /** Whether readers see it or not. */
    Optional<Comment> find(Id comment) {
        return pages.find(comment);
    }

    /** Empty if there is no comment at the top of the branch. */
    Optional<Listing<ThreadPath>> threaded() {
        if (view.branch() == null) {
            return Optional.of(new ByPath(pages));
        }
        return unit.comments().find(thread, Set.of(view.branch())).stream()
                .findFirst()
                .map(top -> top.placement().path().level() < ThreadPath.MAX_LEVELS
                        ? new Branch(new ByPath(pages), top.placement().path())
                        : new DeepBranch(unit, top).listing());
    }

    Listing<Place> flat() {
        return new Placed(pages, view.order(), Ranges.FLAT);
    }

    /** The roots, but for those that stand above them, or the replies to one comment. */
    Listing<Place> listed() {
        Listing<Place> all = replies(view.listed()).to(view.branch());
        return hasPins() ? new Unpinned(all, Set.copyOf(pinned), this::pinned) : all;
    }

    boolean isPinned(Comment comment) {
        return hasPins() && pinned.contains(comment.id());
    }

    private boolean hasPins() {
        return view.shape() == ThreadView.Shape.ROOTS && view.branch() == null && !pinned.isEmpty();
    }

    /** The roots that stand above all others, as far as readers see them. */
    List<Comment> pinned() {
        return hasPins()
                ? unit.comments().find(thread, pinned).stream()
                        .filter(comment ->
                                comment.visible() && comment.placement().parent() == null)
                        .sorted(Comparator.comparing(comment -> pinned.indexOf(comment.id())))
                        .toList()
                : List.of();
    }

    Replies replies(Sort sort) {
        return replies.computeIfAbsent(
                sort, s -> s.isStored() ? new StoredReplies(pages, s) : new SortedReplies(s, whole(s)));
    }

    private List<Comment> whole(Sort sort) {
        if (whole == null) {
            Slice<Comment> all = pages.page(WHOLE.range(), WHOLE.limit());
            if (all.more()) {
                throw new ThreadTooLongException(subject, sort);
            }
            whole = all.items();
        }
        return whole;
    }

    /** From the newest back, which ends where the first one is not new. */
    Unread unread(Instant since) {
        Comment first = null;
        int count = 0;
        Slice<Comment> slice = flat().from(null, AT_ONCE);
        while (true) {
            for (Comment comment : slice.items()) {
                if (!comment.createdAt().isAfter(since)) {
                    return unread(count, false, first);
                }
                if (comment.status() == Status.APPROVED) {
                    if (count == MAX_UNREAD) {
                        return unread(count, true, first);
                    }
                    first = comment;
                    count++;
                }
            }
            if (!slice.more()) {
                return unread(count, false, first);
            }
            slice = flat().after(flat().place(slice.last()), AT_ONCE);
        }
    }

    private static Unread unread(int count, boolean orMore, @Nullable Comment first) {
        return new Unread(count, orMore, Optional.ofNullable(first).map(Comment::key));
    }
}
