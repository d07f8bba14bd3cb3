package dev.rejoinder.examples.blog;

import dev.rejoinder.EditTokens;
import dev.rejoinder.Rejoinder;
import dev.rejoinder.RejoinderBuilder;
import dev.rejoinder.examples.blog.http.WebServer;
import dev.rejoinder.examples.blog.pages.ErrorPages;
import dev.rejoinder.examples.blog.pages.ModeratorDoor;
import dev.rejoinder.examples.blog.pages.Pages;
import dev.rejoinder.examples.blog.pages.Site;
import dev.rejoinder.moderation.Rules;
import dev.rejoinder.storage.BlogStore;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.security.SecureRandom;

/** The engine, the pages and the server, put together. */
final class RunningBlog implements AutoCloseable {

    private final Rejoinder rejoinder;
    private final ModeratorDoor door;
    private final WebServer server;

    private RunningBlog(Rejoinder rejoinder, ModeratorDoor door, WebServer server) {
        this.rejoinder = rejoinder;
        this.door = door;
        this.server = server;
    }

    /** @throws IOException if the address can't be had */
    static RunningBlog start(BlogStore store, BlogSettings settings, InetSocketAddress address) throws IOException {
        EditTokens tokens = EditTokens.signedWith(newKey());
        Rejoinder rejoinder = engine(store, settings, tokens);
        Site site = Site.of(rejoinder, tokens, settings.title(), settings.zone(), settings.origin());
        ModeratorDoor door = new ModeratorDoor(site.guard());
        WebServer server = WebServer.start(address, Pages.of(site, door), new ErrorPages(site)::of);
        return new RunningBlog(rejoinder, door, server);
    }

    /** Of one run, as the forms are: comments can be edited for some minutes only, so that a restart costs little. */
    private static byte[] newKey() {
        byte[] key = new byte[EditTokens.MIN_KEY];
        new SecureRandom().nextBytes(key);
        return key;
    }

    private static Rejoinder engine(BlogStore store, BlogSettings settings, EditTokens tokens) {
        RejoinderBuilder builder = Rejoinder.on(store)
                .rule(Rules.holdFirstComments(1))
                .rule(Rules.holdLinksAbove(2))
                .editTokens(tokens);
        settings.closeAfter().ifPresent(builder::closePostsAfter);
        return builder.build();
    }

    Rejoinder rejoinder() {
        return rejoinder;
    }

    int port() {
        return server.port();
    }

    /** Where moderators go, with their token; begins with a slash. */
    String moderation() {
        return door.address();
    }

    @Override
    public void close() {
        server.close();
    }
}
