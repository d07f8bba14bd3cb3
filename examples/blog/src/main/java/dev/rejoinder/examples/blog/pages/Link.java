package dev.rejoinder.examples.blog.pages;

/** A text that leads somewhere. */
record Link(String text, String href) {}
