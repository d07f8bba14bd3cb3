package dev.rejoinder.examples.blog;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without a window: it keeps cookies, fills in forms, and follows no redirect by itself. */
final class Visitor {

    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([a-z]+)\" value=\"([^\"]*)\"");

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String origin;

    Visitor(String origin) {
        this.origin = origin;
    }

    /** An answer, and what its first form would send. */
    record Answer(HttpResponse<String> response) {

        int status() {
            return response.statusCode();
        }

        String html() {
            return response.body();
        }

        /** What a reader sees: without markup, white space folded. */
        String words() {
            return html().replaceAll("(?s)<(head|style)\\b.*?</\\1>", " ")
                    .replaceAll("<[^>]+>", "")
                    .replace("&#39;", "'")
                    .replace("&#34;", "\"")
                    .replace("&lt;", "<")
                    .replace("&gt;", ">")
                    .replace("&amp;", "&")
                    .replaceAll("\\s+", " ");
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        String location() {
            return header("Location");
        }

        /** The hidden fields of the form that contains this text, or of the first one. */
        Map<String, String> hidden(String within) {
            int at = Math.max(html().indexOf(within), 0);
            int start = Math.max(html().lastIndexOf("<form", at), html().indexOf("<form"));
            Matcher field = HIDDEN.matcher(html().substring(start, html().indexOf("</form>", start)));
            Map<String, String> fields = new LinkedHashMap<>();
            while (field.find()) {
                fields.put(field.group(1), field.group(2));
            }
            return fields;
        }
    }

    Answer get(String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(origin + path));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    Answer post(String path, Map<String, String> fields, String... headers) throws Exception {
        String body = fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(origin + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    Answer send(String method, String path) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(origin + path)).method(method, BodyPublishers.noBody()));
    }

    private Answer send(HttpRequest.Builder request) throws Exception {
        return new Answer(client.send(request.build(), BodyHandlers.ofString()));
    }

    /** Opens the post's form and sends it. */
    Answer comment(String post, Map<String, String> typed) throws Exception {
        return post(post + "/comments", filledIn(post, typed));
    }

    /** What the browser would send: the hidden fields and what was typed. */
    Map<String, String> filledIn(String page, Map<String, String> typed) throws Exception {
        Map<String, String> fields = get(page).hidden("name=\"text\"");
        fields.putAll(typed);
        return fields;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
