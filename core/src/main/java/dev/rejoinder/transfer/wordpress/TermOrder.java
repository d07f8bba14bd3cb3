package dev.rejoinder.transfer.wordpress;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes a tree of the categories: a parent that is not there is left out, a circle is cut. */
final class TermOrder {
    private final Map<TermKey, PlannedTerm> open = new LinkedHashMap<>();
    private final Map<TermKey, PlannedTerm> ordered = new LinkedHashMap<>();
    private final Problems report;

    private TermOrder(Problems report) {
        this.report = report;
    }

    /** @param byName the keys of the terms by their names: the first versions of the format so name a parent */
    static List<PlannedTerm> parentsFirst(
            Collection<PlannedTerm> terms, Map<TermKey, TermKey> byName, Problems report) {
        TermOrder order = new TermOrder(report);
        terms.forEach(term -> order.open.put(term.key(), term));
        terms.forEach(term -> order.open.put(term.key(), order.underItsParent(term, byName)));
        terms.forEach(term -> order.place(term.key()));
        return new ArrayList<>(order.ordered.values());
    }

    private PlannedTerm underItsParent(PlannedTerm term, Map<TermKey, TermKey> byName) {
        if (term.parent().isEmpty()) {
            return term;
        }
        TermKey named = new TermKey(term.key().taxonomy(), term.parent());
        TermKey parent = open.containsKey(named) ? named : byName.get(named);
        if (parent == null) {
            report.problem(
                    term.line(),
                    term.subject() + " lies below " + Quoted.of(term.parent())
                            + ", which is not there; it stands at the top now");
            return term.under("");
        }
        return term.under(parent.slug());
    }

    private void place(TermKey key) {
        Deque<PlannedTerm> way = new ArrayDeque<>();
        Set<TermKey> seen = new HashSet<>();
        PlannedTerm next = open.get(key);
        while (next != null && !ordered.containsKey(next.key()) && seen.add(next.key())) {
            way.push(next);
            next = parent(next);
        }
        if (next != null && !ordered.containsKey(next.key())) {
            PlannedTerm last = way.pop();
            report.problem(last.line(), last.subject() + " lies below itself; it stands at the top now");
            way.push(last.under(""));
        }
        way.forEach(term -> ordered.put(term.key(), term));
    }

    private @Nullable PlannedTerm parent(PlannedTerm term) {
        return term.parent().isEmpty() ? null : open.get(new TermKey(term.key().taxonomy(), term.parent()));
    }
}
