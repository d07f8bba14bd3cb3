package dev.rejoinder.examples.blog.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.Headers;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OriginTest {

    private static Request aRequestTo(String host) {
        Headers headers = new Headers();
        headers.set("Host", host);
        return new Request("GET", List.of(), Params.parse(""), Map.of(), headers, InputStream.nullInputStream());
    }

    @Test
    void the_browser_says_where_the_site_is_unless_its_owner_does() {
        assertThat(Origin.asRequested().of(aRequestTo("blog.example:8080"))).isEqualTo("http://blog.example:8080");
        assertThat(Origin.asRequested().of(aRequestTo("[::1]:80"))).isEqualTo("http://[::1]:80");
        assertThat(Origin.at("https://blog.example/").of(aRequestTo("evil.example")))
                .isEqualTo("https://blog.example");
    }

    @Test
    void cookies_are_secure_where_the_site_is() {
        assertThat(new FormGuard(Origin.at("https://blog.example")).cookie("a", "b", "/", "Lax"))
                .isEqualTo("a=b; Path=/; HttpOnly; SameSite=Lax; Secure");
        assertThat(new FormGuard(Origin.asRequested()).cookie("a", "b", "/", "Lax"))
                .doesNotContain("Secure");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "evil/path", "\"><b>", "user@host", ""})
    void what_is_no_host_is_not_believed(String host) {
        assertThat(Origin.asRequested().of(aRequestTo(host))).isEqualTo("http://localhost");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"blog.example", "ftp://blog.example", "https://blog.example/path", "https://", "https://a b"})
    void what_is_no_origin_is_refused(String url) {
        assertThatThrownBy(() -> Origin.at(url)).isInstanceOf(IllegalArgumentException.class);
    }
}
