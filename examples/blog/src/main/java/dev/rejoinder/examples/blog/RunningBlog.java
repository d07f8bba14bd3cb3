package dev.rejoinder.examples.blog;

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
        Rejoinder rejoinder = engine(store, settings);
        Site site = Site.of(rejoinder, settings.title(), settings.zone(), settings.origin());
        ModeratorDoor door = new ModeratorDoor(site.guard());
        WebServer server = WebServer.start(address, Pages.of(site, door), new ErrorPages(site)::of);
        return new RunningBlog(rejoinder, door, server);
    }

    private static Rejoinder engine(BlogStore store, BlogSettings settings) {
        RejoinderBuilder builder =
                Rejoinder.on(store).rule(Rules.holdFirstComments(1)).rule(Rules.holdLinksAbove(2));
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
