package dev.rejoinder.storage.jdbc;

import dev.rejoinder.model.Id;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Ids as one text. Every id has a space on either side, so that one can be cut out in SQL. */
final class IdList {

    private IdList() {}

    static String write(Collection<Id> ids) {
        StringBuilder text = new StringBuilder();
        ids.forEach(
                id -> text.append(text.isEmpty() ? " " : "").append(id.value()).append(' '));
        return text.toString();
    }

    static List<Id> read(String text) {
        List<Id> ids = new ArrayList<>();
        for (String number : text.split(" ")) {
            if (!number.isEmpty()) {
                ids.add(new Id(Long.parseLong(number)));
            }
        }
        return ids;
    }
}
