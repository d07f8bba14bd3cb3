package dev.rejoinder.examples.spring;

import dev.rejoinder.storage.jdbc.ConnectionSource;
import java.sql.Connection;
import java.util.HashSet;
import java.util.Set;
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
    /**
     * Spring still holds the connection of the committed transaction then: a listener reads as it likes, but one that
     * writes has to begin a transaction of its own (PROPAGATION_REQUIRES_NEW).
     */
    @Override
    public void afterCommit(Runnable action) {
        TransactionSynchronizationManager.registerSynchronization(new AfterCommit(action));
    }

    /** What was registered after a savepoint is dropped when Spring rolls back to it, as it does for PROPAGATION_NESTED. */
    private static final class AfterCommit implements TransactionSynchronization {

        private final Runnable action;
        private final Set<Object> laterSavepoints = new HashSet<>();
        private boolean rolledBack;

        AfterCommit(Runnable action) {
            this.action = action;
        }

        @Override
        public void savepoint(Object savepoint) {
            laterSavepoints.add(savepoint);
        }

        @Override
        public void savepointRollback(Object savepoint) {
            rolledBack |= !laterSavepoints.contains(savepoint);
        }

        @Override
        public void afterCommit() {
            if (!rolledBack) {
                action.run();
            }
        }
    }
}
