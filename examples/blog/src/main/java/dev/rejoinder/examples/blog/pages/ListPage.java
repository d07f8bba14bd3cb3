package dev.rejoinder.examples.blog.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of posts.
 *
 * @param heading empty on the home page
 * @param trail the categories above this one, from the top
 * @param description of a category
 * @param older where the list goes on
 * @param newest where it began, if this is a later page
 */
record ListPage(
        Frame frame,
        String heading,
        List<Link> trail,
        @Nullable Rendered description,
        List<PostCard> posts,
        @Nullable String older,
        @Nullable String newest,
        Sidebar sidebar) {}
