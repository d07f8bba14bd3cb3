package dev.rejoinder.examples.blog.pages;

import dev.rejoinder.Cursor;
import dev.rejoinder.examples.blog.http.Percent;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Member;
import dev.rejoinder.model.Post;
import dev.rejoinder.model.Taxonomy;
import dev.rejoinder.model.Term;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The addresses of the site's pages. */
final class Links {

    private Links() {}

    static String post(Post post) {
        return "/posts/" + Percent.encode(post.content().slug());
    }

    /** The page of the thread on which a comment stands, however far back it is. */
    static String comment(Post post, Id comment) {
        return post(post) + "?comment=" + comment + "#comment-" + comment;
    }

    /** Where its author changes a comment. */
    static String change(Post post, Id comment) {
        return post(post) + "/change?comment=" + comment;
    }

    static String feed(Post post) {
        return post(post) + "/feed";
    }

    static String term(Term term) {
        return (term.taxonomy() == Taxonomy.CATEGORY ? "/category/" : "/tag/") + Percent.encode(term.slug());
    }

    static String author(Member author) {
        return "/author/" + Percent.encode(author.id());
    }

    static String month(YearMonth month) {
        return "/archive/%04d/%02d".formatted(month.getYear(), month.getMonthValue());
    }

    static String path(List<String> segments) {
        return segments.stream().map(Percent::encode).collect(Collectors.joining("/", "/", ""));
    }

    static String page(String path, Cursor cursor) {
        return path + "?page=" + cursor.token();
    }

    /** An address that a commenter gave, if it leads to the web: an import may hold anything. */
    static Optional<String> web(String url) {
        try {
            URI uri = new URI(url);
            boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            return web && uri.getRawAuthority() != null ? Optional.of(uri.toASCIIString()) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
