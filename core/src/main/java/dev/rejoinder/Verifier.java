package dev.rejoinder;

import dev.rejoinder.model.Action;
import dev.rejoinder.model.Comment;
import dev.rejoinder.model.CountedThread;
import dev.rejoinder.model.Event;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Post;
import dev.rejoinder.model.Slice;
import dev.rejoinder.model.Slug;
import dev.rejoinder.model.Target;
import dev.rejoinder.model.Taxonomy;
import dev.rejoinder.model.Term;
import dev.rejoinder.model.ThreadCounts;
import dev.rejoinder.model.ThreadPath;
import dev.rejoinder.storage.BlogStore;
import dev.rejoinder.storage.Period;
import dev.rejoinder.storage.UnitOfWork;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Reads a whole store and compares what it keeps twice: the counts with the rows, what is visible with the statuses, the
 * slugs of things with the claims, the versions with the events, of which each version but an imported zero has exactly
 * one. What posts are filed under, and categories lie below, has to be there.
 */
final class Verifier {

    private static final int READ_AT_ONCE = 500;

    private final BlogStore store;
    private final List<String> differences = new ArrayList<>();
    private final Map<Id, Long> listed = new HashMap<>();
    private final Map<Id, Id> filed = new HashMap<>();
    private long posts;
    private long threads;
    private long comments;
    private long events;
    private long versions;

    Verifier(BlogStore store) {
        this.store = store;
    }

    Verification verify() {
        posts();
        terms(Taxonomy.CATEGORY);
        terms(Taxonomy.TAG);
        filed.forEach(
                (term, post) -> differs("The post %s is filed under %s, which is not there.".formatted(post, term)));
        tree();
        threads();
        events();
        return new Verification(posts, threads, comments, events, differences);
    }

    private void differs(String what) {
        if (differences.size() < Verification.MAX_DIFFERENCES) {
            differences.add(what);
        }
    }

    private void posts() {
        inPages((unit, from) -> unit.posts().all(from, READ_AT_ONCE), Post::id, page -> {
            posts += page.size();
            for (Post post : page) {
                post.listedUnder().forEach(term -> listed.merge(term, 1L, Long::sum));
                post.filing().terms().forEach(term -> filed.putIfAbsent(term, post.id()));
            }
            compareSlugs(Slug.Space.POST, page, Post::id, post -> post.content().slug());
            compareVersions(page, Target::of, Post::version);
        });
    }

    private void terms(Taxonomy taxonomy) {
        inPages((unit, from) -> unit.terms().all(taxonomy, from, READ_AT_ONCE), Term::id, page -> {
            List<Id> ids = page.stream().map(Term::id).toList();
            Map<Id, Long> stored = store.read(unit -> unit.terms().listed(ids, Period.END));
            for (Term term : page) {
                filed.remove(term.id());
                compare(
                        "posts listed under the " + taxonomy + " " + term.slug(),
                        stored.getOrDefault(term.id(), 0L),
                        listed.getOrDefault(term.id(), 0L));
            }
            compareSlugs(Slug.Space.of(taxonomy), page, Term::id, Term::slug);
            compareVersions(page, Target::of, Term::version);
        });
    }

    private void tree() {
        CategoryTree tree = store.read(CategoryTree::read);
        Set<Id> reached = new HashSet<>();
        tree.roots().forEach(root -> reached.addAll(tree.withDescendants(root.id())));
        inPages((unit, from) -> unit.terms().all(Taxonomy.CATEGORY, from, READ_AT_ONCE), Term::id, page -> {
            for (Term category : page) {
                if (category.parent() != null && tree.find(category.parent()).isEmpty()) {
                    differs("The category %s lies below %s, which is not there."
                            .formatted(category.slug(), category.parent()));
                } else if (!reached.contains(category.id())) {
                    differs("The category %s lies below itself.".formatted(category.slug()));
                }
            }
        });
    }

    private <T> void compareSlugs(Slug.Space space, List<T> things, Function<T, Id> id, Function<T, String> slug) {
        Map<Id, SortedSet<String>> claims = store.read(
                unit -> unit.slugs().of(space, things.stream().map(id).toList()));
        for (T thing : things) {
            SortedSet<String> claimed = claims.get(id.apply(thing));
            if (claimed == null || !claimed.contains(slug.apply(thing))) {
                differs("The %s %s goes by the slug %s without a claim to it."
                        .formatted(space, id.apply(thing), slug.apply(thing)));
            }
        }
    }

    private void threads() {
        inPages(
                (unit, from) -> unit.threads().all(from, READ_AT_ONCE),
                counted -> counted.thread().id(),
                page -> {
                    threads += page.size();
                    page.forEach(this::thread);
                    compareVersions(
                            page.stream().map(CountedThread::thread).toList(), Target::of, thread -> thread.version());
                });
    }

    private void thread(CountedThread counted) {
        Id id = counted.thread().id();
        ThreadVerifier rows = new ThreadVerifier(counted.thread().subject().toString(), this::differs);
        ThreadPath from = null;
        boolean more = true;
        while (more) {
            ThreadPath start = from;
            Slice<Comment> slice = store.read(unit -> unit.comments().branch(id, null, start, READ_AT_ONCE));
            slice.items().forEach(rows::add);
            comments += slice.items().size();
            compareVersions(slice.items(), comment -> Target.of(comment.key()), Comment::version);
            more = slice.more();
            from = more ? slice.last().placement().path().next() : null;
        }
        ThreadCounts exact = rows.finish();
        compare("counts of the thread on " + counted.thread().subject(), counted.counts(), exact);
    }

    /** A deleted term is gone, but its events stay; the last one tells how many there are. */
    private void events() {
        inPages((unit, from) -> unit.events().all(from, READ_AT_ONCE), Event::id, page -> {
            events += page.size();
            page.stream()
                    .filter(event -> event.target().kind() == Target.Kind.TERM
                            && event.change().action() == Action.DELETED)
                    .forEach(event -> versions += event.version());
        });
        compare("number of events against that of recorded changes", events, versions);
    }

    private <T> void compareVersions(List<T> things, Function<T, Target> target, ToLongFunction<T> version) {
        List<Target> targets = things.stream().map(target).toList();
        Map<Id, Long> counts =
                targets.isEmpty() ? Map.of() : store.read(unit -> unit.events().count(targets));
        for (T thing : things) {
            Target named = target.apply(thing);
            versions += version.applyAsLong(thing);
            compare("events of " + named, counts.getOrDefault(named.id(), 0L), version.applyAsLong(thing));
        }
    }

    private void compare(String what, Object stored, Object exact) {
        if (!stored.equals(exact)) {
            differs("The %s: stored is %s, but the rows say %s.".formatted(what, stored, exact));
        }
    }

    private <T> void inPages(
            BiFunction<UnitOfWork, @Nullable Id, Slice<T>> read, Function<T, Id> id, Consumer<List<T>> each) {
        Id from = null;
        boolean more = true;
        while (more) {
            Id start = from;
            Slice<T> slice = store.read(unit -> read.apply(unit, start));
            each.accept(slice.items());
            more = slice.more();
            from = more ? new Id(id.apply(slice.last()).value() + 1) : null;
        }
    }
}
