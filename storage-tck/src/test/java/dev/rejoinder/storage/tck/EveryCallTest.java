package dev.rejoinder.storage.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.storage.UnitOfWork;
import java.lang.reflect.Method;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EveryCallTest {

    @Test
    void everyMethodOfTheSpiIsCalled() {
        List<String> all = Stream.of(UnitOfWork.class.getMethods())
                .filter(part -> part.getReturnType().isInterface())
                .flatMap(part -> Stream.of(part.getReturnType().getMethods())
                        .map(Method::getName)
                        .map(method -> part.getName() + "." + method))
                .toList();
        assertThat(EveryCall.all(Site.anew()).stream().map(EveryCall::name).distinct())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(all.stream(), Stream.of("open")).toList());
    }
}
