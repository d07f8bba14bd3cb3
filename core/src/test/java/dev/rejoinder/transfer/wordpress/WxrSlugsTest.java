package dev.rejoinder.transfer.wordpress;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WxrSlugsTest {
    @ParameterizedTest
    @CsvSource({
        "hello-world, hello-world",
        "%e4%b8%ad%e6%96%87, 中文",
        "caf%C3%A9-au-lait, café-au-lait",
        "%d0%bf%d1%80-2, пр-2",
        "%f0%9f%92%ab, 💫",
        "中文-%e4%b8%ad, 中文-中",
        "100%, 100%",
        "a%2fb%00c, a%2fb%00c",
        "%zz%4, %zz%4",
        "%ff-x, %ff-x",
        "%e4%b8%ad%e6%96, 中",
        "%e4%b8%ad%e6, 中"
    })
    void areReadInTheirOwnScript(String written, String legible) {
        assertThat(WxrSlugs.legible(written)).isEqualTo(legible);
    }
}
