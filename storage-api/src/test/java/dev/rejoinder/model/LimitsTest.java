package dev.rejoinder.model;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every bounded text takes what its Javadoc says and no character more. */
class LimitsTest {

    private static final CommentKey VOTED = new CommentKey(new Id(1), new Id(1));
    private static final Text TEXT = Text.markdown("");

    private static Arguments field(String name, int max, boolean mayBeEmpty, Consumer<String> made) {
        return Arguments.of(name, max, mayBeEmpty, made);
    }

    static Stream<Arguments> fields() {
        return Stream.of(
                field("member id", 200, false, text -> Member.of(text, "Ada")),
                field("member name", 250, false, text -> Member.of("ada", text)),
                field("guest name", 250, false, Guest::named),
                field("guest e-mail", 254, false, Guest.named("Ada")::withEmail),
                field("guest URL", 2_000, false, Guest.named("Ada")::withUrl),
                field("address", 100, false, text -> new Origin(CommentKind.COMMENT, text, null)),
                field("user agent", 500, false, text -> new Origin(CommentKind.COMMENT, null, text)),
                field("title", 500, true, text -> new PostContent(text, "slug", TEXT, "")),
                field("post slug", 200, false, text -> new PostContent("", text, TEXT, "")),
                field("excerpt", 20_000, true, text -> new PostContent("", "slug", TEXT, text)),
                field("text", 4_000_000, true, Text::html),
                field("attribute name", 200, false, text -> post(Map.of(text, ""))),
                field("attribute value", 1_000_000, true, text -> post(Map.of("name", text))),
                field("slug", 200, false, text -> new Slug(Slug.Space.POST, text)),
                field("term name", 250, false, text -> tag(text, "slug", "")),
                field("term slug", 200, false, text -> tag("name", text, "")),
                field("description", 10_000, true, text -> tag("name", "slug", text)),
                field("subject type", 64, false, text -> Subject.of(text, "1")),
                field("subject id", 200, false, text -> Subject.of("product", text)),
                field("voter", 200, false, text -> new Vote(VOTED, text, Vote.Direction.UP, Instant.EPOCH)),
                field("rule", 100, false, text -> new Finding(text, Verdict.pass())),
                field("reason", 500, true, Verdict::hold),
                field("evidence", 200, true, text -> Verdict.hold("", text)),
                field("state before", 100, true, text -> new Event.Change(Action.MOVED, text, "", "")),
                field("state after", 100, true, text -> new Event.Change(Action.MOVED, "", text, "")),
                field("reason of a change", 2_000, true, text -> new Event.Change(Action.MOVED, "", "", text)));
    }

    private static Post post(Map<String, String> attributes) {
        return PostTest.aPost().withAttributes(attributes);
    }

    private static Term tag(String name, String slug, String description) {
        return new Term(new Id(1), 0, Taxonomy.TAG, null, name, slug, description);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("fields")
    void aTextIsAsLongAsItsFieldHolds(String name, int max, boolean mayBeEmpty, Consumer<String> made) {
        assertThatCode(() -> made.accept("x".repeat(max))).doesNotThrowAnyException();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> made.accept("x".repeat(max + 1)))
                .withMessageContaining("at most " + max);
        if (mayBeEmpty) {
            assertThatCode(() -> made.accept("")).doesNotThrowAnyException();
        } else {
            assertThatIllegalArgumentException().isThrownBy(() -> made.accept(""));
            assertThatIllegalArgumentException().isThrownBy(() -> made.accept(" \t\n"));
        }
    }

    static Stream<Consumer<Integer>> lists() {
        return Stream.of(
                size -> new Ruling(
                        Verdict.Level.PASS, Collections.nCopies(5 * size, new Finding("rule", Verdict.pass()))),
                size -> new Verdict(Verdict.Level.HOLD, "", Collections.nCopies(size, "word")));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void rulingsAreBounded(Consumer<Integer> made) {
        assertThatCode(() -> made.accept(20)).doesNotThrowAnyException();
        assertThatIllegalArgumentException().isThrownBy(() -> made.accept(21));
    }

    static Stream<Consumer<Long>> versions() {
        CommentThread thread =
                new CommentThread(new Id(1), 0, Subject.of("page", "about"), ThreadState.OPEN, null, Instant.EPOCH);
        return Stream.of(PostTest.aPost()::withVersion, tag("name", "slug", "")::withVersion, thread::withVersion);
    }

    @ParameterizedTest
    @MethodSource("versions")
    void versionsCountFromZero(Consumer<Long> made) {
        assertThatCode(() -> made.accept(0L)).doesNotThrowAnyException();
        for (long version : List.of(-1L, Long.MIN_VALUE)) {
            assertThatIllegalArgumentException().isThrownBy(() -> made.accept(version));
        }
    }
}
