package dev.rejoinder.model;

/** Only comments are shown and counted; the others are kept as what they are. */
public enum CommentKind {
    COMMENT,
    PINGBACK,
    TRACKBACK
}
