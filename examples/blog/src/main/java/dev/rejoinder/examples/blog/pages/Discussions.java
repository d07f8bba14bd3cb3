package dev.rejoinder.examples.blog.pages;

import dev.rejoinder.Cursor;
import dev.rejoinder.ThreadEntry;
import dev.rejoinder.ThreadPage;
import dev.rejoinder.examples.blog.pages.PostPage.Choice;
import dev.rejoinder.examples.blog.pages.PostPage.Discussion;
import dev.rejoinder.examples.blog.pages.PostPage.Paging;
import dev.rejoinder.examples.blog.pages.PostPage.Voting;
import dev.rejoinder.model.CommentKey;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Post;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts together what stands under a post. */
final class Discussions {

    private final Site site;

    Discussions(Site site) {
        this.site = site;
    }

    Discussion of(ThreadPart part, Reader reader, String token) {
        ThreadAddress address = part.address();
        Post post = address.post();
        PutForward putForward = PutForward.on(site, post);
        boolean first = address.under() == null && part.page().previous().isEmpty();
        return new Discussion(
                part.page().counts().visible() > 1 ? choices(address) : List.of(),
                first ? putForward.pinned(site.rejoinder(), post) : List.of(),
                Optional.ofNullable(address.under())
                        .map(under -> branch(address, putForward, under))
                        .orElse(null),
                new CommentViews(site, part, reader, putForward).all(),
                paging(address, part.page()),
                new Voting(
                        Links.post(post) + "/votes",
                        token,
                        address.arrangement().value()));
    }

    private static List<Choice> choices(ThreadAddress address) {
        return Arrays.stream(Arrangement.values())
                .map(other -> new Choice(other.label, address.in(other).start(), other == address.arrangement()))
                .toList();
    }

    /** @return the comment that is answered, in its place */
    private Link branch(ThreadAddress address, PutForward putForward, Id under) {
        String author = putForward
                .thread()
                .flatMap(thread -> site.rejoinder().comments().find(new CommentKey(thread.id(), under)))
                .filter(ThreadEntry.Shown.class::isInstance)
                .map(entry -> ((ThreadEntry.Shown) entry).comment().author().name())
                .orElse("a comment that is gone");
        return new Link(author, address.in(address.arrangement()).comment(under));
    }

    private static Paging paging(ThreadAddress address, ThreadPage page) {
        return new Paging(
                page.previous().isEmpty() ? null : address.start(),
                link(address, page.previous()),
                link(address, page.next()));
    }

    private static @Nullable String link(ThreadAddress address, Optional<Cursor> cursor) {
        return cursor.map(address::page).orElse(null);
    }
}
