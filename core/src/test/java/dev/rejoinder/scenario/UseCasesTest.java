package dev.rejoinder.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.Actor;
import dev.rejoinder.Outcome;
import dev.rejoinder.Rejoinder;
import dev.rejoinder.Submission;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class UseCasesTest {

    /** Whatever takes somebody who acts, or may refuse what is asked for. */
    private static Set<String> whatMayBeRefused() {
        return Stream.of(Rejoinder.class.getMethods())
                .map(Method::getReturnType)
                .filter(part -> part.getPackageName().startsWith(Rejoinder.class.getPackageName()))
                .distinct()
                .flatMap(part -> Stream.of(part.getDeclaredMethods()))
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .filter(method -> List.of(method.getParameterTypes()).contains(Actor.class)
                        || Set.of(Outcome.class, Submission.class).contains(method.getReturnType()))
                .map(method -> method.getDeclaringClass().getSimpleName() + "." + method.getName())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void nothingThatMayBeRefusedIsLeftOut() {
        Set<String> known = new TreeSet<>(CapabilityScenarios.TAKE_NONE);
        UseCases.all().forEach(useCase -> known.add(useCase.method()));

        assertThat(known).isEqualTo(whatMayBeRefused());
    }
}
