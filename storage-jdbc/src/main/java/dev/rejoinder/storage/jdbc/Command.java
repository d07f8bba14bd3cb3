package dev.rejoinder.storage.jdbc;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** One statement, ready to be run; {@code doing} and {@code what} say in an error message what it was for. */
record Command(Session session, String doing, Object what, String sql) {

    interface Binding {
        void bind(Parameters parameters) throws SQLException;
    }

    interface Mapping<T> {
        T map(Row row) throws SQLException;
    }

    private interface Run<T> {
        T run(PreparedStatement statement) throws SQLException;
    }

    <T> List<T> list(Binding binding, Mapping<T> mapping) {
        return run(binding, statement -> rows(statement.executeQuery(), mapping));
    }

    /** The rows of the statement, run once for each of these. */
    <I, T> List<T> listEach(Collection<I> items, Rows.Binder<I> binder, Mapping<T> mapping) {
        return run(parameters -> {}, statement -> {
            List<T> all = new ArrayList<>();
            for (I item : items) {
                binder.bind(item, new Parameters(statement));
                all.addAll(rows(statement.executeQuery(), mapping));
            }
            return all;
        });
    }

    record Two<A, B>(List<A> first, List<B> second) {}

    /** The results of two queries that were sent together. */
    <A, B> Two<A, B> lists(Binding binding, Mapping<A> first, Mapping<B> second) {
        return run(binding, statement -> {
            statement.execute();
            List<A> items = rows(statement.getResultSet(), first);
            statement.getMoreResults();
            return new Two<>(items, rows(statement.getResultSet(), second));
        });
    }

    private static <T> List<T> rows(ResultSet results, Mapping<T> mapping) throws SQLException {
        List<T> items = new ArrayList<>();
        try (results) {
            Row row = new Row(results);
            while (row.next()) {
                items.add(mapping.map(row));
            }
        }
        return items;
    }

    <T> Optional<T> first(Binding binding, Mapping<T> mapping) {
        return list(binding, mapping).stream().findFirst();
    }

    /** How many rows were changed. */
    int update(Binding binding) {
        session.change();
        return run(binding, PreparedStatement::executeUpdate);
    }

    /** Runs the statement once for each of these, all in few messages to the server. */
    <T> void updateEach(List<T> items, Rows.Binder<T> binder) {
        session.change();
        run(parameters -> {}, statement -> {
            for (T item : items) {
                binder.bind(item, new Parameters(statement));
                statement.addBatch();
            }
            return statement.executeBatch();
        });
    }

    /** Whether a row was added; for an INSERT that adds none, or raises a duplicate key, where a key is taken. */
    boolean inserts(Binding binding) {
        session.change();
        return run(binding, statement -> {
            try {
                return statement.executeUpdate() > 0;
            } catch (SQLException e) {
                if (session.dialect().isTaken(e)) {
                    return false;
                }
                throw e;
            }
        });
    }

    private <T> T run(Binding binding, Run<T> run) {
        try (PreparedStatement statement = session.connection().prepareStatement(sql)) {
            binding.bind(new Parameters(statement));
            return run.run(statement);
        } catch (SQLException e) {
            throw session.lose(Failures.of("could not " + doing + " " + what, e, session.dialect()));
        }
    }
}
