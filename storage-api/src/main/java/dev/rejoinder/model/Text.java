package dev.rejoinder.model;

/**
 * A text as its author wrote it. What is shown is always rendered from this source.
 *
 * @param source at most {@value #MAX_SOURCE} characters
 */
public record Text(Format format, String source) {

    public static final int MAX_SOURCE = 4_000_000;

    public Text {
        Require.atMost("text", source, MAX_SOURCE);
    }

    public static Text markdown(String source) {
        return new Text(Format.MARKDOWN, source);
    }

    public static Text html(String source) {
        return new Text(Format.HTML, source);
    }
}
