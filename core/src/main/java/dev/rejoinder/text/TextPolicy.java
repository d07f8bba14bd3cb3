package dev.rejoinder.text;

/** How much markup the author of a text is trusted with. Neither policy lets active content through. */
public enum TextPolicy {

    /**
     * Anyone's words: paragraphs, inline marks, links, lists, quotes and code. Images become links, so that no reader's
     * browser calls an address that a commenter chose. Links are {@code ugc nofollow noopener}, absolute, and http,
     * https or mailto. A line break in Markdown is kept, as in a comment box people expect it.
     */
    COMMENT,

    /**
     * The blog's own writers: also headings, images, tables, figures, definition lists and editing marks. Links may
     * start with {@code /} or {@code #}; images may have any http, https or relative address and load lazily.
     */
    POST
}
