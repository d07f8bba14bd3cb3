package dev.rejoinder.examples.blog;

import dev.rejoinder.transfer.ImportOptions.Progress;
import java.io.PrintStream;

/** One line that is written over again and again; none where no person watches. */
final class ProgressLine implements AutoCloseable {

    private static final long PAUSE_NANOS = 100_000_000;
    private static final String ERASE = "\r\u001b[K";

    private final boolean watched;
    private final PrintStream terminal;
    private long lastShown;
    private boolean open;

    private ProgressLine(boolean watched, PrintStream terminal) {
        this.watched = watched;
        this.terminal = terminal;
    }

    /** On the error stream, so that the report can be piped on. */
    static ProgressLine onTerminal() {
        return new ProgressLine(System.console() != null, System.err);
    }

    void show(Progress progress) {
        long now = System.nanoTime();
        if (!watched || open && now - lastShown < PAUSE_NANOS) {
            return;
        }
        lastShown = now;
        open = true;
        String total = progress.total() < 0 ? "" : " of " + progress.total();
        terminal.print(ERASE + progress.phase() + ": " + progress.done() + total);
        terminal.flush();
    }

    @Override
    public void close() {
        if (open) {
            terminal.print(ERASE);
            terminal.flush();
            open = false;
        }
    }
}
