package dev.rejoinder.examples.blog.pages;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;

/** The compiled templates; each takes one view. */
final class Templates {

    private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Templates.class.getClassLoader(), Templates.class.getPackageName());

    private Templates() {}

    static String render(String template, Object view) {
        StringOutput page = new StringOutput(16 * 1024);
        ENGINE.render(template + ".jte", view, page);
        return page.toString();
    }
}
