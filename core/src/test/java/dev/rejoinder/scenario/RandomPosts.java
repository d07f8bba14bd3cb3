package dev.rejoinder.scenario;

import dev.rejoinder.Actor;
import dev.rejoinder.Outcome;
import dev.rejoinder.PostDraft;
import dev.rejoinder.model.Filing;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Member;
import dev.rejoinder.model.Post;
import dev.rejoinder.model.PostContent;
import dev.rejoinder.model.Publication;
import dev.rejoinder.model.Stamps;
import dev.rejoinder.model.Taxonomy;
import dev.rejoinder.model.Term;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Random writing, publishing and throwing away. */
final class RandomPosts {

    /** How many steps it takes until the blog has most of its posts. */
    private static final int BEGINNING = 5_000;

    private static final ZoneId ZONE = ZoneId.of("Asia/Kolkata");
    private static final Map<String, String> SLUGS = Map.of(
            "Alpha", "alpha", "Béta", "beta", "Гамма", "гамма", "Delta 2", "delta-2", "Delta", "delta", "!!", "post");

    private static final List<String> TITLES = SLUGS.keySet().stream().sorted().toList();

    private final RandomRun run;
    private final PlainBlog blog;

    RandomPosts(RandomRun run) {
        this.run = run;
        this.blog = run.blog;
    }

    void step() {
        int which = run.random.nextInt(100);
        if (blog.posts.isEmpty() || which < 25 && (run.step.number() < BEGINNING || which < 1)) {
            draft();
        } else {
            Post post = run.pick(blog.posts.values(), one -> one.id().value());
            change(post, which);
            compare(blog.posts.get(post.id()));
        }
    }

    private void change(Post post, int which) {
        if (which < 45) {
            edit(post);
        } else if (which < 75) {
            Instant at = run.now().plus(Duration.ofHours(run.random.nextInt(-200, 60)));
            move(post, "publish", new Publication.Published(run.chance(60) ? run.now() : at));
        } else if (which < 82) {
            move(post, "unpublish", Publication.DRAFT);
        } else if (which < 90) {
            move(post, "trash", isTrashed(post) ? post.publication() : new Publication.Trashed(post.publication()));
        } else {
            move(
                    post,
                    "restore",
                    post.publication() instanceof Publication.Trashed trashed ? trashed.before() : post.publication());
        }
    }

    private static boolean isTrashed(Post post) {
        return post.publication() instanceof Publication.Trashed;
    }

    private PostDraft aDraft() {
        Set<Id> categories = some(Taxonomy.CATEGORY);
        if (run.chance(3)) {
            categories.add(new Id(1_000_000_000));
        }
        return PostDraft.titled(run.pick(TITLES))
                .markdown("body " + run.random.nextInt())
                .in(categories.toArray(Id[]::new))
                .tagged(some(Taxonomy.TAG).toArray(Id[]::new))
                .sticky(run.chance(10));
    }

    private Set<Id> some(Taxonomy taxonomy) {
        Set<Id> some = new HashSet<>();
        List<Term> all = blog.all(taxonomy);
        for (int i = run.random.nextInt(3); i > 0 && !all.isEmpty(); i--) {
            some.add(run.pick(all, term -> term.id().value()).id());
        }
        return some;
    }

    private boolean isFiled(PostDraft draft) {
        return blog.terms.keySet().containsAll(draft.categories());
    }

    private void draft() {
        PostDraft draft = aDraft();
        Actor author = run.chance(50) ? Cast.EDITOR : Cast.ADMIN;
        run.doing("draft %s", draft);
        Outcome<Post> outcome = run.site.posts().draft(author, draft);
        if (run.done(outcome, isFiled(draft) ? "Done" : "NotFound")) {
            Post made = outcome.orThrow();
            String slug = made.content().slug();
            run.isFree(slug, SLUGS.get(draft.title()), null, blog.postSlugs::get);
            blog.postSlugs.put(slug, made.id());
            Stamps stamps = Stamps.at(run.now());
            Member member = (Member) author.author();
            Post expected = new Post(
                    made.id(), 1, content(draft, slug), member, filing(draft), Publication.DRAFT, stamps, Map.of());
            run.is("draft", made, expected);
            blog.keep(expected);
            compare(expected);
        }
    }

    private static PostContent content(PostDraft draft, String slug) {
        return new PostContent(draft.title(), slug, draft.body(), "");
    }

    private static Filing filing(PostDraft draft) {
        return new Filing(draft.categories(), draft.tags(), draft.sticky());
    }

