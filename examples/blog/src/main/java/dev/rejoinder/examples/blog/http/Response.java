package dev.rejoinder.examples.blog.http;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An answer, whole. Each step gives a new one. */
public record Response(int status, List<Header> headers, byte[] body) {

    private static final byte[] NOTHING = {};

    /** A line of the head. */
    public record Header(String name, String value) {}

    public static Response html(int status, String page) {
        return of(status, "text/html; charset=utf-8", page.getBytes(StandardCharsets.UTF_8));
    }

    public static Response of(int status, String type, byte[] body) {
        return new Response(status, List.of(new Header("Content-Type", type)), body);
    }

    /** Sends the browser to another page with a GET, so that reloading it sends no form again. */
    public static Response seeOther(String location) {
        return new Response(303, List.of(new Header("Location", location)), NOTHING);
    }

    public static Response movedPermanently(String location) {
        return new Response(301, List.of(new Header("Location", location)), NOTHING);
    }

    static Response notModified(Response fresh) {
        return new Response(304, fresh.headers, NOTHING);
    }

    public Response with(String name, String value) {
        List<Header> more = Stream.concat(headers.stream(), Stream.of(new Header(name, value)))
                .toList();
        return new Response(status, more, body);
    }

    Optional<String> header(String name) {
        return headers.stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .map(Header::value)
                .findFirst();
    }
}
