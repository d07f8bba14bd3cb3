package dev.rejoinder.examples.blog.pages;

import dev.rejoinder.examples.blog.http.FormGuard;
import dev.rejoinder.examples.blog.http.HttpProblem;
import dev.rejoinder.examples.blog.http.Request;
import dev.rejoinder.examples.blog.http.Response;
import java.util.Optional;

/** Lets in whoever knows the address that was printed at start, and knows them again by a cookie. */
public final class ModeratorDoor {

    private static final String PATH = "/moderation";
    private static final String COOKIE = "moderator";

    private final FormGuard guard;
    private final String token;
    private final String session;

    /** Each start has a token of its own. */
    public ModeratorDoor(FormGuard guard) {
        this.guard = guard;
        this.token = guard.nonce();
        this.session = guard.nonce();
    }

    /** The address to open, beginning with a slash. */
    public String address() {
        return PATH + "?token=" + token;
    }

    /** The answer to someone who shows a token: the cookie, and the page without the token in its address. */
    Optional<Response> open(Request request) {
        return request.query().get("token").map(given -> {
            if (!FormGuard.same(token, given)) {
                throw closed();
            }
            return Response.seeOther(PATH)
                    .with("Set-Cookie", guard.cookie(COOKIE, session, PATH, "Strict"))
                    .with("Cache-Control", "no-store");
        });
    }

    /** @throws HttpProblem 403 if the browser has not been let in */
    void check(Request request) {
        if (request.cookie(COOKIE)
                .filter(given -> FormGuard.same(session, given))
                .isEmpty()) {
            throw closed();
        }
    }

    private static HttpProblem closed() {
        return HttpProblem.forbidden(
                "This page is for moderators. Open the address that the server printed when it started.");
    }
}
