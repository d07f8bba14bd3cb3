package dev.rejoinder.examples.blog.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinksTest {

    @ParameterizedTest
    @ValueSource(strings = {"https://example.org/ada", "HTTP://example.org", "http://b%C3%BCcher.example/?q=%3C"})
    void the_web_addresses_of_commenters_are_linked(String url) {
        assertThat(Links.web(url)).contains(url);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                " javascript:alert(1)",
                "java\nscript:alert(1)",
                "data:text/html,x",
                "//example.org",
                "example.org",
                "http:example",
                "https:///path",
                "vbscript:x",
                "https://exa mple.org",
                ""
            })
    void whatever_else_an_import_brings_is_not(String url) {
        assertThat(Links.web(url)).isEmpty();
    }
}
