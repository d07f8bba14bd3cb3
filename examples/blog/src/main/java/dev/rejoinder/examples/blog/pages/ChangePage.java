package dev.rejoinder.examples.blog.pages;

import java.util.List;

/**
 * Where the author of a comment edits it, or takes it back.
 *
 * @param back the comment in its place
 * @param action where both forms are sent
 * @param source the text as it was written, or as it was changed and not taken
 */
record ChangePage(
        Frame frame, Link back, String action, String token, String comment, String source, List<String> problems) {}
