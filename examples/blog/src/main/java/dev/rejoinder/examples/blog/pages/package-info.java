/** The pages of the blog: what stands on them, made from the engine's answers, and what their forms do. */
@NullMarked
package dev.rejoinder.examples.blog.pages;

import org.jspecify.annotations.NullMarked;
