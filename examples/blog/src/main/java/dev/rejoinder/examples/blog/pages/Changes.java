package dev.rejoinder.examples.blog.pages;

import dev.rejoinder.Outcome;
import dev.rejoinder.Refusal;
import dev.rejoinder.examples.blog.http.FormGuard.Pass;
import dev.rejoinder.examples.blog.http.HttpProblem;
import dev.rejoinder.examples.blog.http.Params;
import dev.rejoinder.examples.blog.http.Request;
import dev.rejoinder.examples.blog.http.Response;
import dev.rejoinder.examples.blog.pages.Reader.Own;
import dev.rejoinder.model.Comment;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Post;
import dev.rejoinder.model.Text;
import java.util.List;
import java.util.Optional;

/** Lets guests edit and take back what they have just written, by the token in their browser. */
final class Changes {

    private final Site site;
    private final PostPages pages;

    Changes(Site site, PostPages pages) {
        this.site = site;
        this.pages = pages;
    }

    Response show(Request request) {
        Own own = own(request, request.query());
        return page(200, request, own, source(own), List.of());
    }

    private String source(Own own) {
        return site.rejoinder()
                .moderation()
                .find(Site.ITSELF, own.comment())
                .value()
                .map(comment -> comment.text().source())
                .orElseThrow(Changes::tooLate);
    }

    /** @throws HttpProblem 403 if this browser can't change the comment, or not any more */
    private Own own(Request request, Params params) {
        Id comment = Cursors.id(params.text("comment"));
        return Optional.ofNullable(Reader.of(site, request).own().get(comment)).orElseThrow(Changes::tooLate);
    }

    private static HttpProblem tooLate() {
        return HttpProblem.forbidden(
                "A comment can be changed in the browser that it was written in, for a few minutes.");
    }

    Response change(Request request) {
        site.guard().refuseOtherSites(request);
        Params form = request.form();
        Own own = own(request, form);
        if (!site.guard().recognises(request, form)) {
            return page(403, request, own, form.text("text"), List.of(CommentPosting.STALE.message()));
        }
        return form.text("action").equals("delete") ? withdraw(request, own) : edit(request, own, form.text("text"));
    }

    private Response edit(Request request, Own own, String source) {
        Post post = pages.post(request);
        Outcome<Comment> outcome = site.rejoinder().comments().edit(own.token(), Text.markdown(source));
        return outcome.value()
                .map(comment -> Reader.known(site, Response.seeOther(Links.comment(post, comment.id())), comment))
                .orElseGet(() -> page(422, request, own, source, problems(outcome)));
    }

    private Response withdraw(Request request, Own own) {
        Post post = pages.post(request);
        Outcome<Comment> outcome = site.rejoinder().comments().withdraw(own.token());
        return outcome.value()
                .map(comment -> Response.seeOther(Links.post(post) + "#comments")
                        .with("Set-Cookie", Reader.noCookie(site, comment.id())))
                .orElseGet(() -> page(409, request, own, source(own), problems(outcome)));
    }

    private static List<String> problems(Outcome<Comment> outcome) {
        Refusal refusal = outcome.refusal().orElseThrow();
        return List.of(FormProblem.of(refusal).message());
    }

    private Response page(int status, Request request, Own own, String source, List<String> problems) {
        Post post = pages.post(request);
        Pass pass = site.guard().pass(request);
        Id comment = own.comment().id();
        ChangePage page = new ChangePage(
                Frame.of(site, "Change your comment").hidden(),
                new Link(PostHeads.title(post), Links.comment(post, comment)),
                Links.post(post) + "/change",
                pass.token(),
                comment.toString(),
                source,
                problems);
        return pass.goWith(Response.html(status, Templates.render("change", page)))
                .with("Cache-Control", "no-store");
    }
}
