package dev.rejoinder.examples.blog.pages;

import dev.rejoinder.MoreReplies;
import dev.rejoinder.ThreadEntry;
import dev.rejoinder.ThreadPage.Node;
import dev.rejoinder.examples.blog.pages.CommentView.Ballot;
import dev.rejoinder.examples.blog.pages.CommentView.Said;
import dev.rejoinder.model.Author;
import dev.rejoinder.model.Comment;
import dev.rejoinder.model.Guest;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Status;
import dev.rejoinder.model.Vote;
import dev.rejoinder.text.TextPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lays a page of a thread out. */
final class CommentViews {

    private final Site site;
    private final ThreadPart part;
    private final Reader reader;
    private final PutForward putForward;

    CommentViews(Site site, ThreadPart part, Reader reader, PutForward putForward) {
        this.site = site;
        this.part = part;
        this.reader = reader;
        this.putForward = putForward;
    }

    List<CommentView> all() {
        return below(part.address().under(), part.page().tree());
    }

    private List<CommentView> below(@Nullable Id above, List<Node> nodes) {
        return nodes.stream().map(node -> view(node, above)).toList();
    }

    private CommentView view(Node node, @Nullable Id above) {
        ThreadEntry entry = node.entry();
        Id id = entry.key().id();
        Id parent = entry.placement().parent();
        return new CommentView(
                id.toString(),
                site.dates().minute(entry.createdAt()),
                site.dates().machine(entry.createdAt()),
                said(entry),
                entry instanceof ThreadEntry.Tombstone tombstone ? gone(tombstone) : "",
                permalink(id),
                parent == null || parent.equals(above) ? null : permalink(parent),
                Optional.ofNullable(part.page().moreReplies().get(id))
                        .map(more -> more(id, more))
                        .orElse(null),
                below(id, node.replies()));
    }

    private @Nullable Said said(ThreadEntry entry) {
        if (entry instanceof ThreadEntry.Shown shown) {
            String replyHref = Links.post(part.address().post()) + "?replyto="
                    + entry.key().id() + "#respond";
            return said(shown.comment(), part.page().open() ? replyHref : null, ballot(shown.comment()));
        }
        return entry instanceof ThreadEntry.Held held ? said(held.comment(), null, null) : null;
    }

    private Said said(Comment comment, @Nullable String replyHref, @Nullable Ballot ballot) {
        return new Said(
                comment.author().name(),
                url(comment.author()),
                Rendered.of(site.rejoinder().text(), comment.text(), TextPolicy.COMMENT),
                marks(comment),
                replyHref,
                reader.wrote(comment.id()) ? Links.change(part.address().post(), comment.id()) : null,
                ballot);
    }

    private List<String> marks(Comment comment) {
        List<String> marks = new ArrayList<>();
        if (putForward.isPinned(comment.id())) {
            marks.add("Pinned");
        }
        if (comment.status() == Status.PENDING) {
            marks.add("Waits for a moderator; only you see it");
        }
        if (comment.writing().revision() > 0) {
            marks.add("Edited");
        }
        return marks;
    }

    private @Nullable Ballot ballot(Comment comment) {
        if (putForward.readOnly() || reader.wrote(comment.id())) {
            return null;
        }
        Set<Vote.Kind> own = part.page().votes().getOrDefault(comment.id(), Set.of());
        return new Ballot(
                comment.reception().score(), own.contains(Vote.Direction.UP), own.contains(Vote.Direction.DOWN));
    }

    private Link more(Id comment, MoreReplies more) {
        String replies = more.left() == 1 && !more.orMore() ? " more reply" : " more replies";
        return new Link(
                more.left() + (more.orMore() ? "+" : "") + replies,
                part.address().repliesTo(comment, more.next()));
    }

    /** Where the whole thread is on one page, the anchor is enough. */
    private String permalink(Id comment) {
        return part.isWhole()
                ? Links.post(part.address().post()) + "#comment-" + comment
                : part.address().comment(comment);
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
