package dev.rejoinder.examples.blog.pages;

import dev.rejoinder.Rejoinder;
import dev.rejoinder.examples.blog.http.FormGuard;
import dev.rejoinder.examples.blog.http.Origin;
import java.time.ZoneId;

/** What all pages share. */
public record Site(Rejoinder rejoinder, String title, Dates dates, Origin origin, FormGuard guard) {

    static final int POSTS_PER_PAGE = 10;
    static final int COMMENTS_PER_PAGE = 50;

    public static Site of(Rejoinder rejoinder, String title, ZoneId zone, Origin origin) {
        return new Site(rejoinder, title, new Dates(zone), origin, new FormGuard(origin));
    }
}
