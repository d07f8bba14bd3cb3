package dev.rejoinder.text;

import java.util.ArrayList;
import java.util.List;
import org.owasp.html.HtmlStreamEventReceiver;

/**
 * Shows an image as a link to it, named by its alternative text: a picture that loads by itself tells its owner who
 * reads the page.
 */
final class ImageLinks extends Stage {

    private int linksOpen;

    ImageLinks(HtmlStreamEventReceiver next) {
        super(next);
    }

    @Override
    public void openTag(String name, List<String> attributes) {
        if (name.equals("img")) {
            showLink(Attributes.text("src", attributes).strip(), Attributes.text("alt", attributes));
        } else {
            linksOpen += name.equals("a") ? 1 : 0;
            super.openTag(name, attributes);
        }
    }

    @Override
    public void closeTag(String name) {
        linksOpen -= name.equals("a") ? 1 : 0;
        super.closeTag(name);
    }

    private void showLink(String source, String alternative) {
        if (linksOpen > 0 || !Urls.isWeb(source)) {
            super.text(alternative);
            return;
        }
        super.openTag("a", new ArrayList<>(List.of("href", source)));
        super.text(alternative.isBlank() ? source : alternative);
        super.closeTag("a");
    }
}
