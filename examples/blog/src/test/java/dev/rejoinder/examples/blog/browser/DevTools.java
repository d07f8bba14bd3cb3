package dev.rejoinder.examples.blog.browser;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** As much of the DevTools protocol as it takes to use one page. */
final class DevTools implements WebSocket.Listener, AutoCloseable {

    private static final int PATIENCE_SECONDS = 20;
    private static final Pattern ANSWER = Pattern.compile("^\\{\"id\":(\\d+)");
    private static final Pattern STRING = Pattern.compile("\"value\":\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern ERROR_LOGGED = Pattern.compile("\"method\":\"Log.entryAdded\".*\"level\":\"error\"");

    private final Map<Integer, CompletableFuture<String>> waiting = new ConcurrentHashMap<>();
    private final Queue<String> errors = new ConcurrentLinkedQueue<>();
    private final AtomicInteger ids = new AtomicInteger();
    private final StringBuilder partial = new StringBuilder();
    private WebSocket socket;

    private DevTools(URI page) {
        socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(page, this)
                .join();
    }

    static DevTools connect(URI page) throws Exception {
        DevTools tools = new DevTools(page);
        tools.send("Page.enable", "{}");
        tools.send("Log.enable", "{}");
        return tools;
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        partial.append(data);
        if (last) {
            received(partial.toString());
            partial.setLength(0);
        }
        from.request(1);
        return CompletableFuture.completedStage(null);
    }

    private void received(String message) {
        Matcher answer = ANSWER.matcher(message);
        if (answer.find()) {
            waiting.remove(Integer.valueOf(answer.group(1))).complete(message);
        } else if (ERROR_LOGGED.matcher(message).find()) {
            errors.add(message);
        }
    }

    String send(String method, String params) throws Exception {
        int id = ids.incrementAndGet();
        CompletableFuture<String> answer = new CompletableFuture<>();
        waiting.put(id, answer);
        socket.sendText("{\"id\":%d,\"method\":\"%s\",\"params\":%s}".formatted(id, method, params), true);
        return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    /** What the page's console showed as an error, a breach of its own security policy for instance. */
    Queue<String> errors() {
        return errors;
    }

    void open(String url) throws Exception {
        send("Page.navigate", "{\"url\":" + quoted(url) + "}");
        until("document.readyState === 'complete' && location.href !== 'about:blank'");
    }

    void fill(String selector, String text) throws Exception {
        evaluate("document.querySelector(%s).value = %s".formatted(quoted(selector), quoted(text)));
    }

    /** Clicks on what leads to another page, and waits until something of that page is there. */
    void click(String selector, String thenShows) throws Exception {
        evaluate("document.querySelector(%s).click()".formatted(quoted(selector)));
        until("document.readyState === 'complete' && document.querySelector(%s) !== null".formatted(quoted(thenShows)));
    }

    String text(String selector) throws Exception {
        return evaluate("document.querySelector(%s)?.innerText ?? ''".formatted(quoted(selector)));
    }

    private void until(String condition) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!evaluate("String(" + condition + ")").equals("true")) {
            if (System.nanoTime() > end) {
                throw new TimeoutException(
                        "never came true: " + condition + " on " + evaluate("document.body.innerText"));
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    /** The value, if it is a string; nothing while the page is being replaced by another. */
    private String evaluate(String script) throws Exception {
        String answer = send("Runtime.evaluate", "{\"expression\":" + quoted(script) + "}");
        Matcher value = STRING.matcher(answer);
        return value.find() ? unquoted(value.group(1)) : "";
    }

    private static String quoted(String text) {
        StringBuilder json = new StringBuilder("\"");
        text.chars()
                .forEach(c -> json.append(
                        c == '"' || c == '\\' ? "\\" + (char) c : c < 0x20 ? "\\u%04x".formatted(c) : "" + (char) c));
        return json.append('"').toString();
    }

    private static String unquoted(String json) {
        return Pattern.compile("\\\\(u([0-9a-fA-F]{4})|.)").matcher(json).replaceAll(escape -> {
            String plain = escape.group(2) != null
                    ? Character.toString(Integer.parseInt(escape.group(2), 16))
                    : switch (escape.group(1)) {
                        case "n" -> "\n";
                        case "t" -> "\t";
                        case "r" -> "\r";
                        default -> escape.group(1);
                    };
            return Matcher.quoteReplacement(plain);
        });
    }

    @Override
    public void close() {
        socket.abort();
    }
}
