package dev.rejoinder;

import dev.rejoinder.model.Comment;
import dev.rejoinder.model.CommentKey;
import dev.rejoinder.model.Guest;
import java.util.Optional;

/** Gives guests their tokens, and finds the comments that they belong to. */
final class GuestTokens {

    private final Engine engine;

    GuestTokens(Engine engine) {
        this.engine = engine;
    }

    Optional<String> issue(Comment comment) {
        EditPolicy policy = engine.edits();
        return policy.tokens()
                .filter(tokens -> comment.author() instanceof Guest && policy.isOpen(comment, engine.now()))
                .map(tokens -> tokens.issue(comment.key(), comment.writing().revision(), policy.end(comment)));
    }

    /** The comment whose token this is, as it is now. */
    Outcome<Comment> comment(String token) {
        if (engine.edits().tokens().isEmpty()) {
            return Outcome.refused(new Refusal.NotNow("This site gives its guests no links to edit by."));
        }
        EditTokens.Check check = engine.edits().tokens().get().check(token, engine.now());
        if (check instanceof EditTokens.Check.Valid valid) {
            return find(valid.comment())
                    .then(comment -> new EditBasis.Revision(valid.revision())
                            .refusal(Actor.guest(Guest.named("holder")), comment)
                            .map(Outcome::<Comment>refused)
                            .orElse(Outcome.done(comment)));
        }
        return Outcome.refused(
                check instanceof EditTokens.Check.Expired
                        ? new Refusal.NotNow("The time to edit this comment is over.")
                        : new Refusal.Invalid("token", "is not one of this site's"));
    }

    private Outcome<Comment> find(CommentKey key) {
        return engine.store()
                .read(unit -> Permalinks.find(unit, key))
                .map(Outcome::done)
                .orElse(Outcome.refused(new Refusal.NotFound("comment", key.toString())));
    }
}
