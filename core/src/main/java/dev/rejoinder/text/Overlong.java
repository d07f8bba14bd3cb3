package dev.rejoinder.text;

/** Ends a rendering whose output outgrows its limit before it fills the memory. */
final class Overlong extends RuntimeException {

    private static final long serialVersionUID = 1;

    Overlong() {
        super("the rendered text outgrows its limit", null, false, false);
    }
}
