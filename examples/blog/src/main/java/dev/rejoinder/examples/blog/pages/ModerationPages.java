package dev.rejoinder.examples.blog.pages;

import dev.rejoinder.Actor;
import dev.rejoinder.Capability;
import dev.rejoinder.Moderation;
import dev.rejoinder.Outcome;
import dev.rejoinder.Page;
import dev.rejoinder.Refusal;
import dev.rejoinder.Threads;
import dev.rejoinder.examples.blog.http.FormGuard.Pass;
import dev.rejoinder.examples.blog.http.HttpProblem;
import dev.rejoinder.examples.blog.http.Params;
import dev.rejoinder.examples.blog.http.Request;
import dev.rejoinder.examples.blog.http.Response;
import dev.rejoinder.examples.blog.pages.Desk.Decision;
import dev.rejoinder.model.Comment;
import dev.rejoinder.model.CommentKey;
import dev.rejoinder.model.CommentThread;
import dev.rejoinder.model.Order;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The moderators' desk. */
final class ModerationPages {

    private static final Actor MODERATOR = Actor.member("moderator", "Moderator", Capability.MODERATE);
    private static final String UNDO = "undo";
    private static final String PIN = "pin";
    private static final int PER_PAGE = 20;

    private final Site site;
    private final Moderation moderation;
    private final ModeratorDoor door;

    ModerationPages(Site site, ModeratorDoor door) {
        this.site = site;
        this.moderation = site.rejoinder().moderation();
        this.door = door;
    }

    Response show(Request request) {
        return door.open(request).orElseGet(() -> {
            door.check(request);
            return page(200, request, desk(request.query()), done(request.query()), "");
        });
    }

    private static Desk desk(Params params) {
        String value = params.get("queue").orElse(Desk.WAITING.value());
        return Desk.of(value).orElseThrow(() -> HttpProblem.notFound("There is no such queue."));
    }

    private Optional<Comment> done(Params params) {
        return params.get("done")
                .flatMap(id -> moderation
                        .find(MODERATOR, new CommentKey(Cursors.id(params.text("thread")), Cursors.id(id)))
                        .value());
    }

    Response decide(Request request) {
        door.check(request);
        site.guard().refuseOtherSites(request);
        Params form = request.form();
        Desk desk = desk(form);
        if (!site.guard().recognises(request, form)) {
            return page(
                    403, request, desk, Optional.empty(), "This page had been open for too long. Please try again.");
        }
        Outcome<String> outcome = form.text("action").endsWith(PIN)
                ? pin(form).then(thread -> Outcome.done(desk.href()))
                : decide(form)
                        .then(comment -> Outcome.done(
                                desk.href() + "&thread=" + comment.key().thread() + "&done=" + comment.id()));
        return outcome.value()
                .map(Response::seeOther)
                .orElseGet(() -> refused(request, desk, outcome.refusal().orElseThrow()));
    }

    private static CommentKey comment(Params form) {
        return new CommentKey(Cursors.id(form.text("thread")), Cursors.id(form.text("comment")));
    }

    private Outcome<CommentThread> pin(Params form) {
        Threads threads = site.rejoinder().threads();
        return form.text("action").equals(PIN)
                ? threads.pin(MODERATOR, comment(form))
                : threads.unpin(MODERATOR, comment(form));
    }

    private Outcome<Comment> decide(Params form) {
        CommentKey comment = comment(form);
        long version = version(form.text("version"));
        String action = form.text("action");
        if (action.equals(UNDO)) {
            return moderation.undo(MODERATOR, comment, version);
        }
        Decision decision = Decision.of(action).orElseThrow(() -> HttpProblem.badRequest("There is no such decision."));
        return moderation.decide(MODERATOR, comment, version, decision.status, form.text("reason"));
    }

    private static long version(String text) {
        if (!text.matches("[0-9]{1,18}")) {
            throw HttpProblem.badRequest("The form names no version of the comment.");
        }
        return Long.parseLong(text);
    }

    private Response refused(Request request, Desk desk, Refusal refusal) {
        int status = refusal instanceof Refusal.Invalid ? 422 : refusal instanceof Refusal.NotFound ? 404 : 409;
        return page(status, request, desk, Optional.empty(), refusal.message());
    }

    private Response page(int status, Request request, Desk desk, Optional<Comment> done, String problem) {
        Order order = desk == Desk.WAITING ? Order.OLDEST : Order.NEWEST;
        Page<Comment> queue = Cursors.page(
                request,
                from -> moderation
                        .queue(MODERATOR, desk.status, order, from, PER_PAGE)
                        .orThrow());
        List<Comment> all =
                Stream.concat(queue.items().stream(), done.stream()).distinct().toList();
        ModerationItems items = new ModerationItems(site, all);
        Pass pass = site.guard().pass(request);
        ModerationPage view = new ModerationPage(
                Frame.of(site, "Moderation").hidden(),
                desk,
                pass.token(),
                problem,
                done.map(items::of).orElse(null),
                queue.items().stream().map(items::of).toList(),
                queue.next()
                        .map(cursor -> desk.href() + "&page=" + cursor.token())
                        .orElse(null),
                request.query().get("page").isPresent() ? desk.href() : null);
        return pass.goWith(Response.html(status, Templates.render("moderation", view)))
                .with("Cache-Control", "no-store");
    }
}
