package dev.rejoinder.storage.jdbc.crash;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.SplittableRandom;

/** A second process that is the one writer of an SQLite file, again and again, until its input ends. */
final class FileHolder {

    private FileHolder() {}

    /** Arguments: the file's URL; a seed. */
    public static void main(String[] arguments) throws Exception {
        SplittableRandom random = new SplittableRandom(Long.parseLong(arguments[1]));
        try (Connection connection = DriverManager.getConnection(arguments[0] + "?busy_timeout=10000");
                Statement statement = connection.createStatement()) {
            System.out.println("ready");
            while (System.in.available() == 0) {
                hold(statement, random.nextInt(200));
                Thread.sleep(random.nextInt(30));
            }
        }
    }

    private static void hold(Statement statement, int millis) throws SQLException, InterruptedException {
        statement.execute("BEGIN IMMEDIATE");
        Thread.sleep(millis);
        statement.execute("ROLLBACK");
    }
}
