package dev.rejoinder;

import dev.rejoinder.bulk.Pages;
import dev.rejoinder.model.Action;
import dev.rejoinder.model.CommentThread;
import dev.rejoinder.model.CountedThread;
import dev.rejoinder.model.Event;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Post;
import dev.rejoinder.model.Slice;
import dev.rejoinder.model.Slug;
import dev.rejoinder.model.Subject;
import dev.rejoinder.model.Target;
import dev.rejoinder.model.Taxonomy;
import dev.rejoinder.model.Term;
import dev.rejoinder.ranking.Ranking;
import dev.rejoinder.storage.BlogStore;
import dev.rejoinder.storage.Period;
import dev.rejoinder.storage.UnitOfWork;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads a whole store and compares what it keeps twice: the counts with the rows, what is visible with the statuses, the
 * slugs of things with the claims, what comments were given with the votes and their ranks with the ranking, the versions with the events, of which each version but an imported zero has exactly
 * one. What posts are filed under, and categories lie below, has to be there.
 */
final class Verifier {

    private static final int READ_AT_ONCE = 500;

    private final BlogStore store;
    private final Findings findings = new Findings();
    private final VersionCheck versions;
    private final ReceptionCheck receptions;
    private final Map<Id, Long> listed = new HashMap<>();
    private final Map<Id, Id> filed = new HashMap<>();
    private long posts;
    private long threads;
    private long comments;
    private long events;

    Verifier(BlogStore store, Ranking ranking) {
        this.store = store;
        this.versions = new VersionCheck(store, findings);
        this.receptions = new ReceptionCheck(ranking);
    }

    Verification verify() {
        posts();
        terms(Taxonomy.CATEGORY);
        terms(Taxonomy.TAG);
        filed.forEach((term, post) -> findings.add("The post %s is filed under %s, which is not there.", post, term));
        tree();
        threads();
        events();
        return new Verification(posts, threads, comments, events, findings.list());
    }

    /** One thread and its comments. */
    Verification verify(Subject subject) {
        store.read(unit -> unit.threads().about(Set.of(subject))).forEach(thread -> {
            threads++;
            versions.compare(
                    Optional.of(subject),
                    List.of(thread),
                    Target::of,
                    CommentThread::version,
                    ids -> store.read(unit -> unit.threads().find(ids)));
            thread(thread);
        });
        return new Verification(0, threads, comments, versions.versions(), findings.list());
    }

    private void posts() {
        inPages((unit, from) -> unit.posts().all(from, READ_AT_ONCE), Post::id, page -> {
            posts += page.size();
            for (Post post : page) {
                post.listedUnder().forEach(term -> listed.merge(term, 1L, Long::sum));
                post.filing().terms().forEach(term -> filed.putIfAbsent(term, post.id()));
            }
            compareSlugs(Slug.Space.POST, page, Post::id, post -> post.content().slug());
            versions.compare(
                    Optional.empty(),
                    page,
                    Target::of,
                    Post::version,
                    ids -> store.read(unit -> unit.posts().find(ids)));
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
            versions.compare(
                    Optional.empty(),
                    page,
                    Target::of,
                    Term::version,
                    suspects -> store.read(unit -> unit.terms().find(suspects)));
        });
    }

    private void tree() {
        CategoryTree tree = store.read(CategoryTree::read);
        Set<Id> reached = new HashSet<>();
        tree.roots().forEach(root -> reached.addAll(tree.withDescendants(root.id())));
        inPages((unit, from) -> unit.terms().all(Taxonomy.CATEGORY, from, READ_AT_ONCE), Term::id, page -> {
            for (Term category : page) {
                if (category.parent() != null && tree.find(category.parent()).isEmpty()) {
                    findings.add(
                            "The category %s lies below %s, which is not there.", category.slug(), category.parent());
                } else if (!reached.contains(category.id())) {
                    findings.add("The category %s lies below itself.", category.slug());
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
                findings.add(
                        "The %s %s goes by the slug %s without a claim to it.",
                        space, id.apply(thing), slug.apply(thing));
            }
        }
    }

    private void threads() {
        inPages(
                (unit, from) -> unit.threads().all(from, READ_AT_ONCE),
                counted -> counted.thread().id(),
                page -> {
                    threads += page.size();
                    List<CommentThread> found =
                            page.stream().map(CountedThread::thread).toList();
                    found.forEach(this::thread);
                    versions.compare(
                            Optional.empty(),
                            found,
                            Target::of,
                            CommentThread::version,
                            ids -> store.read(unit -> unit.threads().find(ids)));
                });
    }

    private void thread(CommentThread thread) {
        ThreadVerifier verifier = new ThreadVerifier(store, thread, findings, versions, receptions);
        verifier.verify();
        comments += verifier.comments();
    }

    /** A deleted term is gone, but its events stay; the last one tells how many there are. */
    private void events() {
        inPages((unit, from) -> unit.events().all(from, READ_AT_ONCE), Event::id, page -> {
            events += page.size();
            page.stream()
                    .filter(event -> event.target().kind() == Target.Kind.TERM
                            && event.change().action() == Action.DELETED)
                    .forEach(event -> versions.addGone(event.version()));
        });
        compare("number of events against that of recorded changes", events, versions.versions());
    }

    private void compare(String what, Object stored, Object exact) {
        if (!stored.equals(exact)) {
            findings.add("The %s: stored is %s, but the rows say %s.", what, stored, exact);
        }
    }

    private <T> void inPages(
            BiFunction<UnitOfWork, @Nullable Id, Slice<T>> read, Function<T, Id> id, Consumer<List<T>> each) {
        Pages.readById(from -> store.read(unit -> read.apply(unit, from)), id, each);
    }
}
