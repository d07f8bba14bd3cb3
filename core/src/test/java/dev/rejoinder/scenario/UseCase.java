package dev.rejoinder.scenario;

import dev.rejoinder.Actor;
import dev.rejoinder.Capability;
import dev.rejoinder.Outcome;
import dev.rejoinder.Refusal;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;

/**
 * Something that the engine does for those who may.
 *
 * @param method of the public interface
 * @param anyOf the capabilities of which each is enough
 * @param refusal what whoever has all others is told
 */
record UseCase(String method, String about, Set<Capability> anyOf, Refusal refusal, Preparation preparation) {

    /** Brings about, on a subject of its own, what there has to be before it can be tried. */
    interface Preparation {
        Function<Actor, Outcome<?>> on(Talk talk);
    }

    static UseCase taking(Capability capability, String method, String about, Preparation preparation) {
        return new UseCase(method, about, Set.of(capability), new Refusal.Lacks(capability), preparation);
    }

    /** As whom the use cases are tried; what is "one's own" is hers. */
    static Actor una(Set<Capability> capabilities) {
        return Actor.member("una", "Una", capabilities.toArray(Capability[]::new));
    }

    /** Has every capability but those that are enough. */
    Actor whoMayNot() {
        Set<Capability> others = EnumSet.complementOf(EnumSet.copyOf(anyOf));
        others.remove(Capability.ADMINISTER);
        return una(others);
    }

    @Override
    public String toString() {
        return method + (about.isEmpty() ? "" : " of " + about);
    }
}
