package dev.rejoinder.benchmarks;

import dev.rejoinder.storage.jdbc.servers.Durability;
import dev.rejoinder.storage.jdbc.servers.Servers;

/** The products, each with settings under which a commit survives a crash. */
enum Database {
    H2(
            " USE INDEX (%s)",
            "SELECT 'WRITE_DELAY=' || SETTING_VALUE FROM INFORMATION_SCHEMA.SETTINGS WHERE SETTING_NAME = 'WRITE_DELAY'",
            "WRITE_DELAY=0"),
    SQLITE(
            " INDEXED BY %s",
            "SELECT 'journal_mode=' || journal_mode || ', synchronous=' || synchronous"
                    + " FROM pragma_journal_mode, pragma_synchronous",
            "journal_mode=wal, synchronous=2"),
    POSTGRESQL(
            "",
            "SELECT string_agg(name || '=' || setting, ', ' ORDER BY name) FROM pg_settings"
                    + " WHERE name IN ('fsync', 'full_page_writes', 'synchronous_commit')",
            "fsync=on, full_page_writes=on, synchronous_commit=on"),
    MARIADB(
            " FORCE INDEX (%s)",
            "SELECT CONCAT('innodb_doublewrite=', @@innodb_doublewrite, ', innodb_flush_log_at_trx_commit=',"
                    + " @@innodb_flush_log_at_trx_commit)",
            "innodb_doublewrite=ON, innodb_flush_log_at_trx_commit=1");

    private final String indexHint;
    private final String settings;
    private final String durable;

    Database(String indexHint, String settings, String durable) {
        this.indexHint = indexHint;
        this.settings = settings;
        this.durable = durable;
    }

    Place open() throws Exception {
        return switch (this) {
            case H2 -> new FolderPlace(this, "jdbc:h2:file:%s;WRITE_DELAY=0");
            case SQLITE -> new FolderPlace(this, "jdbc:sqlite:%s?journal_mode=WAL&synchronous=FULL");
            case POSTGRESQL -> new ServerPlace(this, Servers.POSTGRESQL.get(Durability.DURABLE));
            case MARIADB -> new ServerPlace(this, Servers.MARIADB.get(Durability.DURABLE));
        };
    }

    /** What after the name of a table makes the product use this index, as the store tells it to. */
    String index(String name) {
        return indexHint.formatted(name);
    }

    /** Asks for the settings that commits depend on. */
    String settingsQuery() {
        return settings;
    }

    /** What the answer has to be. */
    String durable() {
        return durable;
    }

    /** What the product would otherwise do by itself in the middle of a measurement, or empty. */
    String afterLoad() {
        return switch (this) {
            case H2, SQLITE -> "";
            case POSTGRESQL -> "VACUUM ANALYZE";
            case MARIADB -> "ANALYZE TABLE rj_comment, rj_thread";
        };
    }

    /** Whether writers who don't take turns would get in each other's way. */
    boolean hasOneWriter() {
        return this == SQLITE;
    }
}
