package dev.rejoinder.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.owasp.html.HtmlStreamEventReceiver;

/**
 * The first stage: what could never be shown is dropped before it can cost anything. The stages behind it search their
 * open elements at every tag, so a megabyte of {@code <b>} followed by a megabyte of {@code </i>} would take minutes;
 * nested at most {@value #MAX_DEPTH} deep it takes milliseconds.
 */
final class Intake extends Stage {

    static final int MAX_DEPTH = 100;

    /** Their end tags are often left out, so that their number says nothing about depth. */
    private static final Set<String> SELF_CLOSING =
            Set.of("dd", "dt", "li", "p", "tbody", "td", "tfoot", "th", "thead", "tr");

    private static final Set<String> ATTRIBUTES = Set.of(
            "align", "alt", "class", "colspan", "height", "href", "rel", "rowspan", "scope", "src", "start", "target",
            "title", "width");

    private final Map<String, Integer> open = new HashMap<>();
    private int depth;
    private @Nullable String hidden;

    Intake(HtmlStreamEventReceiver next) {
        super(next);
    }

    @Override
    public void openTag(String name, List<String> attributes) {
        if (hidden != null) {
            return;
        }
        if (Elements.HIDDEN.contains(name)) {
            hidden = name;
        } else if (Elements.isKnown(name) && enter(name)) {
            super.openTag(name, known(attributes));
        }
    }

    private boolean enter(String name) {
        if (Elements.VOID.contains(name)) {
            return true;
        }
        if (!SELF_CLOSING.contains(name)) {
            if (depth == MAX_DEPTH) {
                return false;
            }
            depth++;
        }
        open.merge(name, 1, Integer::sum);
        return true;
    }

    @Override
    public void closeTag(String name) {
        if (hidden != null) {
            hidden = hidden.equals(name) ? null : hidden;
        } else if (open.getOrDefault(name, 0) > 0) {
            open.merge(name, -1, Integer::sum);
            if (!SELF_CLOSING.contains(name)) {
                depth--;
            }
            super.closeTag(name);
        }
    }

    @Override
    public void text(String text) {
        if (hidden == null) {
            super.text(text);
        }
    }

    /** The first of each, as browsers take them. */
    private static List<String> known(List<String> attributes) {
        List<String> kept = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        String name = null;
        for (String nameOrValue : attributes) {
            if (name == null) {
                name = nameOrValue;
            } else {
                if (ATTRIBUTES.contains(name) && seen.add(name)) {
                    kept.add(name);
                    kept.add(nameOrValue);
                }
                name = null;
            }
        }
        return kept;
    }
}
