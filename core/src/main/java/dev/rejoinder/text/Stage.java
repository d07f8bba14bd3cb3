package dev.rejoinder.text;

import java.util.List;
import org.owasp.html.HtmlSanitizer;
import org.owasp.html.HtmlStreamEventReceiver;

/** A step of the rendering pipeline: hands every event on to the next one unless a subclass knows better. */
abstract class Stage implements HtmlSanitizer.Policy {

    private final HtmlStreamEventReceiver next;

    Stage(HtmlStreamEventReceiver next) {
        this.next = next;
    }

    @Override
    public void openDocument() {
        next.openDocument();
    }

    @Override
    public void closeDocument() {
        next.closeDocument();
    }

    @Override
    public void openTag(String name, List<String> attributes) {
        next.openTag(name, attributes);
    }

    @Override
    public void closeTag(String name) {
        next.closeTag(name);
    }

    @Override
    public void text(String text) {
        next.text(text);
    }
}
