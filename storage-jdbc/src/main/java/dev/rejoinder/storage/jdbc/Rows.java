package dev.rejoinder.storage.jdbc;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Rows to insert into one table, of which none is there; or one row that may as well be added to another one.
 *
 * @param doing what an error message says was being done
 * @param template an INSERT that says <code>{rows}</code>
 * @param name what an error message calls a row
 */
record Rows<T>(String doing, String template, List<T> items, Function<T, Object> name, Binder<T> binder) {

    interface Binder<T> {
        void bind(T item, Parameters parameters) throws SQLException;
    }

    void insert(Session session) {
        for (List<T> part : Limits.rows(items)) {
            session.command(doing, name.apply(part.get(0)), template, part.size())
                    .update(parameters -> bind(part, parameters));
        }
    }

    /** Inserts into several tables, by one message to the server if there is one row for each and the product can do that. */
    static void insertAll(Session session, List<Rows<?>> all) {
        List<Rows<?>> some = all.stream().filter(rows -> !rows.items.isEmpty()).toList();
        Optional<Command> message = message(session, some);
        if (message.isPresent()) {
            message.get().update(parameters -> {
                for (Rows<?> rows : some) {
                    rows.bindAll(parameters);
                }
            });
        } else {
            some.forEach(rows -> rows.insert(session));
        }
    }

    private static Optional<Command> message(Session session, List<Rows<?>> some) {
        if (some.size() < 2 || some.stream().anyMatch(rows -> rows.items.size() > 1)) {
            return Optional.empty();
        }
        List<String> templates = some.stream().map(Rows::template).toList();
        return session.changes(some.get(0).doing + " " + some.get(0).first(), templates, 1);
    }

    private Object first() {
        return name.apply(items.get(0));
    }

    private void bindAll(Parameters parameters) throws SQLException {
        bind(items, parameters);
    }

    private void bind(List<T> part, Parameters parameters) throws SQLException {
        for (T item : part) {
            binder.bind(item, parameters);
        }
    }
}
