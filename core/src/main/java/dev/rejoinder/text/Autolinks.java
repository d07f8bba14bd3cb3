package dev.rejoinder.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.owasp.html.HtmlStreamEventReceiver;

/** Links the bare addresses in the text, except in links and in code. */
final class Autolinks extends Stage {

    static final Set<String> QUIET = Set.of("a", "code", "kbd", "pre", "samp");

    /** Text may come in pieces, cut at any character. */
    private final StringBuilder pending = new StringBuilder();

    private int quiet;

    Autolinks(HtmlStreamEventReceiver next) {
        super(next);
    }

    @Override
    public void openTag(String name, List<String> attributes) {
        flush();
        quiet += QUIET.contains(name) ? 1 : 0;
        super.openTag(name, attributes);
    }

    @Override
    public void closeTag(String name) {
        flush();
        quiet -= QUIET.contains(name) ? 1 : 0;
        super.closeTag(name);
    }

    @Override
    public void text(String text) {
        pending.append(text);
    }

    @Override
    public void closeDocument() {
        flush();
        super.closeDocument();
    }

    private void flush() {
        if (pending.isEmpty()) {
            return;
        }
        String text = pending.toString();
        pending.setLength(0);
        int done = 0;
        for (BareUrls.Found found : quiet > 0 ? List.<BareUrls.Found>of() : BareUrls.in(text)) {
            plain(text, done, found.start());
            super.openTag("a", new ArrayList<>(List.of("href", found.url())));
            plain(text, found.start(), found.end());
            super.closeTag("a");
            done = found.end();
        }
        plain(text, done, text.length());
    }

    private void plain(String text, int from, int to) {
        if (from < to) {
            super.text(text.substring(from, to));
        }
    }
}
