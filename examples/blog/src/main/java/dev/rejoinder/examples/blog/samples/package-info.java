/** What an empty blog begins with: a few posts, and people who talk about them. */
@NullMarked
package dev.rejoinder.examples.blog.samples;

import org.jspecify.annotations.NullMarked;
