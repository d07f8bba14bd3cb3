package dev.rejoinder.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads rendered HTML by a grammar much narrower than HTML: lower-case tags without a stray character, quoted values,
 * five references, every element closed. What does not fit raises an {@link AssertionError} that quotes the place.
 */
final class Markup {

    /** An element's start tag with its values decoded. */
    record Tag(String name, Map<String, String> attributes) {}

    private static final Set<String> VOID = Set.of("br", "hr", "img");
    private static final Pattern START = Pattern.compile("<([a-z][a-z0-9]*)((?: [a-z]+=\"[^\"<>]*+\")*+)>");
    private static final Pattern END = Pattern.compile("</([a-z][a-z0-9]*)>");
    private static final Pattern ATTRIBUTE = Pattern.compile(" ([a-z]+)=\"([^\"<>]*+)\"");
    private static final Pattern REFERENCE = Pattern.compile("&(?![a-zA-Z#])|&(?:amp|lt|gt|#34);|(&)");
    private static final String BRACE_SEPARATOR = "<!-- -->";

    private final String html;
    private final List<Tag> tags = new ArrayList<>();
    private final Deque<String> open = new ArrayDeque<>();

    private Markup(String html) {
        this.html = html;
    }

    static List<Tag> tagsOf(String html) {
        Markup markup = new Markup(html);
        markup.read();
        return markup.tags;
    }

    private void read() {
        int i = 0;
        while (i < html.length()) {
            int tag = html.indexOf('<', i);
            checkText(i, tag < 0 ? html.length() : tag);
            i = tag < 0 ? html.length() : readTag(tag);
        }
        require(open.isEmpty(), "left open: " + open, html.length());
    }

    private int readTag(int at) {
        if (html.startsWith(BRACE_SEPARATOR, at)) {
            return at + BRACE_SEPARATOR.length();
        }
        Matcher end = END.matcher(html).region(at, html.length());
        if (end.lookingAt()) {
            require(end.group(1).equals(open.poll()), "closes what is not open", at);
            return end.end();
        }
        Matcher start = START.matcher(html).region(at, html.length());
        require(start.lookingAt(), "not a tag", at);
        tags.add(new Tag(start.group(1), attributes(start.group(2), at)));
        if (!VOID.contains(start.group(1))) {
            open.push(start.group(1));
        }
        return start.end();
    }

    private Map<String, String> attributes(String source, int at) {
        Map<String, String> attributes = new TreeMap<>();
        Matcher attribute = ATTRIBUTE.matcher(source);
        while (attribute.find()) {
            String value = attribute.group(2);
            checkReferences(value, at);
            require(attributes.put(attribute.group(1), decoded(value)) == null, "an attribute twice", at);
        }
        return attributes;
    }

    private void checkText(int from, int to) {
        String text = html.substring(from, to);
        require(text.indexOf('>') < 0, "a stray >", from);
        require(!text.contains("{{"), "a template expression", from);
        checkReferences(text, from);
    }

    private void checkReferences(String text, int at) {
        Matcher reference = REFERENCE.matcher(text);
        while (reference.find()) {
            require(reference.group(1) == null, "an unknown reference", at + reference.start());
        }
    }

    private static String decoded(String value) {
        return value.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&#34;", "\"")
                .replace("&amp;", "&");
    }

    private void require(boolean holds, String complaint, int at) {
        if (!holds) {
            String place = html.substring(Math.max(0, at - 40), Math.min(html.length(), at + 120));
            throw new AssertionError(complaint + " at " + at + ": …" + place + "… escaped: "
                    + Arrays.toString(place.codePoints().toArray()));
        }
    }
}
