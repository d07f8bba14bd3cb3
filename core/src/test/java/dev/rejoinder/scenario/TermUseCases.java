package dev.rejoinder.scenario;

import static dev.rejoinder.Capability.ADMINISTER;
import static dev.rejoinder.Capability.WRITE;

import dev.rejoinder.Actor;
import dev.rejoinder.Capability;
import dev.rejoinder.Outcome;
import dev.rejoinder.TermDraft;
import dev.rejoinder.Terms;
import dev.rejoinder.model.Term;
import java.util.stream.Stream;

/** What is done to categories and tags. */
final class TermUseCases {

    private TermUseCases() {}

    private interface Use {
        Outcome<?> attempt(Terms terms, Actor who, Term on, TermDraft other);
    }

    static Stream<UseCase> all() {
        return Stream.of(
                category("create", (terms, who, on, other) -> terms.create(who, other)),
                category("rename", (terms, who, on, other) -> terms.rename(who, on.id(), on.version(), other)),
                category("move", (terms, who, on, other) -> terms.move(who, on.id(), on.version(), null)),
                category("delete", (terms, who, on, other) -> terms.delete(who, on.id(), on.version())),
                tag(WRITE, "create", (terms, who, on, other) -> terms.create(who, other)),
                tag(ADMINISTER, "rename", (terms, who, on, other) -> terms.rename(who, on.id(), on.version(), other)),
                tag(ADMINISTER, "delete", (terms, who, on, other) -> terms.delete(who, on.id(), on.version())));
    }

    private static UseCase category(String method, Use use) {
        return UseCase.taking(ADMINISTER, "Terms." + method, "a category", talk -> {
            String name = talk.subject().id();
            Term category = talk.site().aCategory(name, talk.site().aCategory("Above " + name));
            TermDraft other = TermDraft.named("Not " + name);
            return who -> use.attempt(talk.site().rejoinder.categories(), who, category, other);
        });
    }

    private static UseCase tag(Capability takes, String method, Use use) {
        return UseCase.taking(takes, "Terms." + method, "a tag", talk -> {
            String name = talk.subject().id();
            Term tag = talk.site().aTag(name);
            TermDraft other = TermDraft.named("not " + name);
            return who -> use.attempt(talk.site().rejoinder.tags(), who, tag, other);
        });
    }
}
