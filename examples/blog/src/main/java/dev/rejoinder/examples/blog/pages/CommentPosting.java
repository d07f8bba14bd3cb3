package dev.rejoinder.examples.blog.pages;

import dev.rejoinder.Submission;
import dev.rejoinder.examples.blog.http.Params;
import dev.rejoinder.examples.blog.http.Request;
import dev.rejoinder.examples.blog.http.Response;
import dev.rejoinder.model.Post;
import java.util.List;

/** Takes comments from the form under a post. */
final class CommentPosting {

    static final FormProblem STALE =
            new FormProblem("", "This page had been open for too long. Nothing is lost: please send the form again.");

    private final Site site;
    private final PostPages pages;
    private final HeldNotices held;

    CommentPosting(Site site, PostPages pages) {
        this.site = site;
        this.pages = pages;
        this.held = new HeldNotices(site);
    }

    Response submit(Request request) {
        site.guard().refuseOtherSites(request);
        Post post = pages.post(request);
        Params form = request.form();
        FormInput input = FormInput.of(form);
        if (!site.guard().recognises(request, form)) {
            return pages.show(403, request, post, input.with(List.of(STALE)));
        }
        return answer(request, post, input, site.rejoinder().comments().submit(input.on(post.subject())));
    }

    private Response answer(Request request, Post post, FormInput input, Submission sent) {
        if (sent instanceof Submission.Published published) {
            return Reader.known(
                    site,
                    Response.seeOther(Links.comment(post, published.comment().id())),
                    published.comment());
        }
        if (sent instanceof Submission.Held waiting) {
            return Reader.known(site, Response.seeOther(held.href(post, waiting.comment())), waiting.comment());
        }
        return pages.show(422, request, post, input.refused(((Submission.Rejected) sent).refusals()));
    }

    /** Someone reloads, or keeps, the address that the form was sent to. */
    Response backToPost(Request request) {
        return Response.seeOther(Links.post(pages.post(request)) + "#respond");
    }
}
