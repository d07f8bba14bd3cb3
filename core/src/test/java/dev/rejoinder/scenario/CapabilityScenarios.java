package dev.rejoinder.scenario;

import static dev.rejoinder.Capability.ADMINISTER;
import static dev.rejoinder.Capability.COMMENT;
import static dev.rejoinder.Capability.MODERATE;
import static dev.rejoinder.Capability.PUBLISH;
import static dev.rejoinder.Capability.WRITE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.Actor;
import dev.rejoinder.Capability;
import dev.rejoinder.Outcome;
import dev.rejoinder.PostDraft;
import dev.rejoinder.Refusal;
import dev.rejoinder.Rejoinder;
import dev.rejoinder.Submission;
import dev.rejoinder.TermDraft;
import dev.rejoinder.model.Comment;
import dev.rejoinder.model.Guest;
import dev.rejoinder.model.Order;
import dev.rejoinder.model.Post;
import dev.rejoinder.model.Publication;
import dev.rejoinder.model.Status;
import dev.rejoinder.model.Target;
import dev.rejoinder.model.Term;
import dev.rejoinder.model.ThreadState;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every use case, and what it takes. */
abstract class CapabilityScenarios extends Scenario {

    private record UseCase(String name, Set<Capability> anyOf, Capability named, Function<Actor, Outcome<?>> attempt) {}

    private final List<UseCase> useCases = new ArrayList<>();

    private void needs(Capability capability, String name, Function<Actor, Outcome<?>> attempt) {
        useCases.add(new UseCase(name, Set.of(capability), capability, attempt));
    }

    private void needsEither(
            Capability one, Capability other, Capability named, String name, Function<Actor, Outcome<?>> attempt) {
        useCases.add(new UseCase(name, Set.of(one, other), named, attempt));
    }

    @BeforeEach
    void everyUseCase() {
        Post draft = site.aDraft("Draft");
        Post post = site.aPost("Post");
        Post gone = site.trash(site.aPost("Gone"));
        posts(draft, post, gone);
        Term category = site.aCategory("Category");
        Term tag = site.aTag("tag");
        terms(category, tag);
        Comment comment = talk.says("comment");
        talk.decide(comment, Status.SPAM);
        Comment again = talk.undo(comment);
        moderation(again);
    }

    private void posts(Post draft, Post post, Post gone) {
        Rejoinder engine = site.rejoinder;
        needs(WRITE, "draft", who -> engine.posts().draft(who, PostDraft.titled("New")));
        needsEither(WRITE, PUBLISH, WRITE, "find", who -> engine.posts().find(who, draft.id()));
        needsEither(
                WRITE, PUBLISH, WRITE, "list", who -> engine.posts().inState(who, Publication.State.DRAFT, null, 10));
        needs(PUBLISH, "edit another's", who -> engine.posts().edit(who, draft.id(), 1, PostDraft.titled("Edited")));
        needs(PUBLISH, "publish", who -> engine.posts().publish(who, draft.id(), 1));
        needs(PUBLISH, "schedule", who -> engine.posts().publishAt(who, draft.id(), 1, clock.instant()));
        needs(PUBLISH, "unpublish", who -> engine.posts().unpublish(who, post.id(), post.version()));
        needs(PUBLISH, "trash another's", who -> engine.posts().trash(who, post.id(), post.version()));
        needs(PUBLISH, "restore another's", who -> engine.posts().restore(who, gone.id(), gone.version()));
    }

    private void terms(Term category, Term tag) {
        Rejoinder engine = site.rejoinder;
        needs(ADMINISTER, "create category", who -> engine.categories().create(who, TermDraft.named("New")));
        needs(WRITE, "create tag", who -> engine.tags().create(who, TermDraft.named("new")));
        needs(ADMINISTER, "rename", who -> engine.tags().rename(who, tag.id(), 1, TermDraft.named("other")));
        needs(ADMINISTER, "move", who -> engine.categories().move(who, category.id(), 1, null));
        needs(ADMINISTER, "delete category", who -> engine.categories().delete(who, category.id(), 1));
        needs(ADMINISTER, "delete tag", who -> engine.tags().delete(who, tag.id(), 1));
    }

