package dev.rejoinder.examples.blog.pages;

import dev.rejoinder.Blog;
import dev.rejoinder.ThreadEntry;
import dev.rejoinder.examples.blog.http.FormGuard.Pass;
import dev.rejoinder.examples.blog.http.HttpProblem;
import dev.rejoinder.examples.blog.http.Request;
import dev.rejoinder.examples.blog.http.Response;
import dev.rejoinder.examples.blog.pages.CommentForm.ReplyTarget;
import dev.rejoinder.model.Comment;
import dev.rejoinder.model.CommentKey;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Post;
import dev.rejoinder.text.TextPolicy;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The page of a post. */
final class PostPages {

    private static final int DESCRIPTION = 160;
    private static final int QUOTATION = 140;

    private static final FormProblem GONE = new FormProblem(
            "", "The comment that you want to answer is not here any more; yours would stand for itself.");

    private final Site site;
    private final Blog blog;
    private final HeldNotices held;
    private final Discussions discussions;
    private final MovedComments moved;

    PostPages(Site site) {
        this.site = site;
        this.blog = site.rejoinder().blog();
        this.held = new HeldNotices(site);
        this.discussions = new Discussions(site);
        this.moved = new MovedComments(site.rejoinder());
    }

    Response show(Request request) {
        Post post = post(request);
        if (!post.content().slug().equals(request.variable("slug"))) {
            return Response.movedPermanently(Links.post(post));
        }
        Id parent = request.query().get("replyto").map(Cursors::id).orElse(null);
        return moved.follow(request, post)
                .orElseGet(() -> show(
                        200, request, post, FormInput.empty(parent, site.guard().nonce())));
    }

    /** @throws HttpProblem 404 if readers find no post of this name */
    Post post(Request request) {
        return blog.bySlug(request.variable("slug"))
                .orElseThrow(() -> HttpProblem.notFound("There is no post of this name."));
    }

    Response show(int status, Request request, Post post, FormInput input) {
        Reader reader = Reader.of(site, request);
        ThreadPart part = ThreadPart.read(site, post, reader.viewer(), request);
        Pass pass = site.guard().pass(request);
        PostHead head = new PostHeads(site, List.of(post)).of(post);
        boolean withForm = part.page().open() || !input.problems().isEmpty();
        PostPage page = new PostPage(
                frame(post, head),
                head,
                Rendered.of(site.rejoinder().text(), post.content().body(), TextPolicy.POST),
                link(blog.previous(post)),
                link(blog.next(post)),
                discussions.of(part, reader, pass.token()),
                held.read(request, part.page()),
                withForm ? form(post, pass.token(), input) : null);
        return pass.goWith(Response.html(status, Templates.render("post", page)));
    }

    private Frame frame(Post post, PostHead head) {
        return Frame.of(site, head.title())
                .describedAs(site.rejoinder().text().excerpt(post.content().body(), DESCRIPTION))
                .withFeed(new Link("Comments on " + head.title(), Links.feed(post)));
    }

    private CommentForm form(Post post, String token, FormInput input) {
        Optional<ReplyTarget> target = Optional.ofNullable(input.parent()).flatMap(parent -> target(post, parent));
        FormInput answerable = input.parent() != null && target.isEmpty()
                ? input.withoutParent().with(List.of(GONE))
                : input;
        return new CommentForm(Links.post(post) + "/comments", token, answerable, target.orElse(null));
    }

    private Optional<ReplyTarget> target(Post post, Id parent) {
        return site.rejoinder()
                .threads()
                .on(post.subject())
                .map(thread -> new CommentKey(thread.thread().id(), parent))
                .flatMap(site.rejoinder().comments()::find)
                .filter(ThreadEntry.Shown.class::isInstance)
                .map(entry -> target(post, ((ThreadEntry.Shown) entry).comment()));
    }

    private ReplyTarget target(Post post, Comment comment) {
        return new ReplyTarget(
                comment.id().toString(),
                comment.author().name(),
                site.rejoinder().text().excerpt(comment.text(), QUOTATION),
                Links.comment(post, comment.id()));
    }

    private static @Nullable Link link(Optional<Post> post) {
        return post.map(found -> new Link(PostHeads.title(found), Links.post(found)))
                .orElse(null);
    }
}
