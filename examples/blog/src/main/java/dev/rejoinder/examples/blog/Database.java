package dev.rejoinder.examples.blog;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import dev.rejoinder.storage.BlogStore;
import dev.rejoinder.storage.jdbc.JdbcStore;
import dev.rejoinder.storage.jdbc.Schema;
import dev.rejoinder.storage.jdbc.Tables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A pool of connections to the database in which a site lives. */
final class Database implements AutoCloseable {

    private static final String SQLITE = "jdbc:sqlite:";
    private static final int CONNECTIONS = 12;
    private static final int PATIENCE_MILLIS = 10_000;

    private final HikariDataSource pool;
    private final Tables tables;

    private Database(HikariDataSource pool, Tables tables) {
        this.pool = pool;
        this.tables = tables;
    }

    /** Opens a database, with its tables as this version needs them; a new one is made where the product can. */
    static Database open(String url, Tables tables, @Nullable String user, @Nullable String password) {
        sqliteFile(url).map(Path::getParent).ifPresent(Database::makeFolder);
        Database database = connect(url, tables, user, password);
        database.migrate();
        return database;
    }

    /** Opens a database and leaves its tables as they are. */
    static Database openExisting(String url, Tables tables, @Nullable String user, @Nullable String password) {
        sqliteFile(url).filter(Files::notExists).ifPresent(file -> {
            throw new CommandFailure("There is no database at " + file + ".");
        });
        return connect(url, tables, user, password);
    }

    private static Database connect(String url, Tables tables, @Nullable String user, @Nullable String password) {
        checkDriver(url);
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setConnectionTimeout(PATIENCE_MILLIS);
        try {
            return new Database(new HikariDataSource(config), tables);
        } catch (PoolInitializationException e) {
            throw new CommandFailure("Can't open " + withoutSecrets(url) + ": " + rootMessage(e));
        }
    }

    private static void checkDriver(String url) {
        try {
            DriverManager.getDriver(url);
        } catch (SQLException e) {
            throw new CommandFailure("Not a database address: " + withoutSecrets(url)
                    + " (expected jdbc:sqlite:, jdbc:h2:, jdbc:postgresql: or jdbc:mariadb:)");
        }
        if (url.startsWith(SQLITE) && sqliteFile(url).isEmpty()) {
            throw new CommandFailure("An SQLite database in memory is lost with its connection; use serve --memory.");
        }
    }

    private void migrate() {
        try {
            Schema.of(pool, tables).migrate();
        } catch (RuntimeException e) {
            pool.close();
            throw e;
        }
    }

    BlogStore store() {
        return JdbcStore.owning(pool, tables);
    }

    private static Optional<Path> sqliteFile(String url) {
        if (!url.startsWith(SQLITE)) {
            return Optional.empty();
        }
        String file = url.substring(SQLITE.length()).split("\\?", 2)[0];
        return file.isBlank() || file.startsWith(":") || file.startsWith("file:")
                ? Optional.empty()
                : Optional.of(Path.of(file));
    }

    private static void makeFolder(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new CommandFailure("Can't make the folder " + folder + ": " + e.getMessage());
        }
    }

    /** Parameters may hold a password. */
    private static String withoutSecrets(String url) {
        return url.split("[?;]", 2)[0];
    }

    private static String rootMessage(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return Optional.ofNullable(root.getMessage()).orElse(root.toString());
    }

    @Override
    public void close() {
        pool.close();
    }
}
