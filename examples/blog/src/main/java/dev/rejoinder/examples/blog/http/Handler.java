package dev.rejoinder.examples.blog.http;

/** Answers a request; called by many threads at once. */
@FunctionalInterface
public interface Handler {

    /** @throws HttpProblem if the answer is an error page */
    Response handle(Request request);
}
