package dev.rejoinder.examples.blog.pages;

import dev.rejoinder.Cursor;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Post;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the pages of one thread are, laid out in one way.
 *
 * @param under the comment whose replies alone are shown; {@code null} for the whole thread
 */
record ThreadAddress(
        Post post, Arrangement arrangement, @Nullable Id under) {

    private static final String ANCHOR = "#comments";

    boolean isUsual() {
        return arrangement == Arrangement.CONVERSATION && under == null;
    }

    ThreadAddress in(Arrangement other) {
        return new ThreadAddress(post, other, null);
    }

    String start() {
        return path(underQuery()) + ANCHOR;
    }

    String page(Cursor cursor) {
        return path(underQuery() + "&page=" + cursor.token()) + ANCHOR;
    }

    String repliesTo(Id comment, Optional<Cursor> from) {
        return new ThreadAddress(post, arrangement, comment).from(from);
    }

    private String from(Optional<Cursor> cursor) {
        return cursor.map(this::page).orElseGet(this::start);
    }

    /** The page of the thread on which a comment stands, however far back it is. */
    String comment(Id comment) {
        return path("&comment=" + comment) + "#comment-" + comment;
    }

    private String underQuery() {
        return under == null ? "" : "&under=" + under;
    }

    private String path(String query) {
        String all = (arrangement == Arrangement.CONVERSATION ? "" : "&view=" + arrangement.value()) + query;
        return Links.post(post) + (all.isEmpty() ? "" : "?" + all.substring(1));
    }
}
