package dev.rejoinder.storage.tck;

import dev.rejoinder.storage.UnitOfWork;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * One call of the SPI with all its arguments, to be made on several stores.
 *
 * @param name the call as a reader of a failed test wants to see it
 */
record Step(String name, Function<UnitOfWork, Object> call) {

    static Step change(String name, Consumer<UnitOfWork> call) {
        return new Step(name, unit -> {
            call.accept(unit);
            return "no answer";
        });
    }
}
