package dev.rejoinder.examples.quickstart;

import dev.rejoinder.ThreadEntry;
import dev.rejoinder.ThreadPage;
import dev.rejoinder.text.TextPolicy;
import dev.rejoinder.text.TextRenderer;

/** Shows a thread where a host would have a template. */
final class Printing {

    private Printing() {}

    static void print(ThreadPage page, TextRenderer text) {
        System.out.println("Comments: " + page.counts().visible());
        for (ThreadEntry entry : page.entries()) {
            String indent = "  ".repeat(entry.placement().depth());
            if (entry instanceof ThreadEntry.Shown shown) {
                String html = text.toHtml(shown.comment().text(), TextPolicy.COMMENT);
                System.out.println(indent + shown.comment().author().name() + ": " + html.strip());
            } else {
                System.out.println(indent + "(gone)");
            }
        }
    }
}
