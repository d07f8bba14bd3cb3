package dev.rejoinder.examples.blog;

import dev.rejoinder.storage.jdbc.Tables;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which database a command works on. */
final class DatabaseOptions {

    private static final Path FOLDER = Path.of("rejoinder-blog-data");

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    @Option(
            names = "--db",
            paramLabel = "JDBC-URL",
            description = {
                "A jdbc:sqlite:, jdbc:h2:, jdbc:postgresql: or jdbc:mariadb: address.",
                "Default: an SQLite file in ./rejoinder-blog-data"
            })
    private @Nullable String url;

    @Option(names = "--prefix", description = "What table names begin with. Default: ${DEFAULT-VALUE}")
    private String prefix = "rj_";

    @Option(
            names = "--user",
            paramLabel = "NAME",
            defaultValue = "${env:REJOINDER_DB_USER}",
            description = "The database user. Default: the environment's REJOINDER_DB_USER")
    private @Nullable String user;

    @Option(
            names = "--password",
            paramLabel = "PASSWORD",
            arity = "0..1",
            interactive = true,
            defaultValue = "${env:REJOINDER_DB_PASSWORD}",
            description = "Asks for the password, if none is given. Default: the environment's REJOINDER_DB_PASSWORD")
    private @Nullable String password;

    Database open() {
        return Database.open(url == null ? defaultUrl() : url, tables(), user, password);
    }

    /** For commands that only read: a database that is not there is a mistake, not a new blog. */
    Database openExisting() {
        return Database.openExisting(url == null ? defaultUrl() : url, tables(), user, password);
    }

    private static String defaultUrl() {
        return "jdbc:sqlite:" + FOLDER.resolve("blog.db");
    }

    private Tables tables() {
        try {
            return Tables.prefixed(prefix);
        } catch (IllegalArgumentException e) {
            throw wrong("--prefix: " + e.getMessage());
        }
    }

    /** For an option that leaves no use for a database. */
    void refuseWith(String option) {
        if (url != null) {
            throw wrong(option + " and --db exclude each other");
        }
    }

    ParameterException wrong(String message) {
        return new ParameterException(command(), message);
    }

    CommandLine command() {
        return Objects.requireNonNull(spec).commandLine();
    }
}
