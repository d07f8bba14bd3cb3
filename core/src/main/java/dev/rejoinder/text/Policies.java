package dev.rejoinder.text;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * The sanitiser's two policies. Never allowed, whoever writes: style, svg, math, iframe, title, textarea, noscript and
 * all other raw-text elements (with them the sanitiser itself can be led astray), style and on* attributes, id and name
 * (a page's scripts find elements by them), and classes but the language of code.
 */
final class Policies {

    private static final Pattern LANGUAGE = Pattern.compile("language-[\\w+#.-]{1,40}");
    private static final Pattern SMALL_NUMBER = Pattern.compile("[0-9]{1,4}");
    private static final Pattern LIST_START = Pattern.compile("[0-9]{1,9}");
    private static final Pattern SIZE = Pattern.compile("[0-9]{1,4}%?");
    private static final Set<String> RELATIONS =
            Set.of("author", "me", "nofollow", "noopener", "noreferrer", "sponsored", "tag", "ugc");

    private static final PolicyFactory COMMENT = commonTo(TextPolicy.COMMENT)
            .allowElements(Policies::commentLink, "a")
            .allowAttributes("href")
            .matching((element, attribute, url) -> Urls.commentLink(url))
            .onElements("a")
            .toFactory();

    private static final PolicyFactory POST = postImages(postLinks(commonTo(TextPolicy.POST)))
            .allowAttributes("title")
            .onElements("abbr")
            .allowAttributes("colspan", "rowspan")
            .matching(SMALL_NUMBER)
            .onElements("td", "th")
            .allowAttributes("align")
            .matching(true, "left", "center", "right")
            .onElements("td", "th")
            .allowAttributes("scope")
            .matching(true, "row", "col", "rowgroup", "colgroup")
            .onElements("th")
            .toFactory();

    private Policies() {}

    static PolicyFactory of(TextPolicy policy) {
        return policy == TextPolicy.COMMENT ? COMMENT : POST;
    }

    private static HtmlPolicyBuilder commonTo(TextPolicy policy) {
        return new HtmlPolicyBuilder()
                .allowElements(Elements.allowedBy(policy).toArray(String[]::new))
                .allowElements((name, attributes) -> name.equals("tt") ? "code" : "s", "tt", "strike")
                .allowUrlProtocols("http", "https", "mailto")
                .allowAttributes("title")
                .onElements("a")
                .allowAttributes("class")
                .matching(LANGUAGE)
                .onElements("code")
                .allowAttributes("start")
                .matching(LIST_START)
                .onElements("ol");
    }

    private static HtmlPolicyBuilder postLinks(HtmlPolicyBuilder builder) {
        return builder.allowAttributes("href")
                .matching((element, attribute, url) -> Urls.postLink(url))
                .onElements("a")
                .allowAttributes("rel")
                .matching(Policies::isRelation)
                .onElements("a")
                .allowAttributes("target")
                .matching(true, "_blank")
                .onElements("a")
                // Where a link opens a new window the builder adds noopener by itself.
                .skipRelsOnLinks("noreferrer");
    }

    private static HtmlPolicyBuilder postImages(HtmlPolicyBuilder builder) {
        return builder.allowElements(Policies::lazyImage, "img")
                .allowAttributes("src")
                .matching((element, attribute, url) -> Urls.postImage(url))
                .onElements("img")
                .allowAttributes("alt", "title")
                .onElements("img")
                .allowAttributes("width", "height")
                .matching(SIZE)
                .onElements("img");
    }

    private static boolean isRelation(String value) {
        return value.length() <= 100
                && RELATIONS.containsAll(List.of(value.strip().split("\\s+")));
    }

    /** Not by the builder's own method, whose order of relations changes from run to run. */
    private static @Nullable String commentLink(String name, List<String> attributes) {
        if (Attributes.value("href", attributes) == null) {
            return null;
        }
        attributes.addAll(List.of("rel", "ugc nofollow noopener"));
        return name;
    }

    private static @Nullable String lazyImage(String name, List<String> attributes) {
        if (Attributes.value("src", attributes) == null) {
            return null;
        }
        attributes.addAll(List.of("loading", "lazy"));
        return name;
    }
}
