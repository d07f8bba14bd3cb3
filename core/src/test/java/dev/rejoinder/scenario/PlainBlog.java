package dev.rejoinder.scenario;

import dev.rejoinder.model.Id;
import dev.rejoinder.model.Post;
import dev.rejoinder.model.Publication;
import dev.rejoinder.model.Taxonomy;
import dev.rejoinder.model.Term;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Posts and terms as one would keep them on paper: every answer is worked out anew from the list of all. */
final class PlainBlog {

    private static final Comparator<Post> NEWEST_FIRST =
            Comparator.comparing(PlainBlog::listedAt).thenComparing(Post::id).reversed();

    final Map<Id, Post> posts = new TreeMap<>();
    final Map<Id, Term> terms = new TreeMap<>();
    final Map<String, Id> postSlugs = new TreeMap<>();
    final Map<Taxonomy, Map<String, Id>> termSlugs =
            Map.of(Taxonomy.CATEGORY, new TreeMap<>(), Taxonomy.TAG, new TreeMap<>());
    final Set<Id> everPublished = new HashSet<>();

    private static Instant listedAt(Post post) {
        return ((Publication.Published) post.publication()).at();
    }

    static boolean isSeen(Post post, Instant now) {
        return post.publication() instanceof Publication.Published
                && !listedAt(post).isAfter(now);
    }

    void keep(Post post) {
        posts.put(post.id(), post);
        if (post.publication() instanceof Publication.Published) {
            everPublished.add(post.id());
        }
    }

    List<Post> seen(Instant now, Predicate<Post> where) {
        return posts.values().stream()
                .filter(post -> isSeen(post, now))
                .filter(where)
                .sorted(NEWEST_FIRST)
                .toList();
    }

    List<Post> inCategory(Instant now, Id category) {
        return seen(now, post -> post.filing().categories().stream().anyMatch(filed -> isBelow(filed, category)));
    }

    /** Whether a category is another one or lies below it. */
    boolean isBelow(Id category, Id top) {
        Id at = category;
        while (at != null && !at.equals(top)) {
            at = terms.get(at).parent();
        }
        return at != null;
    }

    List<Post> inMonth(Instant now, YearMonth month, ZoneId zone) {
        return seen(now, post -> YearMonth.from(listedAt(post).atZone(zone)).equals(month));
    }

    List<YearMonth> months(Instant now, ZoneId zone) {
        return seen(now, post -> true).stream()
                .map(post -> YearMonth.from(listedAt(post).atZone(zone)))
                .distinct()
                .toList();
    }

    Map<Id, Long> counts(Instant now) {
        Map<Id, Long> counts = new HashMap<>();
        terms.keySet().forEach(term -> counts.put(term, 0L));
        posts.values().stream()
                .filter(post -> isSeen(post, now))
                .flatMap(post -> post.filing().terms().stream())
                .forEach(term -> counts.merge(term, 1L, Long::sum));
        return counts;
    }

    List<Post> inState(Publication.State state) {
        return posts.values().stream()
                .filter(post -> post.publication().state() == state)
                .sorted(Comparator.comparing(Post::id).reversed())
                .toList();
    }

    List<Term> all(Taxonomy taxonomy) {
        return ofTaxonomy(taxonomy).toList();
    }

    Stream<Term> ofTaxonomy(Taxonomy taxonomy) {
        return terms.values().stream().filter(term -> term.taxonomy() == taxonomy);
    }

    /** A term goes: its children rise to its parent, posts forget it, and its slugs are free. */
    void delete(Term gone) {
        terms.remove(gone.id());
        for (Term child : List.copyOf(terms.values())) {
            if (gone.id().equals(child.parent())) {
                terms.put(child.id(), child.withParent(gone.parent()).withVersion(child.version() + 1));
            }
        }
        posts.replaceAll((id, post) -> post.withFiling(post.filing().without(gone.id())));
        termSlugs.get(gone.taxonomy()).values().removeIf(gone.id()::equals);
    }
}
