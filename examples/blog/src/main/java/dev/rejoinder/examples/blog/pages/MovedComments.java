package dev.rejoinder.examples.blog.pages;

import dev.rejoinder.Rejoinder;
import dev.rejoinder.ThreadEntry;
import dev.rejoinder.examples.blog.http.Request;
import dev.rejoinder.examples.blog.http.Response;
import dev.rejoinder.model.CommentKey;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Post;
import java.util.Optional;
import java.util.Set;

/** Leads on from an old permalink to the post under which the comment stands by now. */
final class MovedComments {

    private final Rejoinder rejoinder;

    MovedComments(Rejoinder rejoinder) {
        this.rejoinder = rejoinder;
    }

    /** Empty if the address names no comment, or one that is where it says. */
    Optional<Response> follow(Request request, Post post) {
        return request.query()
                .get("comment")
                .map(Cursors::id)
                .flatMap(comment -> post(post, comment)
                        .filter(now -> !now.id().equals(post.id()))
                        .map(now -> Response.seeOther(Links.comment(now, comment))));
    }

    private Optional<Post> post(Post formerly, Id comment) {
        return rejoinder
                .threads()
                .on(formerly.subject())
                .flatMap(thread ->
                        rejoinder.comments().find(new CommentKey(thread.thread().id(), comment)))
                .map(ThreadEntry::key)
                .flatMap(key -> post(key.thread()));
    }

    private Optional<Post> post(Id thread) {
        return rejoinder.threads().find(Set.of(thread)).values().stream()
                .findFirst()
                .flatMap(found -> ModerationItems.postId(found.subject()))
                .flatMap(rejoinder.blog()::find);
    }
}
