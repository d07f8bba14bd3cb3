package dev.rejoinder.examples.blog;

import dev.rejoinder.Rejoinder;
import dev.rejoinder.Verification;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;

/** Proves that a blog is in order. */
@Command(
        name = "verify",
        description = "Checks the tables, and that all counts equal the rows; exits with 1 if something differs.")
final class VerifyCommand implements Callable<Integer> {

    @Mixin
    private final DatabaseOptions database = new DatabaseOptions();

    @Override
    public Integer call() {
        try (Database opened = database.openExisting()) {
            return print(Rejoinder.on(opened.store()).build().verify());
        }
    }

    private int print(Verification found) {
        PrintWriter out = database.command().getOut();
        found.differences().forEach(out::println);
        out.printf(
                "%s: %d posts, %d threads, %d comments, %d events%n",
                found.isClean() ? "In order" : "Not in order",
                found.posts(),
                found.threads(),
                found.comments(),
                found.events());
        return found.isClean() ? ExitCode.OK : ExitCode.SOFTWARE;
    }
}
