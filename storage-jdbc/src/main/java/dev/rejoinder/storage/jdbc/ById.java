package dev.rejoinder.storage.jdbc;

import dev.rejoinder.model.Id;
import java.util.Collection;
import java.util.List;

/**
 * Finds rows of one table by their ids, in the order that the template says.
 *
 * @param doing what an error message says is being done
 * @param template a SELECT that says <code>{ids}</code>, and asks for nothing else
 */
record ById<T>(String doing, String template, Command.Mapping<T> mapping) {

    List<T> find(Session session, Collection<Id> ids) {
        session.requireAlive();
        List<Id> padded = Limits.padded(Limits.atOnce(ids));
        if (padded.isEmpty()) {
            return List.of();
        }
        return List.copyOf(session.command(doing, padded.get(0), template, padded.size())
                .list(parameters -> parameters.addAll(padded), mapping));
    }
}
