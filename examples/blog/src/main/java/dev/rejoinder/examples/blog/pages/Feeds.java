package dev.rejoinder.examples.blog.pages;

import dev.rejoinder.ThreadEntry;
import dev.rejoinder.ThreadView;
import dev.rejoinder.examples.blog.http.Request;
import dev.rejoinder.examples.blog.http.Response;
import dev.rejoinder.examples.blog.pages.AtomFeed.Entry;
import dev.rejoinder.model.Comment;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Order;
import dev.rejoinder.model.Post;
import dev.rejoinder.text.TextPolicy;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** The newest posts, and the newest comments on a post, as Atom. */
final class Feeds {

    private static final int POSTS = 20;
    private static final int COMMENTS = 50;

    private final Site site;
    private final PostPages pages;

    Feeds(Site site, PostPages pages) {
        this.site = site;
        this.pages = pages;
    }

    Response posts(Request request) {
        List<Post> posts = site.rejoinder().blog().newest(null, POSTS).items();
        PostHeads heads = new PostHeads(site, posts);
        List<Entry> entries =
                posts.stream().map(post -> entry(post, heads.of(post))).toList();
        return respond(request, new AtomFeed(urn("blog"), site.title(), "/", "/feed", Instant.EPOCH, entries));
    }

    private Entry entry(Post post, PostHead head) {
        Instant published = post.publication().listedAt().orElseThrow();
        Instant updated = post.stamps().updatedAt();
        return new Entry(
                urn("post/" + post.id()),
                head.title(),
                head.href(),
                post.author().name(),
                published,
                updated.isAfter(published) ? updated : published,
                Stream.concat(head.categories().stream(), head.tags().stream())
                        .map(Link::text)
                        .toList(),
                Rendered.of(site.rejoinder().text(), post.content().body(), TextPolicy.POST));
    }

    Response thread(Request request) {
        Post post = pages.post(request);
        List<Entry> entries = site
                .rejoinder()
                .comments()
                .read(post.subject(), ThreadView.flat(Order.NEWEST).limit(COMMENTS))
                .entries()
                .stream()
                .filter(ThreadEntry.Shown.class::isInstance)
                .map(entry -> entry(post, ((ThreadEntry.Shown) entry).comment()))
                .toList();
        String title = "Comments on " + PostHeads.title(post);
        Instant published = post.publication().listedAt().orElseThrow();
        return respond(
                request,
                new AtomFeed(
                        urn("thread/" + post.id()), title, Links.post(post), Links.feed(post), published, entries));
    }

    private Entry entry(Post post, Comment comment) {
        Id id = comment.id();
        return new Entry(
                urn("comment/" + comment.key()),
                comment.author().name() + " on " + PostHeads.title(post),
                Links.comment(post, id),
                comment.author().name(),
                comment.createdAt(),
                comment.createdAt(),
                List.of(),
                Rendered.of(site.rejoinder().text(), comment.text(), TextPolicy.COMMENT));
    }

    /** Stays the same wherever the site moves, so that no reader sees an entry twice. */
    private static String urn(String name) {
        return "urn:uuid:" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private Response respond(Request request, AtomFeed feed) {
        byte[] xml = feed.toXml(site.origin().of(request));
        return Response.of(200, "application/atom+xml; charset=utf-8", xml)
                .with("ETag", Assets.etag(Assets.fingerprint(xml)))
                .with("Cache-Control", "no-cache");
    }
}
