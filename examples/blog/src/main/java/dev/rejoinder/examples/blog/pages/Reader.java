package dev.rejoinder.examples.blog.pages;

import dev.rejoinder.EditTokens;
import dev.rejoinder.Viewer;
import dev.rejoinder.Voter;
import dev.rejoinder.examples.blog.http.Request;
import dev.rejoinder.examples.blog.http.Response;
import dev.rejoinder.model.Comment;
import dev.rejoinder.model.CommentKey;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Post;
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

    /** A comment of the reader's. */
    record Own(CommentKey comment, String token) {}

    static Reader of(Site site, Request request) {
        Map<Id, Own> own = new LinkedHashMap<>();
        request.cookies().forEach((name, value) -> {
            if (name.startsWith(WROTE)
                    && own.size() < Viewer.MAX_OWN
                    && site.tokens().check(value, Instant.now()) instanceof EditTokens.Check.Valid valid) {
                own.put(valid.comment().id(), new Own(valid.comment(), value));
            }
        });
        return new Reader(own, Optional.ofNullable(request.cookies().get(VOTER)).map(Reader::voter));
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
    static Response known(Site site, Response response, Post post, Comment comment) {
        Instant now = Instant.now();
        Optional<String> token = site.rejoinder().comments().tokenFor(comment);
        if (token.isPresent() && site.tokens().check(token.get(), now) instanceof EditTokens.Check.Valid valid) {
            Duration left = Duration.between(now, valid.expires());
            return response.with("Set-Cookie", cookie(site, post, comment.id(), token.get(), left));
        }
        return response;
    }

    static String noCookie(Site site, Post post, Id comment) {
        return cookie(site, post, comment, "", Duration.ZERO);
    }

    private static String cookie(Site site, Post post, Id comment, String token, Duration maxAge) {
        return site.guard().cookie(WROTE + comment, token, Links.post(post), "Lax", maxAge);
    }
}