    private void edit(Post post) {
        PostDraft draft = run.chance(20) ? aDraft().slug("chosen " + run.random.nextInt(5)) : aDraft();
        long version = run.versionOf(post.version());
        run.doing("edit %s at %d: %s", post, version, draft);
        Outcome<Post> outcome = run.site.posts().edit(Cast.EDITOR, post.id(), version, draft);
        if (run.done(outcome, version != post.version() ? "Stale" : isFiled(draft) ? "Done" : "NotFound")) {
            Post edited = outcome.orThrow();
            String slug = newSlug(post, draft, edited.content().slug());
            Post expected = post.withContent(content(draft, slug)).withFiling(filing(draft));
            isNow(edited, post, expected);
        }
    }

    private String newSlug(Post post, PostDraft draft, String given) {
        String present = post.content().slug();
        boolean chosen = !draft.slug().isEmpty();
        if (!chosen && !(post.publication() instanceof Publication.Draft)) {
            return present;
        }
        String base = chosen ? draft.slug().replace(' ', '-') : SLUGS.get(draft.title());
        if (base.equals(present)) {
            return present;
        }
        run.isFree(given, base, post.id(), blog.postSlugs::get);
        if (!given.equals(present) && !blog.everPublished.contains(post.id())) {
            blog.postSlugs.remove(present);
        }
        blog.postSlugs.put(given, post.id());
        return given;
    }

    private void isNow(Post actual, Post before, Post changed) {
        Post expected = changed.withVersion(before.version() + 1)
                .withStamps(before.stamps().updatedAt(run.now()));
        run.is("post", actual, expected);
        blog.keep(expected);
    }

    private void move(Post post, String what, Publication after) {
        long version = run.versionOf(post.version());
        run.doing("%s %s at %d to %s", what, post, version, after);
        Outcome<Post> outcome = switch (what) {
            case "publish" ->
                run.site
                        .posts()
                        .publishAt(
                                Cast.EDITOR,
                                post.id(),
                                version,
                                after.listedAt().orElseThrow());
            case "unpublish" -> run.site.posts().unpublish(Cast.EDITOR, post.id(), version);
            case "trash" -> run.site.posts().trash(Cast.EDITOR, post.id(), version);
            default -> run.site.posts().restore(Cast.EDITOR, post.id(), version);
        };
        boolean senseless = isTrashed(post) && !what.equals("restore") || after.equals(post.publication());
        if (run.done(outcome, version != post.version() ? "Stale" : senseless ? "NotNow" : "Done")) {
            isNow(outcome.orThrow(), post, post.withPublication(after));
        }
    }

    private void compare(Post post) {
        boolean seen = PlainBlog.isSeen(post, run.now());
        run.is("find", run.site.blog().find(post.id()).isPresent(), seen);
        run.is("by slug", run.site.blog().bySlug(post.content().slug()).isPresent(), seen);
        run.is("newest", run.site.blog().newest(null, 5).items(), head(blog.seen(run.now(), any -> true), 5));
        List<Post> all = blog.seen(run.now(), any -> true);
        if (seen) {
            int at = all.indexOf(post);
            run.is("next", run.site.blog().next(post).orElse(null), at == 0 ? null : all.get(at - 1));
            run.is(
                    "previous",
                    run.site.blog().previous(post).orElse(null),
                    at == all.size() - 1 ? null : all.get(at + 1));
        }
    }

    private static <T> List<T> head(List<T> list, int size) {
        return list.subList(0, Math.min(size, list.size()));
    }

    void compareAll() {
        Instant now = run.now();
        int limit = run.random.nextInt(1, 40);
        run.is("all", Site.all(from -> run.site.blog().newest(from, limit)), blog.seen(now, post -> true));
        run.is(
                "by ada",
                Site.all(from -> run.site.blog().by("ada", from, limit)),
                blog.seen(now, post -> post.author().id().equals("ada")));
        run.is(
                "sticky",
                run.site.blog().sticky(200),
                head(blog.seen(now, post -> post.filing().sticky()), 200));
        for (Publication.State state : Publication.State.values()) {
            run.is(
                    "desk " + state,
                    Site.all(from -> run.site
                            .posts()
                            .inState(Cast.EDITOR, state, from, limit)
                            .orThrow()),
                    blog.inState(state));
        }
        List<YearMonth> months = blog.months(now, ZONE);
        run.is("months", run.site.blog().months(ZONE, 200), months);
        for (YearMonth month : months) {
            run.is(
                    "in " + month,
                    Site.all(from -> run.site.blog().in(month, ZONE, from, limit)),
                    blog.inMonth(now, month, ZONE));
        }
        blog.postSlugs.forEach((slug, owner) -> run.is(
                "by " + slug,
                run.site.blog().bySlug(slug).map(Post::id).orElse(null),
                PlainBlog.isSeen(blog.posts.get(owner), now) ? owner : null));
    }
}
