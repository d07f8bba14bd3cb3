package dev.rejoinder.examples.blog.pages;

import dev.rejoinder.examples.blog.http.HttpProblem;
import dev.rejoinder.examples.blog.http.Response;

/** Says what went wrong, and where to go instead. */
public final class ErrorPages {

    private final Site site;

    public ErrorPages(Site site) {
        this.site = site;
    }

    record ErrorPage(Frame frame, int status, String title, String message) {}

    public Response of(HttpProblem problem) {
        Frame frame = Frame.of(site, problem.title()).hidden();
        ErrorPage page = new ErrorPage(frame, problem.status(), problem.title(), problem.message());
        return Response.html(problem.status(), Templates.render("error", page));
    }
}
