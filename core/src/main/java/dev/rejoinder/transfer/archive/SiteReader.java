package dev.rejoinder.transfer.archive;

import dev.rejoinder.bulk.Pages;
import dev.rejoinder.model.Action;
import dev.rejoinder.model.Comment;
import dev.rejoinder.model.CommentKey;
import dev.rejoinder.model.CommentThread;
import dev.rejoinder.model.CountedThread;
import dev.rejoinder.model.Event;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Post;
import dev.rejoinder.model.Revision;
import dev.rejoinder.model.Slice;
import dev.rejoinder.model.Slug;
import dev.rejoinder.model.Target;
import dev.rejoinder.model.Taxonomy;
import dev.rejoinder.model.Term;
import dev.rejoinder.model.ThreadPath;
import dev.rejoinder.storage.BlogStore;
import dev.rejoinder.storage.UnitOfWork;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads a site from its store, page by page. A page and all that belongs to its things is read in one unit, and shown
 * after it, since a store may run a unit several times.
 */
final class SiteReader {

    /** Posts are long. */
    private static final int POSTS_AT_ONCE = 50;

    private static final int READ_AT_ONCE = 500;

    private final BlogStore store;

    SiteReader(BlogStore store) {
        this.store = store;
    }

    void terms(Taxonomy taxonomy, Consumer<Entry.OfTerm> each) {
        Slug.Space space = Slug.Space.of(taxonomy);
        inIdOrder(
                (unit, from) -> {
                    Slice<Term> page = unit.terms().all(taxonomy, from, READ_AT_ONCE);
                    Map<Id, SortedSet<String>> slugs = unit.slugs().of(space, ids(page, Term::id));
                    Map<Id, List<Event>> histories = Histories.read(unit, page.items(), Target::of, Term::version);
                    return map(
                            page,
                            term -> new Entry.OfTerm(
                                    0, term, without(slugs, term.id(), term.slug()), history(histories, term.id())));
                },
                entry -> entry.term().id(),
                each);
    }

    void posts(Consumer<Entry.OfPost> each) {
        inIdOrder(
                (unit, from) -> {
                    Slice<Post> page = unit.posts().all(from, POSTS_AT_ONCE);
                    Map<Id, SortedSet<String>> slugs = unit.slugs().of(Slug.Space.POST, ids(page, Post::id));
                    Map<Id, List<Event>> histories = Histories.read(unit, page.items(), Target::of, Post::version);
                    return map(
                            page,
                            post -> new Entry.OfPost(
                                    0,
                                    post,
                                    without(slugs, post.id(), post.content().slug()),
                                    history(histories, post.id())));
                },
                entry -> entry.post().id(),
                each);
    }

    void threads(Consumer<Entry.OfThread> each) {
        inIdOrder(
                (unit, from) -> {
                    Slice<CommentThread> page = map(unit.threads().all(from, READ_AT_ONCE), CountedThread::thread);
                    Map<Id, List<Event>> histories =
                            Histories.read(unit, page.items(), Target::of, CommentThread::version);
                    return map(page, thread -> new Entry.OfThread(0, thread, history(histories, thread.id())));
                },
                entry -> entry.thread().id(),
                each);
    }

    /** The comments of a thread in the order of their paths. */
    void comments(CommentThread thread, Consumer<Entry.OfComment> each) {
        inPages(
                (UnitOfWork unit, @Nullable ThreadPath from) -> {
                    Slice<Comment> page = unit.comments().branch(thread.id(), null, from, READ_AT_ONCE);
                    Map<Id, List<Event>> histories =
                            Histories.read(unit, page.items(), comment -> Target.of(comment.key()), Comment::version);
                    return map(page, comment -> {
                        Tallied tallied = Tallied.read(unit, comment);
                        return new Entry.OfComment(
                                0,
                                thread,
                                comment.placement().parent(),
                                tallied.comment(),
                                tallied.votes(),
                                former(unit, comment),
                                history(histories, comment.id()));
                    });
                },
                entry -> entry.comment().placement().path().next(),
                each);
    }

    /** Without what others may have added since the comment was read. */
    private static List<Revision> former(UnitOfWork unit, Comment comment) {
        List<Revision> former = new ArrayList<>();
        int end = comment.writing().revision();
        int from = 0;
        while (from < end) {
            Slice<Revision> page = unit.revisions().of(comment.key(), from, READ_AT_ONCE);
            page.items().stream().filter(revision -> revision.number() < end).forEach(former::add);
            from = page.more() ? page.last().number() + 1 : end;
        }
        return former;
    }

    /** Where comments have gone, by id, then the thread that they left. */
    void moves(Consumer<Entry.OfMove> each) {
        inPages(
                (UnitOfWork unit, @Nullable CommentKey from) ->
                        map(unit.moves().all(from, READ_AT_ONCE), move -> new Entry.OfMove(0, move)),
                entry -> {
                    CommentKey last = entry.move().from();
                    return new CommentKey(new Id(last.thread().value() + 1), last.id());
                },
                each);
    }

    /** What is left of terms that were deleted, by id: they are known by the events of their deletion alone. */
    void deletedTerms(Set<Id> alive, Consumer<Entry.OfDeletedTerm> each) {
        Set<Id> deleted = new TreeSet<>();
        inIdOrder((unit, from) -> unit.events().all(from, READ_AT_ONCE), Event::id, event -> {
            boolean deletion =
                    event.target().kind() == Target.Kind.TERM && event.change().action() == Action.DELETED;
            if (deletion && !alive.contains(event.target().id())) {
                deleted.add(event.target().id());
            }
        });
        for (Id term : deleted) {
            Target target = Entry.OfDeletedTerm.target(term);
            each.accept(
                    new Entry.OfDeletedTerm(0, term, store.read(unit -> Histories.read(unit, target, Long.MAX_VALUE))));
        }
    }

    /** Reads the page of an order that begins at a place. */
    private interface PageReader<T, P> {
        Slice<T> read(UnitOfWork unit, @Nullable P from);
    }

    private <T> void inIdOrder(PageReader<T, Id> pages, Function<T, Id> id, Consumer<T> each) {
        Pages.readById(inUnits(pages), id, page -> page.forEach(each));
    }

    private <T, P> void inPages(PageReader<T, P> pages, Function<T, P> after, Consumer<T> each) {
        Pages.read(inUnits(pages), after, page -> page.forEach(each));
    }

    private <T, P> Pages.Reading<T, P> inUnits(PageReader<T, P> pages) {
        return from -> store.read(unit -> pages.read(unit, from));
    }

    private static <T> List<Id> ids(Slice<T> page, Function<T, Id> id) {
        return page.items().stream().map(id).toList();
    }

    private static <T, U> Slice<U> map(Slice<T> page, Function<T, U> map) {
        return new Slice<>(page.items().stream().map(map).toList(), page.more());
    }

    private static List<String> without(Map<Id, SortedSet<String>> slugs, Id owner, String present) {
        SortedSet<String> all = slugs.get(owner);
        return all == null
                ? List.of()
                : all.stream().filter(slug -> !slug.equals(present)).toList();
    }

    private static List<Event> history(Map<Id, List<Event>> histories, Id thing) {
        return histories.getOrDefault(thing, List.of());
    }
}
