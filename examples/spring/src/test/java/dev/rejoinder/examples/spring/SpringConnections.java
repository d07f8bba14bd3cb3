package dev.rejoinder.examples.spring;

import dev.rejoinder.storage.jdbc.ConnectionSource;
import java.sql.Connection;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Spring's transactions, as Rejoinder joins them. Copy it. */
record SpringConnections(DataSource dataSource) implements ConnectionSource {

    @Override
    public Connection get() {
        return DataSourceUtils.getConnection(dataSource);
    }

    @Override
    public void release(Connection connection) {
        DataSourceUtils.releaseConnection(connection, dataSource);
    }

    /**
     * Spring still holds the connection of the committed transaction then: a listener reads as it likes, but one that
     * writes has to begin a transaction of its own (PROPAGATION_REQUIRES_NEW).
     */
    @Override
    public void afterCommit(Runnable action) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                action.run();
            }
        });
    }
}
