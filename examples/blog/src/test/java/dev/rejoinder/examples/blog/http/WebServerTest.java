package dev.rejoinder.examples.blog.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.storage.StorageException;
import dev.rejoinder.storage.UnavailableException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WebServerTest {

    private static final Logger LOG = Logger.getLogger(WebServer.class.getName());

    @BeforeEach
    void quiet() {
        LOG.setLevel(Level.OFF);
    }

    @AfterEach
    void loud() {
        LOG.setLevel(null);
    }

    private static HttpResponse<String> answerOf(Handler handler) throws Exception {
        try (WebServer server = WebServer.start(
                new InetSocketAddress("localhost", 0),
                handler,
                problem -> Response.html(problem.status(), problem.title() + ": " + problem.message()))) {
            URI uri = URI.create("http://localhost:" + server.port() + "/");
            return HttpClient.newHttpClient().send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
        }
    }

    @Test
    void a_mistake_of_ours_is_owned_up_to_without_its_details() throws Exception {
        HttpResponse<String> answer = answerOf(request -> {
            throw new IllegalStateException("secret detail");
        });

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).startsWith("Something went wrong").doesNotContain("secret");
    }

    @Test
    void a_store_that_may_be_back_soon_is_worth_another_try() throws Exception {
        HttpResponse<String> busy = answerOf(request -> {
            throw new UnavailableException("secret detail", null);
        });
        HttpResponse<String> broken = answerOf(request -> {
            throw new StorageException("secret detail", null);
        });

        assertThat(busy.statusCode()).isEqualTo(503);
        assertThat(busy.headers().firstValue("Retry-After")).contains("5");
        assertThat(broken.statusCode()).isEqualTo(500);
        assertThat(busy.body() + broken.body()).doesNotContain("secret");
    }

    @Test
    void a_redirect_has_no_body_and_keeps_the_headers_of_every_page() throws Exception {
        HttpResponse<String> answer = answerOf(request -> Response.seeOther("/elsewhere"));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("X-Frame-Options")).contains("DENY");
        assertThat(answer.body()).isEmpty();
    }
}
