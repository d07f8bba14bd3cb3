package dev.rejoinder.text;

import java.util.List;
import org.owasp.html.HtmlStreamEventReceiver;

/** Counts the links that the policy let through. */
final class LinkCounter implements HtmlStreamEventReceiver {

    private int count;

    int count() {
        return count;
    }

    @Override
    public void openDocument() {}

    @Override
    public void closeDocument() {}

    @Override
    public void openTag(String name, List<String> attributes) {
        count += name.equals("a") && Attributes.value("href", attributes) != null ? 1 : 0;
    }

    @Override
    public void closeTag(String name) {}

    @Override
    public void text(String text) {}
}
