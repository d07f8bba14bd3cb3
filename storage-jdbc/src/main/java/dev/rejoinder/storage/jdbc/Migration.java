package dev.rejoinder.storage.jdbc;

import java.sql.SQLException;

/** What makes or changes tables. It may be run again after it was interrupted anywhere. */
interface Migration {

    void run() throws SQLException;
}
