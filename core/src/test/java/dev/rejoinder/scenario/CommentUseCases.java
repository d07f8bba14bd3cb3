package dev.rejoinder.scenario;

import static dev.rejoinder.Capability.COMMENT;
import static dev.rejoinder.Capability.MODERATE;

import dev.rejoinder.Actor;
import dev.rejoinder.Comments;
import dev.rejoinder.Moderation;
import dev.rejoinder.Outcome;
import dev.rejoinder.Refusal;
import dev.rejoinder.Rejoinder;
import dev.rejoinder.Revisions;
import dev.rejoinder.Seen;
import dev.rejoinder.Submission;
import dev.rejoinder.Voter;
import dev.rejoinder.model.Comment;
import dev.rejoinder.model.Order;
import dev.rejoinder.model.Status;
import dev.rejoinder.model.Target;
import dev.rejoinder.model.Text;
import dev.rejoinder.model.Vote;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** What readers and moderators do about comments. */
final class CommentUseCases {

    private static final Function<Talk, Comment> COMMENTED = talk -> talk.says("comment");
    private static final Function<Talk, Comment> OWN = talk -> talk.says(UseCase.una(Set.of(COMMENT)), "comment");
    private static final Function<Talk, Comment> DECIDED = talk -> talk.decide(talk.says("comment"), Status.SPAM);

    private CommentUseCases() {}

    private interface Use<P> {
        Outcome<?> attempt(P part, Actor who, Comment on);
    }

    static Stream<UseCase> all() {
        return Stream.of(byReaders(), byModerators(), ofFormerTexts()).flatMap(part -> part);
    }

    private static Stream<UseCase> byReaders() {
        Refusal notHers = new Refusal.NotNow("Only its author and moderators can edit a comment.");
        Use<Comments> edit = (comments, who, on) -> comments.edit(who, on.key(), on.version(), Text.markdown("edited"));
        return Stream.of(
                UseCase.taking(
                        COMMENT,
                        "Comments.submit",
                        "",
                        talk -> who -> answer(talk.submit(talk.draft("new").by(who)))),
                vote("vote", (comments, who, on) -> comments.vote(Voter.of(who), on.key(), Vote.Direction.UP)),
                vote("unvote", (comments, who, on) -> comments.unvote(Voter.of(who), on.key(), Vote.Direction.UP)),
                new UseCase(
                        "Comments.edit",
                        "one's own",
                        Set.of(COMMENT, MODERATE),
                        new Refusal.Lacks(COMMENT),
                        on(OWN, Rejoinder::comments, edit)),
                new UseCase(
                        "Comments.edit",
                        "another's",
                        Set.of(MODERATE),
                        notHers,
                        on(COMMENTED, Rejoinder::comments, edit)));
    }

    private static Outcome<?> answer(Submission sent) {
        return sent instanceof Submission.Rejected rejected
                ? Outcome.refused(rejected.refusals().get(0))
                : Outcome.done(sent);
    }

    private static UseCase vote(String method, Use<Comments> use) {
        return UseCase.taking(COMMENT, "Comments." + method, "", on(COMMENTED, Rejoinder::comments, use));
    }

    private static Stream<UseCase> byModerators() {
        return Stream.of(
                moderation(
                        "decide",
                        COMMENTED,
                        (moderation, who, on) -> moderation.decide(who, on.key(), on.version(), Status.SPAM, "")),
                moderation(
                        "decideAll",
                        COMMENTED,
                        (moderation, who, on) -> moderation.decideAll(who, List.of(Seen.of(on)), Status.SPAM, "")),
                moderation("undo", DECIDED, (moderation, who, on) -> moderation.undo(who, on.key(), on.version())),
                moderation("find", COMMENTED, (moderation, who, on) -> moderation.find(who, on.key())),
                moderation("trail", COMMENTED, (moderation, who, on) -> moderation.trail(who, Target.of(on.key()), 10)),
                moderation("events", COMMENTED, (moderation, who, on) -> moderation.events(who, null, 10)),
                moderation(
                        "queue",
                        COMMENTED,
                        (moderation, who, on) -> moderation.queue(who, Status.PENDING, Order.OLDEST, null, 10)));
    }

    private static UseCase moderation(String method, Function<Talk, Comment> prepared, Use<Moderation> use) {
        return UseCase.taking(MODERATE, "Moderation." + method, "", on(prepared, Rejoinder::moderation, use));
    }

    private static Stream<UseCase> ofFormerTexts() {
        return Stream.of(
                revisions("of", (revisions, who, on) -> revisions.of(who, on.key(), null, 10)),
                revisions("diff", (revisions, who, on) -> revisions.diff(who, on.key(), 0, 0)));
    }

    private static UseCase revisions(String method, Use<Revisions> use) {
        return UseCase.taking(MODERATE, "Revisions." + method, "another's", on(COMMENTED, Rejoinder::revisions, use));
    }

    private static <P> UseCase.Preparation on(
            Function<Talk, Comment> prepared, Function<Rejoinder, P> part, Use<P> use) {
        return talk -> {
            Comment comment = prepared.apply(talk);
            return who -> use.attempt(part.apply(talk.site().rejoinder), who, comment);
        };
    }
}
