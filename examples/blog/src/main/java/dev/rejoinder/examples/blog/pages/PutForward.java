package dev.rejoinder.examples.blog.pages;

import dev.rejoinder.Rejoinder;
import dev.rejoinder.ThreadEntry;
import dev.rejoinder.model.Comment;
import dev.rejoinder.model.CommentKey;
import dev.rejoinder.model.CommentThread;
import dev.rejoinder.model.CountedThread;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Post;
import dev.rejoinder.model.ThreadState;
import java.util.List;
import java.util.Optional;

/** What a moderator has laid down about a thread as a whole. */
record PutForward(Optional<CommentThread> thread) {

    private static final int EXCERPT = 100;

    static PutForward on(Site site, Post post) {
        return new PutForward(site.rejoinder().threads().on(post.subject()).map(CountedThread::thread));
    }

    boolean isPinned(Id comment) {
        return pinned().contains(comment);
    }

    boolean readOnly() {
        return thread.filter(found -> found.state() == ThreadState.READ_ONLY).isPresent();
    }

    private List<Id> pinned() {
        return thread.map(found -> found.highlights().pinned()).orElse(List.of());
    }

    /** Links to those that readers see. */
    List<Link> pinned(Rejoinder rejoinder, Post post) {
        return pinned().stream()
                .map(id -> new CommentKey(thread.orElseThrow().id(), id))
                .flatMap(key -> rejoinder.comments().find(key).stream())
                .filter(ThreadEntry.Shown.class::isInstance)
                .map(entry -> link(rejoinder, post, ((ThreadEntry.Shown) entry).comment()))
                .toList();
    }

    private static Link link(Rejoinder rejoinder, Post post, Comment comment) {
        String excerpt = rejoinder.text().excerpt(comment.text(), EXCERPT);
        return new Link(comment.author().name() + ": " + excerpt, Links.comment(post, comment.id()));
    }
}
