package dev.rejoinder;

import dev.rejoinder.model.Comment;
import dev.rejoinder.model.CountedThread;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Order;
import dev.rejoinder.model.Slice;
import dev.rejoinder.model.Subject;
import dev.rejoinder.model.ThreadCounts;
import dev.rejoinder.model.ThreadPath;
import dev.rejoinder.storage.UnitOfWork;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads one page of one thread. */
final class ThreadReader {

    private final Engine engine;
    private final UnitOfWork unit;
    private final Subject subject;
    private final ThreadView view;

    ThreadReader(Engine engine, UnitOfWork unit, Subject subject, ThreadView view) {
        this.engine = engine;
        this.unit = unit;
        this.subject = subject;
        this.view = view;
        engine.limits().page(view.limit());
    }

    ThreadPage read() {
        if (view.shape() == ThreadView.Shape.THREADED && view.branch() == null && view.startAt() == null) {
            return opened(view.from() == null ? null : view.from().path());
        }
        CountedThread counted = unit.threads().on(Set.of(subject)).get(subject);
        if (counted == null) {
            return page(null, new Slice<>(List.of(), false), Optional.empty(), Map.of());
        }
        return switch (view.shape()) {
            case THREADED -> threaded(counted);
            case ROOTS -> roots(counted);
            case FLAT -> flat(counted);
        };
    }

    private ThreadPage opened(@Nullable ThreadPath from) {
        return unit.open(subject, from, view.limit())
                .map(opened -> page(opened.thread(), opened.page(), next(opened.page()), Map.of()))
                .orElseGet(() -> page(null, new Slice<>(List.of(), false), Optional.empty(), Map.of()));
    }

    private ThreadPage threaded(CountedThread counted) {
        Id thread = counted.thread().id();
        ThreadPath branch = view.branch() == null ? null : path(thread, view.branch());
        if (view.branch() != null && branch == null) {
            return page(counted, new Slice<>(List.of(), false), Optional.empty(), Map.of());
        }
        ThreadPath start = start(thread, branch);
        Slice<Comment> slice = branch == null
                ? unit.commentPages().threaded(thread, start, view.limit())
                : within(branch, unit.commentPages().threaded(thread, start, view.limit() + 1));
        return page(counted, slice, next(slice), Map.of());
    }

    private @Nullable ThreadPath start(Id thread, @Nullable ThreadPath branch) {
        if (view.from() != null) {
            return view.from().path();
        }
        ThreadPath startAt = view.startAt() == null ? null : path(thread, view.startAt());
        return startAt == null ? branch : startAt;
    }

    private @Nullable ThreadPath path(Id thread, Id comment) {
        List<Comment> found = unit.comments().find(thread, Set.of(comment));
        return found.isEmpty() ? null : found.get(0).placement().path();
    }

    /** A branch is one range, so the page ends before the first comment beyond it. */
    private Slice<Comment> within(ThreadPath branch, Slice<Comment> oneFurther) {
        List<Comment> inside = oneFurther.items().stream()
                .filter(comment -> comment.placement().path().isWithin(branch))
                .toList();
        return Slice.of(inside, view.limit());
    }

    private static Optional<Cursor> next(Slice<Comment> slice) {
        return slice.more()
                ? Optional.of(Cursor.at(slice.last().placement().path().next()))
                : Optional.empty();
    }

    private ThreadPage flat(CountedThread counted) {
        Id from = view.from() == null ? null : view.from().id();
        Slice<Comment> slice = unit.commentPages().flat(counted.thread().id(), view.order(), from, view.limit());
        return page(counted, slice, afterLast(slice), Map.of());
    }

    private ThreadPage roots(CountedThread counted) {
        Id thread = counted.thread().id();
        Id from = view.from() == null ? null : view.from().id();
        Slice<Comment> roots = unit.commentPages().roots(thread, view.order(), from, view.limit());
        Map<Id, Slice<Comment>> below = view.replies() == 0
                ? Map.of()
                : unit.commentPages()
                        .below(thread, roots.items().stream().map(Comment::id).toList(), view.replies());
        List<Comment> comments = new ArrayList<>();
        Map<Id, Cursor> more = new HashMap<>();
        for (Comment root : roots.items()) {
            comments.add(root);
            Slice<Comment> replies = below.getOrDefault(root.id(), new Slice<>(List.of(), false));
            comments.addAll(replies.items());
            next(replies).ifPresent(cursor -> more.put(root.id(), cursor));
        }
        return page(counted, new Slice<>(comments, roots.more()), afterLast(roots), more);
    }

    private Optional<Cursor> afterLast(Slice<Comment> slice) {
        if (!slice.more()) {
            return Optional.empty();
        }
        long last = slice.last().id().value();
        return Optional.of(Cursor.at(new Id(view.order() == Order.OLDEST ? last + 1 : last - 1)));
    }

    private ThreadPage page(
            @Nullable CountedThread counted, Slice<Comment> slice, Optional<Cursor> next, Map<Id, Cursor> more) {
        return new ThreadPage(
                subject,
                isOpen(counted),
                counted == null ? ThreadCounts.NONE : counted.counts(),
                slice.items().stream().map(ThreadEntry::of).collect(Collectors.toUnmodifiableList()),
                next,
                more);
    }

    private boolean isOpen(@Nullable CountedThread counted) {
        return Closing.isOpen(
                        Optional.ofNullable(counted).map(CountedThread::thread),
                        engine.closePostsAfter().isEmpty()
                                ? Optional.empty()
                                : SubmissionFacts.post(unit, subject, engine.now())
                                        .flatMap(post -> post.publication().listedAt()),
                        engine.closePostsAfter(),
                        engine.now())
                && (counted == null || !Closing.isDormant(engine, unit, counted.thread(), engine.now()));
    }
}
