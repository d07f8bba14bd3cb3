package dev.rejoinder.examples.blog.pages;

import dev.rejoinder.examples.blog.http.Handler;
import dev.rejoinder.examples.blog.http.Router;

/** Which address leads where. */
public final class Pages {

    private Pages() {}

    public static Handler of(Site site, ModeratorDoor door) {
        ListPages lists = new ListPages(site);
        PostPages posts = new PostPages(site);
        CommentPosting comments = new CommentPosting(site, posts);
        Changes changes = new Changes(site, posts);
        Ballots ballots = new Ballots(site, posts);
        Feeds feeds = new Feeds(site, posts);
        ModerationPages moderation = new ModerationPages(site, door);
        return new Router()
                .get("/", lists::home)
                .get("/posts/{slug}", posts::show)
                .get("/posts/{slug}/comments", comments::backToPost)
                .post("/posts/{slug}/comments", comments::submit)
                .post("/posts/{slug}/votes", ballots::vote)
                .get("/posts/{slug}/change", changes::show)
                .post("/posts/{slug}/change", changes::change)
                .get("/posts/{slug}/feed", feeds::thread)
                .get("/category/{slug}", lists::category)
                .get("/tag/{slug}", lists::tag)
                .get("/author/{member}", lists::author)
                .get("/archive", lists::archive)
                .get("/archive/{year}/{month}", lists::month)
                .get("/feed", feeds::posts)
                .get("/moderation", moderation::show)
                .post("/moderation", moderation::decide)
                .get("/assets/{name}", Assets::serve)
                .otherwise(new FormerAddresses(site)::find);
    }
}
