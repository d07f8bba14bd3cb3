package dev.rejoinder.examples.blog.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.rejoinder.storage.StorageException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** Takes requests from the network until it is closed. */
public final class WebServer implements AutoCloseable {

    private static final Logger LOG = System.getLogger(WebServer.class.getName());
    private static final int THREADS = 16;
    private static final int GRACE_MILLIS = 2_000;

    static {
        // Whoever sends slower than this keeps a thread for nothing.
        System.setProperty("sun.net.httpserver.maxReqTime", "30");
        System.setProperty("sun.net.httpserver.maxRspTime", "60");
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private final Handler pages;
    private final Function<HttpProblem, Response> errorPage;

    private WebServer(HttpServer server, Handler pages, Function<HttpProblem, Response> errorPage) {
        this.server = server;
        this.pages = pages;
        this.errorPage = errorPage;
    }

    /**
     * @param address port 0 picks a free one
     * @throws IOException if the address can't be had
     */
    public static WebServer start(InetSocketAddress address, Handler pages, Function<HttpProblem, Response> errorPage)
            throws IOException {
        WebServer server = new WebServer(HttpServer.create(address, 0), pages, errorPage);
        server.server.createContext("/", server::serve);
        server.server.setExecutor(server.threads);
        server.server.start();
        return server;
    }

    public int port() {
        return server.getAddress().getPort();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            send(exchange, answer(exchange));
        }
    }

    private Response answer(HttpExchange exchange) {
        try {
            return fresh(exchange, pages.handle(Request.of(exchange)));
        } catch (HttpProblem problem) {
            return page(problem);
        } catch (UncheckedIOException e) {
            return page(HttpProblem.badRequest("The request broke off."));
        } catch (StorageException e) {
            LOG.log(
                    Level.ERROR,
                    "The store failed on " + exchange.getRequestURI().getRawPath(),
                    e);
            return page(e.mayRetry() ? HttpProblem.unavailable() : HttpProblem.unexpected());
        } catch (RuntimeException | StackOverflowError e) {
            LOG.log(Level.ERROR, "Could not answer " + exchange.getRequestURI().getRawPath(), e);
            return page(HttpProblem.unexpected());
        }
    }

    private Response page(HttpProblem problem) {
        Response page = errorPage.apply(problem);
        for (Response.Header header : problem.headers()) {
            page = page.with(header.name(), header.value());
        }
        return page;
    }

    /** What the browser has already need not be sent again. */
    private static Response fresh(HttpExchange exchange, Response response) {
        List<String> known = exchange.getRequestHeaders().getOrDefault("If-None-Match", List.of());
        return response.header("ETag").filter(known::contains).isPresent() ? Response.notModified(response) : response;
    }

    private static void send(HttpExchange exchange, Response response) throws IOException {
        SecurityHeaders.addTo(exchange.getResponseHeaders());
        if (response.header("Cache-Control").isEmpty()) {
            exchange.getResponseHeaders().set("Cache-Control", "no-cache");
        }
        response.headers().forEach(header -> exchange.getResponseHeaders().add(header.name(), header.value()));
        int length = response.body().length;
        boolean bodiless = exchange.getRequestMethod().equals("HEAD") || length == 0;
        if (bodiless && length > 0) {
            exchange.getResponseHeaders().set("Content-Length", Integer.toString(length));
        }
        exchange.sendResponseHeaders(response.status(), bodiless ? -1 : length);
        if (!bodiless) {
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(response.body());
            }
        }
    }

    /** Gives the requests that are under way a moment, and then ends. */
    @Override
    public void close() {
        threads.shutdown();
        try {
            threads.awaitTermination(GRACE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        server.stop(0);
        threads.shutdownNow();
    }
}
