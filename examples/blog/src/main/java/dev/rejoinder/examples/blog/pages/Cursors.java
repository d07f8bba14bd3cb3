package dev.rejoinder.examples.blog.pages;

import dev.rejoinder.Cursor;
import dev.rejoinder.examples.blog.http.HttpProblem;
import dev.rejoinder.examples.blog.http.Request;
import dev.rejoinder.model.Id;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the cursors and ids of addresses, in which anyone may have typed anything. */
final class Cursors {

    private Cursors() {}

    /**
     * Reads the page that the address asks for.
     *
     * @throws HttpProblem 400 if the cursor is none, or one of another list
     */
    static <T> T page(Request request, Function<@Nullable Cursor, T> read) {
        Optional<String> token = request.query().get("page");
        if (token.isEmpty()) {
            return read.apply(null);
        }
        try {
            return read.apply(new Cursor(token.get()));
        } catch (IllegalArgumentException e) {
            throw HttpProblem.badRequest("This address does not lead to a page of this list.");
        }
    }

    /** @throws HttpProblem 404 if this is no id, and so names nothing */
    static Id id(String text) {
        try {
            return Id.parse(text);
        } catch (IllegalArgumentException e) {
            throw HttpProblem.notFound("There is no such comment.");
        }
    }
}
