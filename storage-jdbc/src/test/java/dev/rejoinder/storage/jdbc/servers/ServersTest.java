package dev.rejoinder.storage.jdbc.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ServersTest {

    @ParameterizedTest
    @EnumSource
    void everyDatabaseIsEmptyAndApart(Servers servers) throws SQLException {
        Server server = servers.forTests();
        Access one = server.newDatabase();
        one.execute("CREATE TABLE a (id INTEGER)");
        Access other = server.newDatabase();

        other.execute("CREATE TABLE a (id INTEGER)");
        server.drop(one);
        server.drop(other);

        assertThatThrownBy(one::connect).isInstanceOf(SQLException.class);
        assertThat(servers.forTests()).isSameAs(server);
    }

    @ParameterizedTest
    @CsvSource({"POSTGRESQL, SHOW fsync, off", "MARIADB, SELECT @@innodb_flush_log_at_trx_commit, 0"})
    void aServerForTestsWaitsForNoDisk(Servers servers, String query, String setting) throws SQLException {
        assumeThat(System.getenv()).doesNotContainKey("REJOINDER_TEST_" + variable(servers) + "_URL");

        assertThat(ask(servers.forTests().newDatabase(), query)).isEqualTo(setting);
    }

    private static String variable(Servers servers) {
        return servers == Servers.POSTGRESQL ? "POSTGRES" : "MARIADB";
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "POSTGRESQL, SELECT current_setting('fsync') || ' ' || current_setting('synchronous_commit'), on on",
                "MARIADB, SELECT @@innodb_flush_log_at_trx_commit, 1"
            })
    void aKilledServerStartsAgainAsDurableAsItWasAndWithWhatItHeld(Servers servers, String query, String settings)
            throws SQLException {
        try (LocalServer local = servers.alone(Durability.DURABLE)) {
            Access database = local.server().newDatabase();
            database.execute("CREATE TABLE a (id INTEGER)");
            database.execute("INSERT INTO a VALUES (42)");

            local.kill();

            assertThatThrownBy(database::connect).isInstanceOf(SQLException.class);
            local.start();
            assertThat(ask(database, "SELECT id FROM a")).isEqualTo("42");
            assertThat(ask(database, query)).isEqualTo(settings);
        }
    }

    private static String ask(Access database, String query) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(query)) {
            answer.next();
            return answer.getString(1);
        }
    }
}
