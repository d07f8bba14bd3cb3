package dev.rejoinder.examples.blog.pages;

import java.util.List;

/**
 * What stands around every page.
 *
 * @param title of the page; empty on the home page, which has the site's alone
 * @param description for search engines and previews, may be empty
 * @param indexed whether search engines are welcome
 */
record Frame(String site, String title, String description, List<Link> feeds, boolean indexed) {

    static Frame of(Site site, String title) {
        return new Frame(site.title(), title, "", List.of(new Link(site.title(), "/feed")), true);
    }

    Frame describedAs(String description) {
        return new Frame(site, title, description, feeds, indexed);
    }

    Frame withFeed(Link feed) {
        return new Frame(site, title, description, List.of(feeds.get(0), feed), indexed);
    }

    Frame hidden() {
        return new Frame(site, title, description, feeds, false);
    }

    /** The text of the browser's tab. */
    String tab() {
        return title.isEmpty() ? site : title + " – " + site;
    }

    String stylesheet() {
        return Assets.STYLESHEET.href();
    }

    String icon() {
        return Assets.ICON.href();
    }
}
