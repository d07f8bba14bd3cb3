package dev.rejoinder.examples.blog.pages;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The form under a post.
 *
 * @param action where it is sent
 * @param replyingTo whom it answers; {@code null} if it starts a new thread of talk
 */
record CommentForm(
        String action,
        String token,
        FormInput input,
        @Nullable ReplyTarget replyingTo) {

    /** The comment that is answered. */
    record ReplyTarget(String id, String author, String excerpt, String cancelHref) {}

    /** What is wrong with a field; empty if nothing is. */
    String problem(String field) {
        return input.problems().stream()
                .filter(problem -> problem.field().equals(field))
                .map(FormProblem::message)
                .collect(Collectors.joining(" "));
    }
}
