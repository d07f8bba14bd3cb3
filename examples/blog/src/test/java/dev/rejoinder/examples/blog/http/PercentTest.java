package dev.rejoinder.examples.blog.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PercentTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "plain-slug", "a/b?c#d%e&f=g+h", "naïve", "日本語", "😀", "\"<>\u0000"})
    void what_is_encoded_comes_back(String text) {
        assertThat(Percent.encode(text)).matches("[A-Za-z0-9._~%-]*");
        assertThat(Percent.decode(Percent.encode(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "%4", "%zz", "%C3", "%C3%28", "%ED%A0%80", "ü"})
    void what_is_not_utf_8_is_refused(String encoded) {
        assertThatThrownBy(() -> Percent.decode(encoded))
                .isInstanceOfSatisfying(
                        HttpProblem.class,
                        problem -> assertThat(problem.status()).isEqualTo(400));
    }

    @Test
    void a_field_may_be_given_twice_or_without_a_value() {
        Params params = Params.parse("a=1&a=2&b&c=x+y%2B");

        assertThat(params.text("a")).isEqualTo("1");
        assertThat(params.get("b")).isEmpty();
        assertThat(params.text("c")).isEqualTo("x y+");
    }
}
