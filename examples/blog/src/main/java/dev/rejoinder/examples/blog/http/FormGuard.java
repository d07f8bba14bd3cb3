package dev.rejoinder.examples.blog.http;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Tells the site's own forms from those that other sites make a visitor's browser send. A form has to come from this very
 * origin, as far as the browser says, and has to carry the signature of a cookie that only this site can set.
 */
public final class FormGuard {

    /** The form field with the signature. */
    public static final String FIELD = "token";

    private static final String COOKIE = "visitor";
    private static final Set<String> OWN_FETCHES = Set.of("same-origin", "none");
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final SecureRandom random = new SecureRandom();
    private final SecretKeySpec key = new SecretKeySpec(randomBytes(32), "HmacSHA256");
    private final Origin site;

    public FormGuard(Origin site) {
        this.site = site;
    }

    /**
     * What a page with a form needs.
     *
     * @param token for the hidden field
     * @param newCookie for a visitor who has none yet
     */
    public record Pass(String token, Optional<String> newCookie) {

        public Response goWith(Response response) {
            return newCookie.map(cookie -> response.with("Set-Cookie", cookie)).orElse(response);
        }
    }

    public Pass pass(Request request) {
        Optional<String> known = request.cookie(COOKIE).filter(value -> value.matches("[A-Za-z0-9_-]{22}"));
        String visitor = known.orElseGet(this::nonce);
        // Strict would drop the cookie when a visitor comes by a link, and make the forms in their other tabs stale.
        Optional<String> cookie =
                known.isPresent() ? Optional.empty() : Optional.of(cookie(COOKIE, visitor, "/", "Lax"));
        return new Pass(sign(COOKIE, visitor), cookie);
    }

    /** A cookie that no script sees, and that goes over no open line where the site has a closed one. */
    public String cookie(String name, String value, String path, String sameSite) {
        return name + "=" + value + "; Path=" + path + "; HttpOnly; SameSite=" + sameSite
                + (site.isSecure() ? "; Secure" : "");
    }

    /** One that outlives the browser's session; one without any time left is forgotten. */
    public String cookie(String name, String value, String path, String sameSite, Duration maxAge) {
        return cookie(name, value, path, sameSite) + "; Max-Age=" + maxAge.toSeconds();
    }

    /** A value that nobody can guess. */
    public String nonce() {
        return BASE64.encodeToString(randomBytes(16));
    }

    private byte[] randomBytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    /**
     * Whether the browser says, in whatever way it knows, that another site sent this.
     *
     * @throws HttpProblem 403 if so
     */
    public void refuseOtherSites(Request request) {
        boolean own =
                request.header("Sec-Fetch-Site").map(OWN_FETCHES::contains).orElse(true)
                        && request.header("Origin")
                                .map(origin -> isOwn(origin, request))
                                .orElse(true);
        if (!own) {
            throw HttpProblem.forbidden("This form was sent from another site, so nothing was done.");
        }
    }

    private boolean isOwn(String origin, Request request) {
        try {
            String authority = URI.create(origin).getRawAuthority();
            return authority != null
                    && authority.equalsIgnoreCase(URI.create(site.of(request)).getRawAuthority());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Whether the form was made for this visitor, since the server was started. */
    public boolean recognises(Request request, Params form) {
        return request.cookie(COOKIE)
                .filter(cookie -> isSigned(COOKIE, cookie, form.text(FIELD)))
                .isPresent();
    }

    /** Signs a value, so that it can go through the visitor's hands and come back unchanged. */
    public String sign(String purpose, String value) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return BASE64.encodeToString(mac.doFinal((purpose + ":" + value).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new AssertionError("every Java platform has HmacSHA256", e);
        }
    }

    public boolean isSigned(String purpose, String value, String signature) {
        return same(sign(purpose, value), signature);
    }

    /** Compares in a time that does not tell how much was right. */
    public static boolean same(String expected, String given) {
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }
}
