package dev.rejoinder.examples.blog.pages;

/** Every way into the blog. */
record ArchivePage(Frame frame, Sidebar all) {}
