package dev.rejoinder.examples.blog.pages;

import dev.rejoinder.Blog;
import dev.rejoinder.CategoryTree;
import dev.rejoinder.Cursor;
import dev.rejoinder.Page;
import dev.rejoinder.Terms;
import dev.rejoinder.examples.blog.http.HttpProblem;
import dev.rejoinder.examples.blog.http.Request;
import dev.rejoinder.examples.blog.http.Response;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Post;
import dev.rejoinder.model.Term;
import dev.rejoinder.model.Text;
import dev.rejoinder.text.TextPolicy;
import java.time.YearMonth;
import java.util.LinkedList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The home page, the posts of a category, a tag, an author or a month, and the way to all of these. */
final class ListPages {

    private static final int PINNED = 3;
    private static final int EXCERPT = 320;
    private static final int SIDEBAR = 24;
    private static final int ARCHIVE = 200;

    private final Site site;
    private final Blog blog;
    private final Sidebars sidebars;

    ListPages(Site site) {
        this.site = site;
        this.blog = site.rejoinder().blog();
        this.sidebars = new Sidebars(site);
    }

    private interface PostList {
        Page<Post> read(@Nullable Cursor from, int limit);
    }

    private record Heading(
            String text, List<Link> trail, @Nullable Rendered description) {

        static Heading of(String text) {
            return new Heading(text, List.of(), null);
        }
    }

    Response home(Request request) {
        List<Post> pinned = isFirstPage(request) ? blog.sticky(PINNED) : List.of();
        return list(
                request, Heading.of(""), pinned, Cursors.page(request, from -> blog.newest(from, Site.POSTS_PER_PAGE)));
    }

    Response category(Request request) {
        Term category = term(site.rejoinder().categories(), request);
        if (isFormerName(category, request)) {
            return Response.movedPermanently(Links.term(category));
        }
        Rendered description =
                Rendered.of(site.rejoinder().text(), Text.html(category.description()), TextPolicy.COMMENT);
        Heading heading = new Heading(category.name(), trail(category), description);
        return list(request, heading, (from, limit) -> blog.inCategory(category.id(), from, limit));
    }

    /** The categories above this one, from the top. */
    private List<Link> trail(Term category) {
        CategoryTree tree = site.rejoinder().categories().tree();
        LinkedList<Link> trail = new LinkedList<>();
        Optional<Term> above = above(tree, category);
        while (above.isPresent()) {
            trail.addFirst(new Link(above.get().name(), Links.term(above.get())));
            above = above(tree, above.get());
        }
        return trail;
    }

    private static Optional<Term> above(CategoryTree tree, Term category) {
        Id parent = category.parent();
        return parent == null ? Optional.empty() : tree.find(parent);
    }

    Response tag(Request request) {
        Term tag = term(site.rejoinder().tags(), request);
        return isFormerName(tag, request)
                ? Response.movedPermanently(Links.term(tag))
                : list(
                        request,
                        Heading.of("Tagged “" + tag.name() + "”"),
                        (from, limit) -> blog.tagged(tag.id(), from, limit));
    }

    private static Term term(Terms terms, Request request) {
        return terms.bySlug(request.variable("slug"))
                .orElseThrow(() -> HttpProblem.notFound("There is nothing filed under this name."));
    }

    private static boolean isFormerName(Term term, Request request) {
        return !term.slug().equals(request.variable("slug"));
    }

    Response author(Request request) {
        String member = request.variable("member");
        Page<Post> posts = Cursors.page(request, from -> blog.by(member, from, Site.POSTS_PER_PAGE));
        String name = posts.items().stream()
                .findFirst()
                .map(post -> post.author().name())
                .orElseThrow(() -> HttpProblem.notFound("Nobody of this name has posts here."));
        return list(request, Heading.of("Posts by " + name), List.of(), posts);
    }

    Response month(Request request) {
        YearMonth month = month(request.variable("year"), request.variable("month"));
        return list(
                request,
                Heading.of(site.dates().month(month)),
                (from, limit) -> blog.in(month, site.dates().zone(), from, limit));
    }

    private static YearMonth month(String year, String month) {
        if (year.matches("[0-9]{4}") && month.matches("0[1-9]|1[0-2]")) {
            return YearMonth.of(Integer.parseInt(year), Integer.parseInt(month));
        }
        throw HttpProblem.notFound("There is no such month.");
    }

    Response archive(Request request) {
        Frame frame = Frame.of(site, "Archive");
        return Response.html(200, Templates.render("archive", new ArchivePage(frame, sidebars.read(ARCHIVE))));
    }

    private Response list(Request request, Heading heading, PostList list) {
        return list(request, heading, List.of(), Cursors.page(request, from -> list.read(from, Site.POSTS_PER_PAGE)));
    }

    private Response list(Request request, Heading heading, List<Post> pinned, Page<Post> page) {
        List<Post> shown =
                Stream.concat(pinned.stream(), page.items().stream()).distinct().toList();
        PostHeads heads = new PostHeads(site, shown);
        List<PostCard> cards = shown.stream()
                .map(post -> new PostCard(heads.of(post), excerpt(post), pinned.contains(post)))
                .toList();
        String path = Links.path(request.path());
        ListPage view = new ListPage(
                Frame.of(site, heading.text()),
                heading.text(),
                heading.trail(),
                heading.description(),
                cards,
                page.next().map(cursor -> Links.page(path, cursor)).orElse(null),
                isFirstPage(request) ? null : path,
                sidebars.read(SIDEBAR));
        return Response.html(200, Templates.render("list", view));
    }

    private String excerpt(Post post) {
        String written = post.content().excerpt();
        Text source = written.isBlank()
                ? post.content().body()
                : new Text(post.content().body().format(), written);
        return site.rejoinder().text().excerpt(source, EXCERPT);
    }

    private static boolean isFirstPage(Request request) {
        return request.query().get("page").isEmpty();
    }
}
