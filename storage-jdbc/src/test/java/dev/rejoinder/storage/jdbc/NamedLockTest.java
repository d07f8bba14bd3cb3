package dev.rejoinder.storage.jdbc;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NamedLockTest {

    @Test
    void oneWhoWaitsInVainIsToldForWhat(@TempDir Path folder) throws SQLException {
        try (HikariDataSource database = Databases.of(Product.MARIADB, folder);
                Connection one = database.getConnection();
                Connection other = database.getConnection()) {
            String name = "rejoinder " + database.getJdbcUrl().replaceFirst(".*/", "");
            NamedLock held = NamedLock.on(one, name, 1);

            assertThatThrownBy(() -> NamedLock.on(other, name, 1))
                    .isInstanceOf(SQLTimeoutException.class)
                    .hasMessage("another connection has held the lock '" + name + "' for 1 seconds");

            held.close();
            NamedLock.on(other, name, 1).close();
        }
    }
}
