package dev.rejoinder.transfer.archive;

import dev.rejoinder.model.Comment;
import dev.rejoinder.model.CountedThread;
import dev.rejoinder.model.Event;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Post;
import dev.rejoinder.model.Revision;
import dev.rejoinder.model.Slice;
import dev.rejoinder.model.Slug;
import dev.rejoinder.model.Taxonomy;
import dev.rejoinder.model.Term;
import dev.rejoinder.model.ThreadPath;
import dev.rejoinder.model.Vote;
import dev.rejoinder.storage.BlogStore;
import dev.rejoinder.storage.MoveRecords;
import dev.rejoinder.storage.Period;
import dev.rejoinder.storage.UnitOfWork;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Everything that a store holds but the submission keys, to be compared. */
record Contents(
        List<Term> terms,
        Map<Id, Long> listed,
        List<Post> posts,
        Map<String, SortedSet<String>> slugs,
        List<CountedThread> threads,
        List<Comment> comments,
        List<Vote> votes,
        List<Revision> revisions,
        List<MoveRecords.Move> moves,
        List<Event> events) {

    static final Contents NONE = new Contents(
            List.of(), Map.of(), List.of(), Map.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    static Contents of(BlogStore store) {
        List<Term> terms = new ArrayList<>();
        for (Taxonomy taxonomy : Taxonomy.values()) {
            terms.addAll(all(store, (unit, from) -> unit.terms().all(taxonomy, from, 100), Term::id));
        }
        List<Id> termIds = terms.stream().map(Term::id).toList();
        List<Post> posts = all(store, (unit, from) -> unit.posts().all(from, 100), Post::id);
        List<Id> postIds = posts.stream().map(Post::id).toList();
        List<CountedThread> threads = all(
                store,
                (unit, from) -> unit.threads().all(from, 100),
                thread -> thread.thread().id());
        List<Comment> comments = new ArrayList<>();
        threads.forEach(
                thread -> comments.addAll(comments(store, thread.thread().id())));
        Map<Id, Long> listed = store.read(unit -> unit.terms().listed(termIds, Period.END));
        return new Contents(
                terms,
                listed,
                posts,
                store.read(unit -> slugs(unit, termIds, postIds)),
                threads,
                comments,
                store.read(unit -> votes(unit, comments)),
                store.read(unit -> comments.stream()
                        .flatMap(comment -> unit.revisions().of(comment.key(), 0, 1_000).items().stream())
                        .toList()),
                store.read(unit -> unit.moves().all(null, 1_000).items()),
                all(store, (unit, from) -> unit.events().all(from, 100), Event::id));
    }

    private static Map<String, SortedSet<String>> slugs(UnitOfWork unit, List<Id> terms, List<Id> posts) {
        Map<String, SortedSet<String>> slugs = new TreeMap<>();
        for (Slug.Space space : Slug.Space.values()) {
            unit.slugs()
                    .of(space, space == Slug.Space.POST ? posts : terms)
                    .forEach((owner, names) -> slugs.put(space + " " + owner, names));
        }
        return slugs;
    }

    private static List<Comment> comments(BlogStore store, Id thread) {
        List<Comment> comments = new ArrayList<>();
        ThreadPath from = null;
        do {
            ThreadPath start = from;
            Slice<Comment> page = store.read(unit -> unit.comments().branch(thread, null, start, 100));
            comments.addAll(page.items());
            from = page.more() ? page.last().placement().path().next() : null;
        } while (from != null);
        return comments;
    }

    private static List<Vote> votes(UnitOfWork unit, List<Comment> comments) {
        return comments.stream()
                .flatMap(comment -> unit.votes().on(comment.key(), null, 1_000).items().stream())
                .toList();
    }

    private static <T> List<T> all(
            BlogStore store, BiFunction<UnitOfWork, @Nullable Id, Slice<T>> read, Function<T, Id> id) {
        List<T> items = new ArrayList<>();
        Id from = null;
        do {
            Id start = from;
            Slice<T> page = store.read(unit -> read.apply(unit, start));
            items.addAll(page.items());
            from = page.more() ? new Id(id.apply(page.last()).value() + 1) : null;
        } while (from != null);
        return items;
    }
}
