package dev.rejoinder.examples.blog.pages;

import org.jspecify.annotations.Nullable;

/**
 * A word about what became of a comment.
 *
 * @param preview the comment itself, for its author alone
 */
record Notice(String heading, String message, @Nullable Rendered preview) {}
