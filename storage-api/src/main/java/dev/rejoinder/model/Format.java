package dev.rejoinder.model;

/** How the source of a text is to be read. */
public enum Format {
    /** CommonMark, without raw HTML. */
    MARKDOWN,
    /** A limited HTML in which a blank line parts paragraphs and a line break is kept, as WordPress stores it. */
    HTML
}
