package dev.rejoinder.transfer.wordpress;

import dev.rejoinder.Difference;
import dev.rejoinder.Rejoinder;
import dev.rejoinder.model.Comment;
import dev.rejoinder.model.CountedThread;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Post;
import dev.rejoinder.model.Slice;
import dev.rejoinder.model.Slug;
import dev.rejoinder.model.Taxonomy;
import dev.rejoinder.model.Term;
import dev.rejoinder.model.ThreadPath;
import dev.rejoinder.ranking.Ranking;
import dev.rejoinder.storage.BlogStore;
import dev.rejoinder.storage.UnitOfWork;
import dev.rejoinder.storage.memory.MemoryStore;
import dev.rejoinder.transfer.ImportOptions;
import dev.rejoinder.transfer.ImportReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A store into which exports have been imported, and what can be found there. */
final class Imported {
    final BlogStore store;
    ImportReport report;

    private Imported(BlogStore store, ImportReport report) {
        this.store = store;
        this.report = report;
    }

    static Imported into(BlogStore store, String export) {
        return new Imported(store, run(store, export, ImportOptions.DEFAULT));
    }

    static Imported of(String export) {
        return into(MemoryStore.create(), export);
    }

    /** An export with these entries. */
    static Imported with(String... entries) {
        return of(Exports.anExport(entries));
    }

    Imported andThen(String export) {
        report = run(store, export, ImportOptions.DEFAULT);
        return this;
    }

    static ImportReport run(BlogStore store, String export, ImportOptions options) {
        try {
            Path file = Files.createTempFile("export", ".xml");
            try {
                Files.write(file, Exports.bytes(export));
                return new WordPressImport(store, file, Ranking.best(), options).run();
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Rejoinder rejoinder() {
        return Rejoinder.on(store).build();
    }

    /** What is wrong with the store, which is nothing. */
    List<Difference> differences() {
        return rejoinder().verify().differences();
    }

    List<String> notes() {
        return report.notes().stream()
                .map(note -> note.line() + ": " + note.text())
                .filter(note -> !note.contains("list of authors") && !note.contains("blog's address"))
                .toList();
    }

    List<Post> posts() {
        return all((unit, from) -> unit.posts().all(from, 500), post -> next(post.id()));
    }

    Post post(long id) {
        return posts().stream()
                .filter(post -> post.attributes().get("wordpress:id").equals("" + id))
                .findFirst()
                .orElseThrow();
    }

    Post onlyPost() {
        if (posts().size() != 1) {
            throw new AssertionError("one post expected, but there are " + posts());
        }
        return posts().get(0);
    }

    List<Term> terms(Taxonomy taxonomy) {
        return all((unit, from) -> unit.terms().all(taxonomy, from, 500), term -> next(term.id()));
    }

    Term category(String slug) {
        return terms(Taxonomy.CATEGORY).stream()
                .filter(term -> term.slug().equals(slug))
                .findFirst()
                .orElseThrow();
    }

    List<CountedThread> threads() {
        return all(
                (unit, from) -> unit.threads().all(from, 500),
                counted -> next(counted.thread().id()));
    }

    /** All comments, seen or not, each before its replies. */
    List<Comment> comments() {
        List<Comment> comments = new ArrayList<>();
        for (CountedThread counted : threads()) {
            Id thread = counted.thread().id();
            comments.addAll(Imported.<Comment, ThreadPath>all(
                    store,
                    (unit, from) -> unit.comments().branch(thread, null, from, 500),
                    comment -> comment.placement().path().next()));
        }
        return comments;
    }

    /** The comment of this text. */
    Comment comment(String text) {
        return comments().stream()
                .filter(comment -> comment.text().source().equals(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no comment " + text + " in " + comments()));
    }

    /** Everything that is stored, to be compared. */
    List<Object> everything() {
        List<Object> everything = new ArrayList<>(posts());
        everything.addAll(terms(Taxonomy.CATEGORY));
        everything.addAll(terms(Taxonomy.TAG));
        everything.addAll(threads());
        everything.addAll(comments());
        posts().forEach(post ->
                everything.add(store.read(unit -> unit.slugs().of(Slug.Space.POST, Set.of(post.id())))));
        for (Taxonomy taxonomy : Taxonomy.values()) {
            terms(taxonomy)
                    .forEach(term ->
                            everything.add(store.read(unit -> unit.terms().listed(Set.of(term.id()), Instant.now()))));
        }
        return everything;
    }

    private <T> List<T> all(BiFunction<UnitOfWork, @Nullable Id, Slice<T>> page, Function<T, Id> next) {
        return all(store, page, next);
    }

    private static <T, P> List<T> all(
            BlogStore store, BiFunction<UnitOfWork, @Nullable P, Slice<T>> page, Function<T, P> next) {
        List<T> items = new ArrayList<>();
        P from = null;
        Slice<T> slice;
        do {
            P start = from;
            slice = store.read(unit -> page.apply(unit, start));
            items.addAll(slice.items());
            from = slice.more() ? next.apply(slice.last()) : null;
        } while (from != null);
        return items;
    }

    private static Id next(Id id) {
        return new Id(id.value() + 1);
    }
}
