package dev.rejoinder.scenario;

import static dev.rejoinder.Capability.ADMINISTER;
import static dev.rejoinder.Capability.COMMENT;
import static dev.rejoinder.Capability.WRITE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.Actor;
import dev.rejoinder.Capability;
import dev.rejoinder.Outcome;
import dev.rejoinder.PostDraft;
import dev.rejoinder.Refusal;
import dev.rejoinder.model.Comment;
import dev.rejoinder.model.Guest;
import dev.rejoinder.model.Subject;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every use case, and what it takes. */
abstract class CapabilityScenarios extends Scenario {

    /** Use cases that are about one's own comments alone. */
    static final Set<String> TAKE_NONE = Set.of("Comments.withdraw", "Comments.restore");

    private int prepared;

    private static List<UseCase> useCases() {
        return UseCases.all();
    }

    private Function<Actor, Outcome<?>> prepare(UseCase useCase) {
        prepared++;
        return useCase.preparation().on(site.talkOn(Subject.of("use-case", "" + prepared)));
    }

    @ParameterizedTest
    @MethodSource("useCases")
    void itTakesOneOfItsCapabilitiesAndNoOther(UseCase useCase) {
        Function<Actor, Outcome<?>> attempt = prepare(useCase);
        int events = Site.allEvents(store()).size();
        assertThat(refusal(attempt.apply(useCase.whoMayNot()))).isEqualTo(useCase.refusal());
        for (Actor actor : actorsWithNone(useCase)) {
            assertThat(refusal(attempt.apply(actor)))
                    .as("who may not even write is told that first")
                    .isIn(useCase.refusal(), new Refusal.Lacks(WRITE));
        }
        assertThat(Site.allEvents(store())).hasSize(events);

        for (Capability capability : useCase.anyOf()) {
            assertThat(prepare(useCase).apply(UseCase.una(Set.of(capability))).refusal())
                    .as("with %s alone", capability)
                    .isEmpty();
        }
        assertThat(prepare(useCase).apply(Cast.ADMIN).refusal())
                .as("an administrator may do everything")
                .isEmpty();
    }

    /** Guests may comment, and nothing else. */
    private static List<Actor> actorsWithNone(UseCase useCase) {
        Actor nobody = UseCase.una(Set.of());
        Actor guest = Actor.guest(Guest.named("Guest"));
        return useCase.anyOf().contains(COMMENT) ? List.of(nobody) : List.of(nobody, guest);
    }

    @Test
    void aRefusalNamesTheCapability() {
        for (Capability capability : Capability.values()) {
            assertThat(new Refusal.Lacks(capability).message()).contains(capability.name());
        }
    }

    @Test
    void whoTakesBackTheirOwnNeedsNoCapability() {
        Comment comment = talk.says("mine");
        Actor silenced = new Actor(Cast.READER.author(), Set.of());

        Comment withdrawn = site.rejoinder
                .comments()
                .withdraw(silenced, comment.key(), comment.version())
                .orThrow();
        assertThat(site.rejoinder
                        .comments()
                        .restore(silenced, comment.key(), withdrawn.version())
                        .value())
                .isPresent();
    }

    @Test
    void aGuestCannotWrite() {
        Actor guest = new Actor(Guest.named("Guest"), Set.of(ADMINISTER));

        assertThat(refusal(site.posts().draft(guest, PostDraft.titled("Guest post"))))
                .isEqualTo(new Refusal.Lacks(WRITE));
    }
}
