package dev.rejoinder;

import dev.rejoinder.model.Id;
import dev.rejoinder.model.Post;
import dev.rejoinder.storage.UnitOfWork;
import java.util.HashMap;
import java.util.Map;

/** How a change of a post changes the number of posts that are listed under its categories and tags. */
final class ListedCounts {

    private ListedCounts() {}

    static void add(UnitOfWork unit, Post before, Post after) {
        Map<Id, Integer> differences = new HashMap<>();
        before.listedUnder().forEach(term -> differences.merge(term, -1, Integer::sum));
        after.listedUnder().forEach(term -> differences.merge(term, 1, Integer::sum));
        differences.values().removeIf(difference -> difference == 0);
        unit.terms().addListed(differences);
    }
}
