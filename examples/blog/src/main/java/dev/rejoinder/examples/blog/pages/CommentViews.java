package dev.rejoinder.examples.blog.pages;

import dev.rejoinder.ThreadEntry;
import dev.rejoinder.ThreadPage.Node;
import dev.rejoinder.model.Author;
import dev.rejoinder.model.Comment;
import dev.rejoinder.model.Guest;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Post;
import dev.rejoinder.model.Status;
import dev.rejoinder.text.TextPolicy;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lays a page of a thread out. */
final class CommentViews {

    /** Below this depth replies stand under each other, and say whom they answer: a phone has no room for more. */
    private static final int NESTED = 5;

    private final Site site;
    private final Post post;
    private final ThreadPart part;

    CommentViews(Site site, Post post, ThreadPart part) {
        this.site = site;
        this.post = post;
        this.part = part;
    }

    List<CommentView> all() {
        return at(1, part.page().tree(), null);
    }

    private List<CommentView> at(int level, List<Node> nodes, @Nullable Id above) {
        List<CommentView> views = new ArrayList<>();
        for (Node node : nodes) {
            if (level < NESTED) {
                Id id = node.entry().key().id();
                views.add(view(node.entry(), above, at(level + 1, node.replies(), id)));
            } else {
                views.add(view(node.entry(), above, List.of()));
                views.addAll(at(level, node.replies(), above));
            }
        }
        return views;
    }

    private CommentView view(ThreadEntry entry, @Nullable Id above, List<CommentView> replies) {
        Id parent = entry.placement().parent();
        String answered = parent == null || parent.equals(above) ? null : permalink(parent);
        Comment shown = entry instanceof ThreadEntry.Shown comment ? comment.comment() : null;
        String id = entry.key().id().toString();
        return new CommentView(
                id,
                shown == null ? "" : shown.author().name(),
                shown == null ? null : url(shown.author()),
                site.dates().minute(entry.createdAt()),
                site.dates().machine(entry.createdAt()),
                shown == null ? null : Rendered.of(site.rejoinder().text(), shown.text(), TextPolicy.COMMENT),
                entry instanceof ThreadEntry.Tombstone tombstone ? gone(tombstone) : "",
                permalink(entry.key().id()),
                answered,
                shown != null && part.page().open() ? Links.post(post) + "?replyto=" + id + "#respond" : null,
                replies);
    }

    /** Where the whole thread is on one page, the anchor is enough. */
    private String permalink(Id comment) {
        return part.isWhole() ? Links.post(post) + "#comment-" + comment : Links.comment(post, comment);
    }

    private static String gone(ThreadEntry.Tombstone tombstone) {
        return tombstone.status() == Status.DELETED
                ? "This comment was deleted by its author."
                : "This comment was removed by a moderator.";
    }

    static @Nullable String url(Author author) {
        return author instanceof Guest guest && guest.url() != null
                ? Links.web(guest.url()).orElse(null)
                : null;
    }
}
