package dev.rejoinder.examples.blog.pages;

import dev.rejoinder.ThreadPage;
import dev.rejoinder.examples.blog.http.Request;
import dev.rejoinder.model.Comment;
import dev.rejoinder.model.CommentKey;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Post;
import dev.rejoinder.text.TextPolicy;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells the author of a comment that it waits. The address they are sent on to carries the comment's name and a
 * signature, so that nobody reads comments that are held by guessing.
 */
final class HeldNotices {

    private static final String PURPOSE = "held";

    private final Site site;

    HeldNotices(Site site) {
        this.site = site;
    }

    String href(Post post, Comment comment) {
        String name = comment.key().thread() + "." + comment.id();
        return Links.post(post) + "?held=" + name + "." + site.guard().sign(PURPOSE, name) + "#notice";
    }

    @Nullable
    Notice read(Request request, ThreadPage page) {
        return request.query()
                .get(PURPOSE)
                .flatMap(this::comment)
                .map(comment -> notice(comment, page))
                .orElse(null);
    }

    private Optional<Comment> comment(String signed) {
        String[] parts = signed.split("\\.");
        if (parts.length != 3 || !site.guard().isSigned(PURPOSE, parts[0] + "." + parts[1], parts[2])) {
            return Optional.empty();
        }
        CommentKey key = new CommentKey(Id.parse(parts[0]), Id.parse(parts[1]));
        return site.rejoinder().moderation().find(Site.ITSELF, key).value();
    }

    private @Nullable Notice notice(Comment comment, ThreadPage page) {
        boolean inPlace = page.entries().stream().anyMatch(entry -> entry.key().equals(comment.key()));
        return switch (comment.status()) {
            case APPROVED -> new Notice("Your comment is published", "Thank you! You find it in the thread.", null);
            case PENDING, SPAM ->
                new Notice(
                        "Your comment waits for a moderator",
                        "Thank you, " + comment.author().name()
                                + "! It is kept, and will appear here as soon as a moderator has approved it."
                                + (inPlace ? " Until then, only you see it." : " Only you see this preview."),
                        inPlace ? null : Rendered.of(site.rejoinder().text(), comment.text(), TextPolicy.COMMENT));
            case REJECTED, REMOVED, DELETED -> null;
        };
    }
}
