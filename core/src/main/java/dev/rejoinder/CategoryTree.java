package dev.rejoinder;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toUnmodifiableList;

import dev.rejoinder.bulk.Pages;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Taxonomy;
import dev.rejoinder.model.Term;
import dev.rejoinder.storage.UnitOfWork;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All categories of one moment, by name within each parent. A parent that is gone counts as none. Immutable. */
public final class CategoryTree {

    static final CategoryTree EMPTY = new CategoryTree(List.of());

    private static final int READ_AT_ONCE = 1_000;

    private final Map<Id, Term> byId = new HashMap<>();
    private final Map<Optional<Id>, List<Term>> below;

    private CategoryTree(List<Term> categories) {
        categories.forEach(category -> byId.put(category.id(), category));
        below = categories.stream().sorted(Terms.BY_NAME).collect(groupingBy(this::above, toUnmodifiableList()));
    }

    private Optional<Id> above(Term category) {
        return Optional.ofNullable(category.parent()).filter(byId::containsKey);
    }

    static CategoryTree read(UnitOfWork unit) {
        List<Term> categories = new ArrayList<>();
        Pages.readById(from -> unit.terms().all(Taxonomy.CATEGORY, from, READ_AT_ONCE), Term::id, categories::addAll);
        return new CategoryTree(categories);
    }

    public Optional<Term> find(Id category) {
        return Optional.ofNullable(byId.get(category));
    }

    public List<Term> roots() {
        return below.getOrDefault(Optional.<Id>empty(), List.of());
    }

    public List<Term> children(Id category) {
        return below.getOrDefault(Optional.of(category), List.of());
    }

    /** The category itself and everything below it. */
    public Set<Id> withDescendants(Id category) {
        Set<Id> found = new LinkedHashSet<>();
        List<Id> open = new ArrayList<>(List.of(category));
        while (!open.isEmpty()) {
            Id next = open.remove(open.size() - 1);
            if (found.add(next)) {
                children(next).forEach(child -> open.add(child.id()));
            }
        }
        return found;
    }
}
