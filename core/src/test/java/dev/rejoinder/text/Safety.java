package dev.rejoinder.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/**
 * Says of rendered HTML whether it is inert, by lists of its own and with two parsers that share nothing with the
 * renderer: the narrow grammar of {@link Markup}, and jsoup, which reads as browsers do.
 */
final class Safety {

    private static final Set<String> COMMENT_ELEMENTS = Set.of(
            ("a b blockquote br cite code del em i kbd li mark ol p pre q s samp small strong u ul var").split(" "));
    private static final Set<String> POST_ELEMENTS =
            Set.of(("a abbr b blockquote br caption cite code dd del div dl dt em "
                            + "figcaption figure h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q s samp small strong sub sup "
                            + "table tbody td tfoot th thead tr u ul var")
                    .split(" "));

    private static final Map<String, Set<String>> COMMENT_ATTRIBUTES =
            Map.of("a", Set.of("href", "rel", "title"), "code", Set.of("class"), "ol", Set.of("start"));
    private static final Map<String, Set<String>> POST_ATTRIBUTES = Map.of(
            "a", Set.of("href", "rel", "target", "title"),
            "abbr", Set.of("title"),
            "code", Set.of("class"),
            "img", Set.of("alt", "height", "loading", "src", "title", "width"),
            "ol", Set.of("start"),
            "td", Set.of("align", "colspan", "rowspan"),
            "th", Set.of("align", "colspan", "rowspan", "scope"));

    private static final Set<String> RELATIONS =
            Set.of("author", "me", "nofollow", "noopener", "noreferrer", "sponsored", "tag", "ugc");

    private static final Pattern ABSOLUTE = Pattern.compile("(?i)https?://[^/\\\\].*|mailto:.*", Pattern.DOTALL);
    private static final Pattern LOCAL = Pattern.compile("#.*|/(?![/\\\\]).*", Pattern.DOTALL);
    private static final Pattern FILE = Pattern.compile("[^:\\\\]*", Pattern.DOTALL);

    private Safety() {}

    static void assertInert(String html, TextPolicy policy) {
        assertWellFormed(html);
        List<String> elements = new ArrayList<>();
        for (Markup.Tag tag : Markup.tagsOf(html)) {
            elements.add(tag.name());
            tag.attributes().forEach((name, value) -> assertAllowed(tag.name(), name, value, policy));
            assertThat(elementsOf(policy)).contains(tag.name());
            if (policy == TextPolicy.COMMENT && tag.name().equals("a")) {
                assertThat(tag.attributes()).containsEntry("rel", "ugc nofollow noopener");
            }
        }
        assertBrowserAgrees(html, policy, elements);
    }

    /** A browser that found an element more would have been led astray; it may only move or repeat what is there. */
    private static void assertBrowserAgrees(String html, TextPolicy policy, List<String> elements) {
        for (Element element : Jsoup.parseBodyFragment(html).body().getAllElements()) {
            if (element.nameIs("body")) {
                continue;
            }
            assertThat(elements).contains(element.normalName());
            for (Attribute attribute : element.attributes()) {
                assertAllowed(element.normalName(), attribute.getKey(), attribute.getValue(), policy);
            }
        }
    }

    static void assertWellFormed(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isFine(text, i)) {
                fail("U+%04X at %d of %s", (int) text.charAt(i), i, Rendered.quoted(text));
            }
        }
    }

    private static boolean isFine(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
        }
        return c == '\n' || c == '\t' || !Character.isISOControl(c) && c < 0xfffe;
    }

    private static void assertAllowed(String element, String attribute, String value, TextPolicy policy) {
        Map<String, Set<String>> allowed = policy == TextPolicy.COMMENT ? COMMENT_ATTRIBUTES : POST_ATTRIBUTES;
        assertThat(allowed.getOrDefault(element, Set.of()))
                .as("%s of %s", attribute, element)
                .contains(attribute);
        switch (attribute) {
            case "href" ->
                assertThat(isLink(value, policy)).as("link %s", value).isTrue();
            case "src" -> assertThat(isImage(value)).as("image %s", value).isTrue();
            case "rel" ->
                assertThat(RELATIONS)
                        .as("relations %s", value)
                        .containsAll(List.of(value.strip().split(" ")));
            case "class" -> assertThat(value).matches("language-[A-Za-z0-9_+#.-]+");
            case "target" -> assertThat(value.toLowerCase(Locale.ROOT)).isEqualTo("_blank");
            default -> assertThat(value).doesNotContain("{{");
        }
    }

    private static boolean isLink(String url, TextPolicy policy) {
        return ABSOLUTE.matcher(url).matches()
                || policy == TextPolicy.POST && LOCAL.matcher(url).matches();
    }

    private static boolean isImage(String url) {
        return ABSOLUTE.matcher(url).matches()
                || LOCAL.matcher(url).matches()
                || FILE.matcher(url).matches();
    }

    private static Set<String> elementsOf(TextPolicy policy) {
        return policy == TextPolicy.COMMENT ? COMMENT_ELEMENTS : POST_ELEMENTS;
    }
}
