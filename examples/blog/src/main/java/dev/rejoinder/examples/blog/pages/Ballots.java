package dev.rejoinder.examples.blog.pages;

import dev.rejoinder.Comments;
import dev.rejoinder.Outcome;
import dev.rejoinder.Voter;
import dev.rejoinder.examples.blog.http.HttpProblem;
import dev.rejoinder.examples.blog.http.Params;
import dev.rejoinder.examples.blog.http.Request;
import dev.rejoinder.examples.blog.http.Response;
import dev.rejoinder.model.CommentKey;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Post;
import dev.rejoinder.model.Reception;
import dev.rejoinder.model.Vote.Direction;
import java.util.Optional;

/** Takes votes, one of each browser. */
final class Ballots {

    private static final int NONCE = 22;

    private final Site site;
    private final PostPages pages;

    Ballots(Site site, PostPages pages) {
        this.site = site;
        this.pages = pages;
    }

    /** The buttons say what is to be, not that it is to be the other way round: a double click does no harm. */
    Response vote(Request request) {
        site.guard().refuseOtherSites(request);
        Post post = pages.post(request);
        Params form = request.form();
        if (!site.guard().recognises(request, form)) {
            throw HttpProblem.forbidden(
                    "The page had been open for too long. Please go back, reload it and vote again.");
        }
        Id comment = Cursors.id(form.text("comment"));
        if (Reader.of(site, request).wrote(comment)) {
            throw HttpProblem.conflict("Nobody votes on a comment of their own here.");
        }
        String cookie =
                request.cookie("voter").filter(value -> value.length() == NONCE).orElseGet(site.guard()::nonce);
        Outcome<Reception> outcome = vote(Reader.voter(cookie), key(post, comment), form.text("vote"));
        outcome.refusal().ifPresent(refusal -> {
            throw HttpProblem.conflict(refusal.message());
        });
        String back = new ThreadAddress(post, Arrangement.of(form.text("view")), null).comment(comment);
        return Response.seeOther(back).with("Set-Cookie", Reader.voterCookie(site, cookie));
    }

    private CommentKey key(Post post, Id comment) {
        Optional<Id> thread = PutForward.on(site, post).thread().map(found -> found.id());
        return new CommentKey(thread.orElseThrow(() -> HttpProblem.notFound("There is no such comment.")), comment);
    }

    private Outcome<Reception> vote(Voter voter, CommentKey comment, String vote) {
        Comments comments = site.rejoinder().comments();
        return switch (vote) {
            case "up" -> comments.vote(voter, comment, Direction.UP);
            case "down" -> comments.vote(voter, comment, Direction.DOWN);
            case "notup" -> comments.unvote(voter, comment, Direction.UP);
            case "notdown" -> comments.unvote(voter, comment, Direction.DOWN);
            default -> throw HttpProblem.badRequest("There is no such vote.");
        };
    }
}
