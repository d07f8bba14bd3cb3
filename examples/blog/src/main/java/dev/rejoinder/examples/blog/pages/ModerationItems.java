package dev.rejoinder.examples.blog.pages;

import dev.rejoinder.examples.blog.pages.ModerationPage.Item;
import dev.rejoinder.examples.blog.pages.ModerationPage.Pin;
import dev.rejoinder.examples.blog.pages.ModerationPage.Reason;
import dev.rejoinder.model.Comment;
import dev.rejoinder.model.CommentThread;
import dev.rejoinder.model.Finding;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Post;
import dev.rejoinder.model.Subject;
import dev.rejoinder.text.TextPolicy;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Looks up what a moderator has to know of some comments, in two reads for all of them together. */
final class ModerationItems {

    private final Site site;
    private final Map<Id, CommentThread> threads;
    private final Map<Subject, Post> posts;

    ModerationItems(Site site, Collection<Comment> comments) {
        this.site = site;
        this.threads = site.rejoinder()
                .threads()
                .find(comments.stream().map(comment -> comment.key().thread()).collect(Collectors.toSet()));
        this.posts = site.rejoinder().blog().find(postIds(threads.values())).stream()
                .collect(Collectors.toMap(Post::subject, Function.identity()));
    }

    private static List<Id> postIds(Collection<CommentThread> threads) {
        return threads.stream()
                .map(CommentThread::subject)
                .flatMap(subject -> postId(subject).stream())
                .toList();
    }

    /** An archive may hold threads on posts that never were. */
    static Optional<Id> postId(Subject subject) {
        try {
            return subject.isPost() ? Optional.of(Id.parse(subject.id())) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    Item of(Comment comment) {
        return new Item(
                comment.key().thread().toString(),
                comment.id().toString(),
                comment.version(),
                comment.status().name().toLowerCase(Locale.ROOT),
                comment.author().name(),
                CommentViews.url(comment.author()),
                site.dates().minute(comment.createdAt()),
                site.dates().machine(comment.createdAt()),
                post(comment).map(post -> link(post, comment)).orElse(null),
                Rendered.of(site.rejoinder().text(), comment.text(), TextPolicy.COMMENT),
                comment.standing().ruling().findings().stream()
                        .map(ModerationItems::reason)
                        .toList(),
                pin(comment));
    }

    private Pin pin(Comment comment) {
        CommentThread thread = threads.get(comment.key().thread());
        if (thread != null && thread.highlights().pinned().contains(comment.id())) {
            return Pin.UNPIN;
        }
        return comment.visible() && comment.placement().parent() == null ? Pin.PIN : Pin.NOT;
    }

    private Optional<Post> post(Comment comment) {
        return Optional.ofNullable(threads.get(comment.key().thread()))
                .flatMap(thread -> Optional.ofNullable(posts.get(thread.subject())));
    }

    private static Link link(Post post, Comment comment) {
        String href = comment.visible() ? Links.comment(post, comment.id()) : Links.post(post);
        return new Link(PostHeads.title(post), href);
    }

    private static Reason reason(Finding finding) {
        return new Reason(
                finding.rule(),
                finding.verdict().level().name().toLowerCase(Locale.ROOT),
                finding.verdict().reason(),
                String.join(", ", finding.verdict().evidence()));
    }
}
