package dev.rejoinder.examples.blog.pages;

import dev.rejoinder.Actor;
import dev.rejoinder.Capability;
import dev.rejoinder.EditTokens;
import dev.rejoinder.Rejoinder;
import dev.rejoinder.examples.blog.http.FormGuard;
import dev.rejoinder.examples.blog.http.Origin;
import java.time.ZoneId;

/** What all pages share. */
public record Site(Rejoinder rejoinder, EditTokens tokens, String title, Dates dates, Origin origin, FormGuard guard) {

    /** Looks up what only moderators see, on behalf of the one whom it belongs to. */
    static final Actor ITSELF = Actor.member("example-blog", "The blog itself", Capability.MODERATE);

    static final int POSTS_PER_PAGE = 10;

    /** @param tokens those that the engine was built with */
    public static Site of(Rejoinder rejoinder, EditTokens tokens, String title, ZoneId zone, Origin origin) {
        return new Site(rejoinder, tokens, title, new Dates(zone), origin, new FormGuard(origin));
    }
}