    private void moderation(Comment comment) {
        Rejoinder engine = site.rejoinder;
        long version = comment.version();
        needs(MODERATE, "decide", who -> engine.moderation().decide(who, comment.key(), version, Status.SPAM, ""));
        needs(MODERATE, "undo", who -> engine.moderation().undo(who, comment.key(), version));
        needs(MODERATE, "revisions", who -> engine.revisions().of(who, comment.key(), null, 10));
        needs(MODERATE, "diff", who -> engine.revisions().diff(who, comment.key(), 0, 0));
        needs(MODERATE, "look", who -> engine.moderation().find(who, comment.key()));
        needs(MODERATE, "queue", who -> engine.moderation().queue(who, Status.PENDING, Order.OLDEST, null, 10));
        needs(MODERATE, "trail", who -> engine.moderation().trail(who, Target.of(comment.key()), 10));
        needs(MODERATE, "events", who -> engine.moderation().events(who, null, 10));
        needs(MODERATE, "close", who -> engine.threads().setState(who, SHOE, ThreadState.CLOSED));
        needs(MODERATE, "close at", who -> engine.threads().closeAt(who, SHOE, clock.instant()));
    }

    @Test
    void withoutTheCapabilityNothingHappensAndTheRefusalNamesIt() {
        int events = Site.allEvents(store()).size();
        for (UseCase useCase : useCases) {
            for (Actor actor : List.of(withAllBut(useCase.anyOf()), Cast.NOBODY, Actor.guest(Guest.named("Guest")))) {
                Refusal refusal = refusal(useCase.attempt().apply(actor));
                assertThat(refusal).as(useCase.name()).isInstanceOf(Refusal.Lacks.class);
                assertThat(refusal.message())
                        .contains(((Refusal.Lacks) refusal).capability().name());
            }
            assertThat(refusal(useCase.attempt().apply(Cast.NOBODY)))
                    .as(useCase.name())
                    .isIn(new Refusal.Lacks(useCase.named()), new Refusal.Lacks(WRITE));
        }
        assertThat(Site.allEvents(store())).hasSize(events);
    }

    private static Actor withAllBut(Set<Capability> missing) {
        Set<Capability> rest = EnumSet.complementOf(EnumSet.copyOf(missing));
        rest.remove(ADMINISTER);
        return Actor.member("most", "Most", rest.toArray(Capability[]::new));
    }

    @Test
    void withTheCapabilityAloneItIsDone() {
        for (UseCase useCase : useCases) {
            for (Capability capability : useCase.anyOf()) {
                Outcome<?> outcome = useCase.attempt().apply(Actor.member("one", "One", capability));
                assertThat(outcome.refusal().filter(refusal -> refusal instanceof Refusal.Lacks))
                        .as("%s with %s", useCase.name(), capability)
                        .isEmpty();
            }
        }
    }

    @Test
    void anAdministratorMayDoEverything() {
        for (UseCase useCase : useCases) {
            assertThat(useCase.attempt()
                            .apply(Cast.ADMIN)
                            .refusal()
                            .filter(refusal -> refusal instanceof Refusal.Lacks))
                    .as(useCase.name())
                    .isEmpty();
        }
    }

    @Test
    void commentingTakesTheCapabilityToo() {
        Submission sent = talk.submit(talk.draft("x").by(withAllBut(Set.of(COMMENT))));

        assertThat(refusals(sent)).containsExactly(new Refusal.Lacks(COMMENT));
    }

    @Test
    void aGuestCannotWrite() {
        Actor guest = new Actor(Guest.named("Guest"), Set.of(ADMINISTER));

        assertThat(refusal(site.posts().draft(guest, PostDraft.titled("Guest post"))))
                .isInstanceOf(Refusal.class);
    }
}
