package dev.rejoinder.storage.jdbc.servers;

import com.zaxxer.hikari.HikariConfig;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Pattern;

/** Where a database is, and who may enter. */
public record Access(String url, String user, String password) {

    private static final Pattern DATABASE = Pattern.compile("(?<=//[^/?]{1,300}/)[^?]*");

    /** Another database of the same server. */
    Access to(String database) {
        return new Access(DATABASE.matcher(url).replaceFirst(database), user, password);
    }

    String name() {
        return DATABASE.matcher(url).results().findFirst().orElseThrow().group();
    }

    /** For a pool of connections, which a host would use. */
    public HikariConfig pooled() {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password);
        return config;
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
