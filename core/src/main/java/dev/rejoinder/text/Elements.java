package dev.rejoinder.text;

import java.util.HashSet;
import java.util.Set;

/** The elements that texts are made of, by what they are to the pipeline. */
final class Elements {

    /** What a commenter may use. */
    static final Set<String> COMMENT =
            words("a b blockquote br cite code del em i kbd li mark ol p pre q s samp small strong u ul var");

    /** What a writer may use. */
    static final Set<String> POST = union(
            COMMENT,
            words("abbr caption dd div dl dt figcaption figure h1 h2 h3 h4 h5 h6"),
            words("hr img ins sub sup table tbody td tfoot th thead tr"));

    /** Old names of what is still allowed under a new one. */
    static final Set<String> RENAMED = Set.of("strike", "tt");

    /** Blocks whose text is written in paragraphs. A {@code p} is one of them: it may hold a blank line too. */
    static final Set<String> FLOW = words(
            "address article aside blockquote center details div fieldset footer form" + " header main nav p section");

    /** Blocks whose text has line breaks but no paragraphs. */
    static final Set<String> LINES = words("caption dd dt figcaption figure h1 h2 h3 h4 h5 h6 legend li summary td th");

    /** Blocks that hold other blocks and no text of their own. */
    static final Set<String> STRUCTURE = words("dl hr ol table tbody tfoot thead tr ul");

    /** Elements whose content is not for readers, or stands twice: lazy images repeat themselves in noscript. */
    static final Set<String> HIDDEN = words("iframe math noscript script style svg title");

    static final Set<String> VOID = Set.of("br", "hr", "img");

    private static final Set<String> BLOCKS = union(FLOW, LINES, STRUCTURE, Set.of("pre"));

    private static final Set<String> KNOWN = union(POST, BLOCKS, RENAMED);

    private Elements() {}

    static boolean isBlock(String name) {
        return BLOCKS.contains(name);
    }

    static boolean isKnown(String name) {
        return KNOWN.contains(name);
    }

    static Set<String> allowedBy(TextPolicy policy) {
        return policy == TextPolicy.COMMENT ? COMMENT : POST;
    }

    private static Set<String> words(String words) {
        return Set.of(words.split(" "));
    }

    @SafeVarargs
    private static Set<String> union(Set<String>... sets) {
        Set<String> all = new HashSet<>();
        for (Set<String> set : sets) {
            all.addAll(set);
        }
        return Set.copyOf(all);
    }
}
