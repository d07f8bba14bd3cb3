package dev.rejoinder.examples.blog.http;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a browser asks for.
 *
 * @param path the segments between the slashes, decoded; of the root, none
 * @param variables what stands in the path where the route has names
 */
public record Request(
        String method,
        List<String> path,
        Params query,
        Map<String, String> variables,
        Headers headers,
        InputStream body) {

    /** A comment of 20,000 characters in a script of three bytes each, percent-encoded, is 180,000 bytes. */
    static final int MAX_FORM = 256 * 1024;

    private static final int MAX_DISCARDED = 8 * 1024 * 1024;
    private static final String FORM = "application/x-www-form-urlencoded";

    static Request of(HttpExchange exchange) {
        String path = Optional.ofNullable(exchange.getRequestURI().getRawPath()).orElse("");
        String query =
                Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("");
        return new Request(
                exchange.getRequestMethod(),
                segments(path),
                Params.parse(query),
                Map.of(),
                exchange.getRequestHeaders(),
                exchange.getRequestBody());
    }

    private static List<String> segments(String path) {
        String inner = path.startsWith("/") ? path.substring(1) : path;
        return inner.isEmpty()
                ? List.of()
                : Arrays.stream(inner.split("/", -1)).map(Percent::decode).toList();
    }

    Request with(Map<String, String> variables) {
        return new Request(method, path, query, variables, headers, body);
    }

    /** What stands in the path in place of a name of the route. */
    public String variable(String name) {
        return Optional.ofNullable(variables.get(name)).orElseThrow();
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.getFirst(name));
    }

    public Optional<String> cookie(String name) {
        return Optional.ofNullable(cookies().get(name));
    }

    /** By name; of those that the browser has for several paths, the one of the longest, which it sends first. */
    public Map<String, String> cookies() {
        return header("Cookie").stream()
                .flatMap(cookies -> Arrays.stream(cookies.split(";")))
                .map(cookie -> cookie.strip().split("=", 2))
                .filter(cookie -> cookie.length == 2)
                .collect(Collectors.toMap(cookie -> cookie[0], cookie -> unquoted(cookie[1]), (first, other) -> first));
    }

    /** Values may come in quotes, by RFC 6265, and from some clients do. */
    private static String unquoted(String value) {
        boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
        return quoted ? value.substring(1, value.length() - 1) : value;
    }

    /**
     * The fields of the form that was sent; can be read once.
     *
     * @throws HttpProblem if the body is no form, or too large
     */
    public Params form() {
        String type = header("Content-Type").orElse("").toLowerCase(Locale.ROOT);
        if (!type.split(";")[0].strip().equals(FORM)) {
            throw HttpProblem.unsupportedMediaType();
        }
        try {
            byte[] bytes = body.readNBytes(MAX_FORM + 1);
            if (bytes.length > MAX_FORM) {
                discard();
                throw HttpProblem.tooLarge(MAX_FORM);
            }
            return Params.parse(new String(bytes, StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new UncheckedIOException("the form broke off", e);
        }
    }

    /** A browser that is still sending does not look at the answer. */
    private void discard() throws IOException {
        byte[] buffer = new byte[16 * 1024];
        int discarded = 0;
        int read = body.read(buffer);
        while (read >= 0 && discarded < MAX_DISCARDED) {
            discarded += read;
            read = body.read(buffer);
        }
    }
}
