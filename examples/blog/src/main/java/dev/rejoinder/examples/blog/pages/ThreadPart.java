package dev.rejoinder.examples.blog.pages;

import dev.rejoinder.ThreadPage;
import dev.rejoinder.ThreadView;
import dev.rejoinder.Viewer;
import dev.rejoinder.examples.blog.http.Request;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Post;
import java.util.Optional;

/** The part of a thread that an address asks for. */
record ThreadPart(ThreadAddress address, ThreadPage page) {

    /** By cursor, around a comment, or else from the start. */
    static ThreadPart read(Site site, Post post, Viewer viewer, Request request) {
        ThreadAddress address = address(post, request);
        Optional<Id> linked = request.query().get("comment").map(Cursors::id);
        ThreadView view = address.arrangement().view.branch(address.under());
        return Cursors.page(request, from -> {
            ThreadView asked =
                    from != null ? view.from(from) : linked.map(view::around).orElse(view);
            return new ThreadPart(address, site.rejoinder().comments().read(viewer, post.subject(), asked));
        });
    }

    private static ThreadAddress address(Post post, Request request) {
        Arrangement arrangement = Arrangement.of(request);
        Optional<Id> under = request.query()
                .get("under")
                .filter(id -> arrangement.cutsReplies())
                .map(Cursors::id);
        return new ThreadAddress(post, arrangement, under.orElse(null));
    }

    boolean isWhole() {
        return address.isUsual() && page.previous().isEmpty() && page.next().isEmpty();
    }
}
