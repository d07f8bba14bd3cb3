package dev.rejoinder.examples.blog.pages;

import dev.rejoinder.Cursor;
import dev.rejoinder.ThreadPage;
import dev.rejoinder.ThreadView;
import dev.rejoinder.examples.blog.http.Request;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Post;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The part of a thread that an address asks for.
 *
 * @param fromStart whether it begins with the first comment
 */
record ThreadPart(ThreadPage page, boolean fromStart) {

    /** By cursor, by a comment that is to stand first, or else from the start; a short thread is always shown whole. */
    static ThreadPart read(Site site, Post post, Request request) {
        Optional<Id> first = request.query().get("comment").map(Cursors::id);
        return Cursors.page(request, from -> {
            ThreadPage page = page(site, post, null, from);
            return first.isPresent() && from == null && page.next().isPresent()
                    ? new ThreadPart(page(site, post, first.get(), null), false)
                    : new ThreadPart(page, from == null);
        });
    }

    private static ThreadPage page(Site site, Post post, @Nullable Id first, @Nullable Cursor from) {
        ThreadView view = ThreadView.threaded()
                .limit(Site.COMMENTS_PER_PAGE)
                .startAt(first)
                .from(from);
        return site.rejoinder().comments().read(post.subject(), view);
    }

    boolean isWhole() {
        return fromStart && page.next().isEmpty();
    }
}
