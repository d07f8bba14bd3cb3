package dev.rejoinder.examples.blog.pages;

import dev.rejoinder.EditTokens;
import dev.rejoinder.Viewer;
import dev.rejoinder.Voter;
import dev.rejoinder.examples.blog.http.Request;
import dev.rejoinder.examples.blog.http.Response;
import dev.rejoinder.model.Comment;
import dev.rejoinder.model.CommentKey;
import dev.rejoinder.model.Id;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who sits before a browser, as far as its cookies tell.
 *
 * @param own what they wrote and can still change, with the tokens for it
 * @param voter who they are for the ballot, once they have voted
 */
record Reader(Map<Id, Own> own, Optional<Voter> voter) {

    private static final String WROTE = "wrote-";
    private static final String VOTER = "voter";
    private static final Duration REMEMBERED = Duration.ofDays(365);

    /** A comment of the reader's, wherever it is by now. */
    record Own(CommentKey comment, String token) {}

    static Reader of(Site site, Request request) {
        Map<Id, Own> own = new LinkedHashMap<>();
        request.cookies().forEach((name, value) -> {
            if (name.startsWith(WROTE)
                    && own.size() < Viewer.MAX_OWN
                    && site.tokens().check(value, Instant.now()) instanceof EditTokens.Check.Valid valid) {
                own.put(valid.comment().id(), new Own(now(site, valid.comment()), value));
            }
        });
        return new Reader(own, Optional.ofNullable(request.cookies().get(VOTER)).map(Reader::voter));
    }

    private static CommentKey now(Site site, CommentKey written) {
        return site.rejoinder()
                .moderation()
                .find(Site.ITSELF, written)
                .value()
                .map(Comment::key)
                .orElse(written);
    }

    boolean wrote(Id comment) {
        return own.containsKey(comment);
    }

    Viewer viewer() {
        Set<CommentKey> comments = own.values().stream().map(Own::comment).collect(Collectors.toSet());
        Viewer viewer = Viewer.whoWrote(comments);
        return voter.map(viewer::votingAs).orElse(viewer);
    }

    /** Only a digest is stored, so that nobody who reads the votes can vote in another's place. */
    static Voter voter(String cookie) {
        return Voter.guest(Assets.fingerprint(cookie.getBytes(StandardCharsets.UTF_8)));
    }

    static String voterCookie(Site site, String value) {
        return site.guard().cookie(VOTER, value, "/", "Lax", REMEMBERED);
    }

    /** Lets the browser that the answer goes to change the comment, for as long as that can be. */
    static Response known(Site site, Response response, Comment comment) {
        Instant now = Instant.now();
        Optional<String> token = site.rejoinder().comments().tokenFor(comment);
        if (token.isPresent() && site.tokens().check(token.get(), now) instanceof EditTokens.Check.Valid valid) {
            Duration left = Duration.between(now, valid.expires());
            return response.with("Set-Cookie", cookie(site, comment.id(), token.get(), left));
        }
        return response;
    }

    static String noCookie(Site site, Id comment) {
        return cookie(site, comment, "", Duration.ZERO);
    }

    /** Of the whole site, or it would stay behind when a moderator moves the comment under another post. */
    private static String cookie(Site site, Id comment, String token, Duration maxAge) {
        return site.guard().cookie(WROTE + comment, token, "/", "Lax", maxAge);
    }
}
