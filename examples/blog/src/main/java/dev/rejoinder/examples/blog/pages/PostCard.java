package dev.rejoinder.examples.blog.pages;

/** A post in a list. */
record PostCard(PostHead head, String excerpt, boolean pinned) {}
