package dev.rejoinder.examples.blog.http;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where readers find the site, for the few addresses that have to be whole: those in feeds. */
public final class Origin {

    /** A visitor chooses the Host header, so nothing but a plain host and port is believed. */
    private static final Pattern HOST =
            Pattern.compile("[A-Za-z0-9.-]{1,253}(:[0-9]{1,5})?|\\[[0-9a-fA-F:.]+](:[0-9]{1,5})?");

    private final Optional<String> fixed;

    private Origin(Optional<String> fixed) {
        this.fixed = fixed;
    }

    /** Takes the browser's word for the host. */
    public static Origin asRequested() {
        return new Origin(Optional.empty());
    }

    /**
     * For a site behind a proxy.
     *
     * @throws IllegalArgumentException if this is not an http or https address without a path
     */
    public static Origin at(String url) {
        String origin = url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
        if (!origin.matches("https?://.+")
                || !HOST.matcher(URI.create(origin).getRawSchemeSpecificPart().substring(2))
                        .matches()) {
            throw new IllegalArgumentException("not an address like https://blog.example.org: " + url);
        }
        return new Origin(Optional.of(origin));
    }

    boolean isSecure() {
        return fixed.filter(origin -> origin.startsWith("https:")).isPresent();
    }

    public String of(Request request) {
        return fixed.orElseGet(() -> "http://"
                + request.header("Host")
                        .filter(host -> HOST.matcher(host).matches())
                        .orElse("localhost"));
    }
}
