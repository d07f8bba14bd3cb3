/**
 * What people write, made fit to be shown: Markdown and limited HTML to safe HTML, plain text and excerpts, titles to
 * slugs, and one-line fields without surprises; and what there is to know of it: links, mentions, what an edit changed.
 * Pure functions of their input; nothing here knows a store.
 */
package dev.rejoinder.text;
