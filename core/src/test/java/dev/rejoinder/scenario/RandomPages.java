package dev.rejoinder.scenario;

import dev.rejoinder.Cursor;
import dev.rejoinder.Sort;
import dev.rejoinder.ThreadEntry;
import dev.rejoinder.ThreadPage;
import dev.rejoinder.ThreadTooLongException;
import dev.rejoinder.ThreadView;
import dev.rejoinder.Viewer;
import dev.rejoinder.Voter;
import dev.rejoinder.model.Comment;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Status;
import dev.rejoinder.model.Vote;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads random pages of threads, and goes on to the next ones while others write. */
final class RandomPages {

    private static final int MAX_OPEN = 12;

    private final RandomRun run;
    private final RandomViews views;
    private final List<Walk> open = new ArrayList<>();

    RandomPages(RandomRun run) {
        this.run = run;
        this.views = new RandomViews(run);
    }

    /**
     * Somebody who reads page after page.
     *
     * @param last what the page before ended with; {@code null} before the first page, as the cursor is
     */
    private record Walk(
            int begun,
            PlainThread thread,
            Viewer viewer,
            ThreadView view,
            PlainView.@Nullable Last last,
            @Nullable Cursor next) {

        PlainView plain(PlainComments comments) {
            return new PlainView(
                    comments, thread.pinned, comments.held(comment -> RandomViews.wrote(viewer, comment)), view);
        }
    }

    private Walk aWalk(PlainThread thread) {
        Viewer viewer = views.viewer();
        return new Walk(run.step.number(), thread, viewer, views.view(thread, viewer), null, null);
    }

    /** The counts, and the first page of one view. */
    void compareOne(PlainThread thread) {
        run.is("counts", run.site.talkOn(thread.subject).counts(), thread.counts());
        turn(aWalk(thread), thread.comments());
    }

    void step(PlainThread thread) {
        if (!open.isEmpty() && run.chance(60)) {
            Walk walk = run.pick(open, Walk::begun);
            open.remove(walk);
            run.doing("read on in %s: %s by %s", walk.thread.subject, walk.view, walk.viewer);
            turn(walk, walk.thread.comments()).ifPresent(open::add);
            return;
        }
        Walk walk = aWalk(thread);
        run.doing("read %s: %s by %s", thread.subject, walk.view, walk.viewer);
        if (thread.entries.isEmpty() || run.chance(60)) {
            turn(walk, thread.comments()).ifPresent(open::add);
        } else {
            around(walk, run.pick(thread.entries, entry -> entry.id.value()).id);
        }
        if (open.size() > MAX_OPEN) {
            open.remove(0);
        }
    }

    /** Reads the next page. */
    private Optional<Walk> turn(Walk walk, PlainComments comments) {
        PlainView plain = walk.plain(comments);
        return page(walk, plain, walk.view.from(walk.next)).flatMap(page -> {
            PlainView.Page expected = walk.last == null ? plain.beginning() : plain.after(walk.last);
            compare(walk, page, expected);
            return page.next()
                    .map(next -> new Walk(walk.begun, walk.thread, walk.viewer, walk.view, expected.last(), next));
        });
    }

    private void around(Walk walk, Id id) {
        ThreadView view = walk.view.branch(null);
        PlainView plain =
                new Walk(walk.begun, walk.thread, walk.viewer, view, null, null).plain(walk.thread.comments());
        Comment link = plain.comments().find(id);
        run.doing("read %s: %s around %s by %s", walk.thread.subject, view, id, walk.viewer);
        page(walk, plain, view.around(id)).ifPresent(page -> {
            compare(walk, page, plain.around(link));
            run.is(
                    "page number",
                    run.site.rejoinder.comments().pageNumber(walk.viewer, walk.thread.subject, view, id),
                    plain.pageNumber(link));
            if (run.chance(20)) {
                bothWays(walk, page, plain);
            }
        });
    }

