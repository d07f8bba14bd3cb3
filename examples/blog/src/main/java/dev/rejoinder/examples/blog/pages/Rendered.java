package dev.rejoinder.examples.blog.pages;

import dev.rejoinder.model.Text;
import dev.rejoinder.text.TextPolicy;
import dev.rejoinder.text.TextRenderer;
import gg.jte.Content;
import gg.jte.TemplateOutput;

/** HTML that goes into a page as it is. Nothing but the renderer makes it; the templates escape all else. */
final class Rendered implements Content {

    private final String html;

    private Rendered(String html) {
        this.html = html;
    }

    static Rendered of(TextRenderer renderer, Text text, TextPolicy policy) {
        return new Rendered(renderer.toHtml(text, policy));
    }

    @Override
    public void writeTo(TemplateOutput output) {
        output.writeContent(html);
    }

    @Override
    public boolean isEmptyContent() {
        return html.isBlank();
    }

    @Override
    public String toString() {
        return html;
    }
}
