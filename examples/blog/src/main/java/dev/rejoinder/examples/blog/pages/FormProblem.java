package dev.rejoinder.examples.blog.pages;

import dev.rejoinder.Refusal;
import java.util.Map;

/**
 * Something that keeps a comment from being taken.
 *
 * @param field the form field that it is about; empty for the form as a whole
 */
record FormProblem(String field, String message) {

    private static final Map<String, String> LABELS =
            Map.of("name", "The name", "email", "The e-mail address", "url", "The website", "text", "The comment");

    static FormProblem of(Refusal refusal) {
        if (refusal instanceof Refusal.Invalid invalid && LABELS.containsKey(invalid.field())) {
            return new FormProblem(invalid.field(), LABELS.get(invalid.field()) + " " + invalid.problem() + ".");
        }
        return new FormProblem(refusal instanceof Refusal.Ruled ? "text" : "", refusal.message());
    }
}
