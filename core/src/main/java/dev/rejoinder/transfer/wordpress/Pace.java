package dev.rejoinder.transfer.wordpress;

import dev.rejoinder.transfer.ImportOptions.Progress;
import java.util.function.Consumer;

/** Says now and then how far one phase is. */
final class Pace {
    private static final int STRIDE = 200;

    private final Consumer<Progress> listener;
    private final String phase;
    private final long total;
    private long done;

    /** @param total -1 if nobody knows */
    Pace(Consumer<Progress> listener, String phase, long total) {
        this.listener = listener;
        this.phase = phase;
        this.total = total;
    }

    void step() {
        if (++done % STRIDE == 0) {
            tell();
        }
    }

    void end() {
        if (done == 0 || done % STRIDE != 0) {
            tell();
        }
    }

    private void tell() {
        listener.accept(new Progress(phase, done, total));
    }
}
