package dev.rejoinder.examples.blog.pages;

import dev.rejoinder.examples.blog.http.HttpProblem;
import dev.rejoinder.examples.blog.http.Request;
import dev.rejoinder.examples.blog.http.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** The files that pages refer to. Their addresses change with their content, so browsers may keep them for ever. */
final class Assets {

    static final Asset STYLESHEET = Asset.read("blog.css", "text/css; charset=utf-8");
    static final Asset ICON = Asset.read("icon.svg", "image/svg+xml");

    private static final List<Asset> ALL = List.of(STYLESHEET, ICON);

    private Assets() {}

    record Asset(String name, String type, byte[] content, String fingerprint) {

        static Asset read(String name, String type) {
            try (InputStream in = Assets.class.getResourceAsStream(name)) {
                if (in == null) {
                    throw new IllegalStateException(name + " is missing on the class path");
                }
                byte[] content = in.readAllBytes();
                return new Asset(name, type, content, Assets.fingerprint(content));
            } catch (IOException e) {
                throw new UncheckedIOException("could not read " + name, e);
            }
        }

        String href() {
            return "/assets/" + name + "?v=" + fingerprint;
        }
    }

    static Response serve(Request request) {
        String name = request.variable("name");
        return ALL.stream()
                .filter(asset -> asset.name().equals(name))
                .findFirst()
                .map(asset -> Response.of(200, asset.type(), asset.content())
                        .with("ETag", etag(asset.fingerprint()))
                        .with("Cache-Control", "public, max-age=31536000, immutable"))
                .orElseThrow(() -> HttpProblem.notFound("There is no such file."));
    }

    static String etag(String fingerprint) {
        return '"' + fingerprint + '"';
    }

    static String fingerprint(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
