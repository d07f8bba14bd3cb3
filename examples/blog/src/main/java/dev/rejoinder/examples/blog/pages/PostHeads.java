package dev.rejoinder.examples.blog.pages;

import dev.rejoinder.Rejoinder;
import dev.rejoinder.Terms;
import dev.rejoinder.model.Filing;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Post;
import dev.rejoinder.model.Subject;
import dev.rejoinder.model.Term;
import dev.rejoinder.model.ThreadCounts;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Looks up what the headings of many posts need, in three reads for all of them together. */
final class PostHeads {

    private final Dates dates;
    private final Map<Subject, ThreadCounts> counts;
    private final List<Term> categories;
    private final List<Term> tags;

    PostHeads(Site site, Collection<Post> posts) {
        Rejoinder rejoinder = site.rejoinder();
        this.dates = site.dates();
        this.counts =
                rejoinder.threads().counts(posts.stream().map(Post::subject).toList());
        this.categories = terms(rejoinder.categories(), posts, Filing::categories);
        this.tags = terms(rejoinder.tags(), posts, Filing::tags);
    }

    private static List<Term> terms(Terms terms, Collection<Post> posts, Function<Filing, Collection<Id>> of) {
        return terms.find(
                posts.stream().flatMap(post -> of.apply(post.filing()).stream()).collect(Collectors.toSet()));
    }

    PostHead of(Post post) {
        Instant published = post.publication().listedAt().orElseThrow();
        return new PostHead(
                title(post),
                Links.post(post),
                dates.day(published),
                dates.machine(published),
                links(categories, post.filing().categories()),
                links(tags, post.filing().tags()),
                new Link(post.author().name(), Links.author(post.author())),
                counts.getOrDefault(post.subject(), ThreadCounts.NONE).visible());
    }

    static String title(Post post) {
        String title = post.content().title();
        return title.isBlank() ? "Untitled" : title;
    }

    private static List<Link> links(List<Term> byName, Collection<Id> wanted) {
        return byName.stream()
                .filter(term -> wanted.contains(term.id()))
                .map(term -> new Link(term.name(), Links.term(term)))
                .toList();
    }
}
