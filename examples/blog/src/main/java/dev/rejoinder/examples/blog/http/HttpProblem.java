package dev.rejoinder.examples.blog.http;

import java.util.List;

/** Ends a request with an error page. */
public final class HttpProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String message;
    private final transient List<Response.Header> headers;

    private HttpProblem(int status, String message, Response.Header... headers) {
        super(message, null, false, false);
        this.status = status;
        this.message = message;
        this.headers = List.of(headers);
    }

    public static HttpProblem badRequest(String message) {
        return new HttpProblem(400, message);
    }

    public static HttpProblem forbidden(String message) {
        return new HttpProblem(403, message);
    }

    public static HttpProblem notFound(String message) {
        return new HttpProblem(404, message);
    }

    public static HttpProblem conflict(String message) {
        return new HttpProblem(409, message);
    }

    static HttpProblem methodNotAllowed(String allowed) {
        return new HttpProblem(405, "This page can't be asked for in that way.", new Response.Header("Allow", allowed));
    }

    static HttpProblem tooLarge(int limit) {
        return new HttpProblem(413, "That was too much at once: a form may have %,d bytes.".formatted(limit));
    }

    static HttpProblem unsupportedMediaType() {
        return new HttpProblem(415, "Only the site's own forms are understood here.");
    }

    static HttpProblem unexpected() {
        return new HttpProblem(500, "Something went wrong on our side. It has been noted; please try again later.");
    }

    static HttpProblem unavailable() {
        return new HttpProblem(
                503, "The site is busy. Please try again in a moment.", new Response.Header("Retry-After", "5"));
    }

    public int status() {
        return status;
    }

    /** What went wrong, for the person before the browser. */
    public String message() {
        return message;
    }

    List<Response.Header> headers() {
        return headers;
    }

    /** The standard's own words for the status. */
    public String title() {
        return switch (status) {
            case 400 -> "Bad request";
            case 403 -> "Not allowed";
            case 404 -> "Page not found";
            case 405 -> "Method not allowed";
            case 409 -> "Not possible now";
            case 413 -> "Too large";
            case 415 -> "Unknown kind of content";
            case 503 -> "Busy";
            default -> "Something went wrong";
        };
    }
}
