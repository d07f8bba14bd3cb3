package dev.rejoinder.examples.blog;

import dev.rejoinder.storage.StorageException;
import dev.rejoinder.transfer.ImportException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;

/** The blog's command line. */
@Command(
        name = "rejoinder-blog",
        description = "A small blog site with comments.",
        subcommands = {
            ServeCommand.class,
            ImportCommand.class,
            ExportCommand.class,
            VerifyCommand.class,
            CommandLine.HelpCommand.class
        },
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        scope = ScopeType.INHERIT)
public final class Main {

    private static final Logger ALL_LOGS = Logger.getLogger("");

    /** What the jar's manifest says; outside a jar there is none. */
    static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() {
            String version = Main.class.getPackage().getImplementationVersion();
            return new String[] {"rejoinder-blog " + (version == null ? "(no release)" : version)};
        }
    }

    public static void main(String[] args) {
        System.exit(run(new PrintWriter(System.out, true), new PrintWriter(System.err, true), args));
    }

    static int run(PrintWriter out, PrintWriter err, String... args) {
        ALL_LOGS.setLevel(Level.WARNING);
        return new CommandLine(new Main())
                .setOut(out)
                .setErr(err)
                .setParameterExceptionHandler((wrong, given) -> usage(wrong))
                .setExecutionExceptionHandler((failure, command, given) -> failed(failure, command.getErr()))
                .execute(args);
    }

    private static int usage(ParameterException wrong) {
        CommandLine command = wrong.getCommandLine();
        command.getErr()
                .println(wrong.getMessage() + " (see: "
                        + command.getCommandSpec().qualifiedName(" ") + " --help)");
        return ExitCode.USAGE;
    }

    /** What a person can mend is one line; anything else is a mistake in here, and its trace is wanted. */
    private static int failed(Exception failure, PrintWriter err) throws Exception {
        boolean expected = failure instanceof CommandFailure
                || failure instanceof StorageException
                || failure instanceof ImportException
                || failure instanceof UncheckedIOException
                || failure instanceof IOException;
        if (!expected) {
            throw failure;
        }
        err.println(String.valueOf(failure.getMessage()).lines().findFirst().orElse(""));
        return ExitCode.SOFTWARE;
    }
}
