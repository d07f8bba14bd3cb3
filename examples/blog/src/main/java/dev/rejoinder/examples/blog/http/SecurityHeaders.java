package dev.rejoinder.examples.blog.http;

import com.sun.net.httpserver.Headers;
import java.util.Map;

/** What every answer tells the browser not to do. */
final class SecurityHeaders {

    /** No script at all, from anywhere. Posts may show images of other sites; comments have none. */
    private static final String CONTENT_SECURITY_POLICY = String.join(
            "; ",
            "default-src 'none'",
            "style-src 'self'",
            "img-src https: http: 'self'",
            "form-action 'self'",
            "frame-ancestors 'none'",
            "base-uri 'none'");

    private static final Map<String, String> ALL = Map.of(
            "Content-Security-Policy", CONTENT_SECURITY_POLICY,
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            // With "no-referrer" browsers send "Origin: null" with the site's own forms.
            "Referrer-Policy", "same-origin",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Permissions-Policy", "camera=(), geolocation=(), microphone=()");

    private SecurityHeaders() {}

    static void addTo(Headers headers) {
        ALL.forEach(headers::set);
    }
}