    /** All pages before one, and all behind it, are the whole. */
    private void bothWays(Walk walk, ThreadPage page, PlainView plain) {
        List<Id> ids = new ArrayList<>(listed(page, plain));
        for (Cursor from = page.previous().orElse(null); from != null; ) {
            ThreadPage before = run.site
                    .rejoinder
                    .comments()
                    .read(walk.viewer, walk.thread.subject, plain.view().from(from));
            ids.addAll(0, listed(before, plain));
            from = before.previous().orElse(null);
        }
        for (Cursor from = page.next().orElse(null); from != null; ) {
            ThreadPage behind = run.site
                    .rejoinder
                    .comments()
                    .read(walk.viewer, walk.thread.subject, plain.view().from(from));
            ids.addAll(listed(behind, plain));
            from = behind.next().orElse(null);
        }
        run.is("both ways", ids, plain.everything().stream().map(Comment::id).toList());
    }

    private static List<Id> listed(ThreadPage page, PlainView plain) {
        return page.entries().stream()
                .map(entry -> plain.comments().find(entry.key().id()))
                .filter(plain::isListed)
                .map(Comment::id)
                .toList();
    }

    /** Empty if the thread is too long for the order, and that is what it has to be. */
    private Optional<ThreadPage> page(Walk walk, PlainView plain, ThreadView view) {
        boolean tooLong = isWorkedOut(view) && plain.comments().visible().count() > Sort.MAX_SORTED;
        try {
            ThreadPage page = run.site.rejoinder.comments().read(walk.viewer, walk.thread.subject, view);
            run.is("too long", false, tooLong);
            return Optional.of(page);
        } catch (ThreadTooLongException e) {
            run.is("too long", true, tooLong);
            return Optional.empty();
        }
    }

    private static boolean isWorkedOut(ThreadView view) {
        return view.shape() == ThreadView.Shape.ROOTS
                && (isWorkedOut(view.replyOrder()) || view.branch() == null && isWorkedOut(view.order()));
    }

    private static boolean isWorkedOut(Sort sort) {
        return sort != Sort.OLDEST && sort != Sort.NEWEST && sort != Sort.RANKED;
    }

    private void compare(Walk walk, ThreadPage page, PlainView.Page expected) {
        run.is(
                "entries",
                page.entries().stream().map(RandomPages::words).toList(),
                expected.entries().stream().map(RandomPages::words).toList());
        TreeMap<Id, Integer> left = new TreeMap<>();
        page.moreReplies().forEach((id, more) -> left.put(id, more.left()));
        run.is("left", left, new TreeMap<>(expected.left()));
        run.is("more before", page.previous().isPresent(), expected.previous());
        run.is("more after", page.next().isPresent(), expected.next());
        run.is("open", page.open(), walk.thread.isOpen(run.now()));
        run.is("votes", RandomVotes.inOrder(page.votes()), RandomVotes.inOrder(votes(walk, expected.entries())));
    }

    private static Map<Id, Set<Vote.Kind>> votes(Walk walk, List<Comment> comments) {
        Map<Id, Set<Vote.Kind>> votes = new HashMap<>();
        if (walk.viewer.voter().isPresent()) {
            Voter voter = walk.viewer.voter().get();
            Set<Id> ids = new HashSet<>(comments.stream().map(Comment::id).toList());
            walk.thread.entries.stream()
                    .filter(entry -> ids.contains(entry.id))
                    .forEach(entry -> votes.put(entry.id, entry.votesOf(voter)));
        }
        return votes;
    }

    private static String words(ThreadEntry entry) {
        String at = entry.key().id() + " " + entry.placement().parent() + " "
                + entry.placement().depth() + " ";
        if (entry instanceof ThreadEntry.Held held) {
            return at + "waits: " + held.comment().text().source();
        }
        return at + Talk.words(entry);
    }

    private static String words(Comment comment) {
        String at = comment.id() + " " + comment.placement().parent() + " "
                + comment.placement().depth() + " ";
        String text = comment.text().source();
        return at
                + (comment.status() == Status.PENDING
                        ? "waits: " + text
                        : comment.status() == Status.APPROVED ? text : "(" + comment.status() + ")");
    }

    /** All pages of some views. */
    void compareAll(PlainThread thread) {
        run.is("counts of " + thread.subject, run.site.talkOn(thread.subject).counts(), thread.counts());
        PlainComments comments = thread.comments();
        for (ThreadView view : views.some()) {
            Optional<Walk> walk = Optional.of(new Walk(0, thread, Viewer.anyone(), view, null, null));
            while (walk.isPresent()) {
                walk = turn(walk.get(), comments);
            }
        }
    }
}
