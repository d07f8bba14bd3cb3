package dev.rejoinder;

import dev.rejoinder.model.Comment;
import dev.rejoinder.model.CountedThread;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Member;
import dev.rejoinder.model.Post;
import dev.rejoinder.model.Subject;
import dev.rejoinder.model.ThreadCounts;
import dev.rejoinder.model.ThreadPath;
import dev.rejoinder.model.Vote;
import dev.rejoinder.storage.UnitOfWork;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads one page of one thread. */
final class ThreadReader {

    private final Engine engine;
    private final UnitOfWork unit;
    private final Viewer viewer;
    private final Subject subject;
    private final ThreadView view;

    ThreadReader(Engine engine, UnitOfWork unit, Viewer viewer, Subject subject, ThreadView view) {
        this.engine = engine;
        this.unit = unit;
        this.viewer = viewer;
        this.subject = subject;
        this.view = view;
    }

    ThreadPage read() {
        return Opening.of(view)
                .map(this::read)
                .orElseGet(() -> Optional.ofNullable(
                                unit.threads().on(Set.of(subject)).get(subject))
                        .map(thread -> read(thread, null)))
                .orElseGet(this::nothing);
    }

    private Optional<ThreadPage> read(Opening opening) {
        return unit.open(subject, opening.range(), opening.limit())
                .map(opened -> read(opened.thread(), new RangePages.Opened(opening.range(), opened.page())));
    }

    private List<Comment> own(Id thread) {
        return new OwnHeld(unit, viewer).in(thread);
    }

    private ThreadPage read(CountedThread counted, RangePages.@Nullable Opened opened) {
        RangePages pages = new RangePages(unit, counted.thread().id(), opened);
        ThreadLists lists = new ThreadLists(pages, counted.thread(), view);
        return switch (view.shape()) {
            case THREADED ->
                lists.threaded().map(list -> threaded(lists, list, counted)).orElseGet(() -> empty(counted));
            case ROOTS -> roots(lists, counted);
            case FLAT -> {
                Window<Place> window = window(lists.flat(), comment -> Optional.of(new Place(0, comment)));
                yield page(counted, window.with(own(lists.thread)), window.edges(), Map.of());
            }
        };
    }

    private <P> Window<P> window(Listing<P> list, Function<Id, Optional<P>> placeOf) {
        ThreadView.Start start = view.start();
        int limit = view.limit();
        if (start instanceof ThreadView.Start.At at) {
            return Window.at(list, at.cursor(), limit);
        }
        if (start instanceof ThreadView.Start.With with) {
            return placeOf.apply(with.comment())
                    .map(place -> Window.startingAt(list, place, limit))
                    .orElseGet(() -> Window.beginning(list, limit));
        }
        return start instanceof ThreadView.Start.Around around
                ? placeOf.apply(around.comment())
                        .map(place -> Window.around(list, place, limit))
                        .orElseGet(() -> Window.beginning(list, limit))
                : Window.beginning(list, limit);
    }

    private ThreadPage threaded(ThreadLists lists, Listing<ThreadPath> list, CountedThread counted) {
        Window<ThreadPath> window =
                window(list, id -> lists.find(id).filter(this::isInBranch).map(list::place));
        List<Comment> own = own(lists.thread).stream().filter(this::isInBranch).toList();
        return page(counted, window.with(own), window.edges(), Map.of());
    }

    /** As far as its path tells. */
    private boolean isInBranch(Comment comment) {
        return view.branch() == null
                || comment.placement().path().ids().contains(view.branch())
                || Objects.equals(comment.placement().parent(), view.branch());
    }

    private ThreadPage roots(ThreadLists lists, CountedThread counted) {
        Optional<Permalink> link = view.start() instanceof ThreadView.Start.Around around
                ? Permalink.to(unit, lists.thread, around.comment())
                : Optional.empty();
        Listing<Place> list = lists.listed();
        Window<Place> window = window(
                list,
                id -> link.flatMap(found -> found.under(view.branch()))
                        .filter(listed -> !listed.visible() || !lists.isPinned(listed))
                        .map(list::place));
        List<Comment> own = own(lists.thread);
        List<Comment> top = new ArrayList<>(isFirst(window) ? lists.pinned() : List.of());
        top.addAll(window.with(own.stream()
                .filter(comment -> Objects.equals(comment.placement().parent(), view.branch()))
                .toList()));
        Forest forest = new Forest(lists.replies(view.replyOrder()), view.extent(), top, own);
        link.ifPresent(forest::add);
        return page(counted, forest.comments(), window.edges(), forest.more());
    }

    /** Behind a cursor there may be nothing left, but before it there was something. */
    private boolean isFirst(Window<Place> window) {
        Cursor from = view.from();
        return window.edges().previous().isEmpty() && (from == null || from.isBackward());
    }

    private ThreadPage nothing() {
        return page(null, List.of(), ThreadPage.Edges.NONE, Map.of());
    }

    private ThreadPage empty(CountedThread counted) {
        return page(counted, List.of(), ThreadPage.Edges.NONE, Map.of());
    }

    private ThreadPage page(
            @Nullable CountedThread counted,
            List<Comment> comments,
            ThreadPage.Edges edges,
            Map<Id, MoreReplies> more) {
        Optional<Post> post = post();
        return new ThreadPage(
                subject,
                isOpen(counted, post),
                counted == null ? ThreadCounts.NONE : counted.counts(),
                entries(comments),
                edges,
                more,
                marks(counted, comments, post),
                view.depth());
    }

    private ThreadPage.Marks marks(@Nullable CountedThread counted, List<Comment> comments, Optional<Post> post) {
        return counted == null || comments.isEmpty()
                ? ThreadPage.Marks.NONE
                : new ThreadPage.Marks(
                        votes(counted.thread().id(), comments),
                        counted.thread().highlights(),
                        post.filter(found -> view.marksPostAuthor())
                                .map(found -> by(found.author(), comments))
                                .orElse(Set.of()));
    }

    private static Set<Id> by(Member writer, List<Comment> comments) {
        return comments.stream()
                .filter(comment -> !comment.status().isTombstone()
                        && comment.author() instanceof Member author
                        && author.id().equals(writer.id()))
                .map(Comment::id)
                .collect(Collectors.toSet());
    }

    /** Read only where the page tells something of it. */
    private Optional<Post> post() {
        return view.marksPostAuthor() || engine.closePostsAfter().isPresent()
                ? SubmissionFacts.post(unit, subject, engine.now())
                : Optional.empty();
    }

    private Map<Id, Set<Vote.Kind>> votes(Id thread, List<Comment> comments) {
        return viewer.voter()
                .map(voter -> Voting.of(
                        unit, voter, thread, comments.stream().map(Comment::id).toList()))
                .orElse(Map.of());
    }

    /** By hand, since every reader of a page waits for it. */
    private static List<ThreadEntry> entries(List<Comment> comments) {
        ThreadEntry[] entries = new ThreadEntry[comments.size()];
        for (int i = 0; i < entries.length; i++) {
            entries[i] = ThreadEntry.of(comments.get(i));
        }
        return List.of(entries);
    }

    private boolean isOpen(@Nullable CountedThread counted, Optional<Post> post) {
        return Closing.isOpen(
                        Optional.ofNullable(counted).map(CountedThread::thread),
                        post.flatMap(found -> found.publication().listedAt()),
                        engine.closePostsAfter(),
                        engine.now())
                && (counted == null || !Closing.isDormant(engine, unit, counted.thread(), engine.now()));
    }
}
