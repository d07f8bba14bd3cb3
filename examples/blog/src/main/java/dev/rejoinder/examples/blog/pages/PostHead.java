package dev.rejoinder.examples.blog.pages;

import java.util.List;

/** What a post's heading says, in lists and on its own page. */
record PostHead(
        String title,
        String href,
        String day,
        String machineTime,
        List<Link> categories,
        List<Link> tags,
        Link author,
        long comments) {

    /** Such as {@code (2) Comments}. */
    String commentCount() {
        return "(" + comments + ") " + (comments == 1 ? "Comment" : "Comments");
    }
}
