package dev.rejoinder.examples.blog.pages;

import dev.rejoinder.CategoryTree;
import dev.rejoinder.Rejoinder;
import dev.rejoinder.Terms;
import dev.rejoinder.examples.blog.pages.Sidebar.Topic;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Term;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads sidebars. */
final class Sidebars {

    private static final int DEEPEST = 6;

    private final Site site;

    Sidebars(Site site) {
        this.site = site;
    }

    /** @param limit how many categories, tags and months at most */
    Sidebar read(int limit) {
        Rejoinder rejoinder = site.rejoinder();
        List<Link> months = rejoinder.blog().months(site.dates().zone(), limit).stream()
                .map(month -> new Link(site.dates().month(month), Links.month(month)))
                .toList();
        return new Sidebar(categories(rejoinder.categories(), limit), tags(rejoinder.tags(), limit), months);
    }

    private static List<Topic> categories(Terms categories, int limit) {
        CategoryTree tree = categories.tree();
        Map<Term, Integer> levels = new LinkedHashMap<>();
        addBelow(tree, tree.roots(), 1, limit, levels);
        Map<Id, Long> counts = categories.counts(ids(levels.keySet()));
        return levels.entrySet().stream()
                .map(entry -> topic(entry.getKey(), counts, entry.getValue()))
                .toList();
    }

    private static void addBelow(
            CategoryTree tree, List<Term> siblings, int level, int limit, Map<Term, Integer> levels) {
        for (Term term : siblings) {
            if (levels.size() < limit) {
                levels.put(term, Math.min(level, DEEPEST));
                addBelow(tree, tree.children(term.id()), level + 1, limit, levels);
            }
        }
    }

    private static List<Topic> tags(Terms tags, int limit) {
        List<Term> all = tags.all(null, limit).items();
        Map<Id, Long> counts = tags.counts(ids(all));
        return all.stream()
                .map(tag -> topic(tag, counts, 1))
                .filter(topic -> topic.posts() > 0)
                .sorted((a, b) -> String.CASE_INSENSITIVE_ORDER.compare(
                        a.link().text(), b.link().text()))
                .toList();
    }

    private static List<Id> ids(Iterable<Term> terms) {
        List<Id> ids = new ArrayList<>();
        terms.forEach(term -> ids.add(term.id()));
        return ids;
    }

    private static Topic topic(Term term, Map<Id, Long> counts, int level) {
        return new Topic(new Link(term.name(), Links.term(term)), counts.getOrDefault(term.id(), 0L), level);
    }
}
