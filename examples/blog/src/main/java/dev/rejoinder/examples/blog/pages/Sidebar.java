package dev.rejoinder.examples.blog.pages;

import java.util.List;

/** The ways into the blog beside its newest posts. */
record Sidebar(List<Topic> categories, List<Topic> tags, List<Link> months) {

    /**
     * A category or a tag.
     *
     * @param level 1 at the top of the tree
     * @param posts how many posts readers find directly under it
     */
    record Topic(Link link, long posts, int level) {}
}
