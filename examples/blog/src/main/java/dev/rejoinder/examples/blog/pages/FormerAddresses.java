package dev.rejoinder.examples.blog.pages;

import dev.rejoinder.examples.blog.http.HttpProblem;
import dev.rejoinder.examples.blog.http.Request;
import dev.rejoinder.examples.blog.http.Response;
import java.util.List;

/** Leads from the addresses that a blog had elsewhere, such as {@code /2009/11/03/name/}, to where its posts are here. */
final class FormerAddresses {

    private final Site site;

    FormerAddresses(Site site) {
        this.site = site;
    }

    Response find(Request request) {
        List<String> path = request.path();
        int last = path.size() - 1;
        if (last > 0 && path.indexOf("") == last) {
            return Response.movedPermanently(Links.path(path.subList(0, last)));
        }
        return path.stream()
                .reduce((before, after) -> after)
                .flatMap(site.rejoinder().blog()::bySlug)
                .map(post -> Response.movedPermanently(Links.post(post)))
                .orElseThrow(
                        () -> HttpProblem.notFound("There is no such page here. It may have moved, or never been."));
    }
}
