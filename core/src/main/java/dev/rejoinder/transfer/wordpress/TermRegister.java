package dev.rejoinder.transfer.wordpress;

import dev.rejoinder.model.Id;
import dev.rejoinder.model.Taxonomy;
import dev.rejoinder.model.Term;
import dev.rejoinder.text.Slugs;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All categories and tags of an export, those included that its items use without a declaration. */
final class TermRegister {
    private final OriginalIds ids;
    private final Problems report;
    private final Repeated skipped = new Repeated();
    private final Map<TermKey, PlannedTerm> declared = new LinkedHashMap<>();
    private final Map<TermKey, TermKey> byName = new HashMap<>();
    private final Set<Id> used = new HashSet<>();
    private final Map<WxrTermUse, Integer> uses = new LinkedHashMap<>();

    TermRegister(OriginalIds ids, Problems report) {
        this.ids = ids;
        this.report = report;
    }

    void declare(WxrTerm term) {
        Optional<Taxonomy> taxonomy = TermKey.taxonomy(term.taxonomy());
        if (taxonomy.isEmpty()) {
            report.problem(
                    term.line(),
                    "the term " + Quoted.of(term.slug()) + " of the taxonomy " + Quoted.of(term.taxonomy())
                            + " was skipped: it is neither a category nor a tag");
            return;
        }
        String slug = term.slug().isEmpty() ? Slugs.of(term.name()) : term.slug();
        TermKey key = new TermKey(taxonomy.get(), slug);
        Remarks remarks = new Remarks(report, term.line(), key.noun() + " " + Quoted.of(slug));
        if (slug.isEmpty()) {
            remarks.that("was skipped: it has neither a name nor a slug");
        } else if (declared.containsKey(key)) {
            remarks.that("is there more than once; the first was taken");
        } else {
            add(planned(term, key, remarks));
        }
        term.meta()
                .forEach(meta -> skipped.count(
                        term.line(),
                        "the custom field " + Quoted.of(meta.key()) + " of a " + key.noun() + " was skipped"));
    }

    private PlannedTerm planned(WxrTerm term, TermKey key, Remarks remarks) {
        String name = remarks.line("name", term.name(), Term.MAX_NAME);
        String slug = slug(key, name, remarks);
        return new PlannedTerm(
                term.line(),
                key,
                id(term, key),
                name.isEmpty() ? slug : name,
                slug,
                remarks.block("description", term.description(), Term.MAX_DESCRIPTION),
                key.taxonomy() == Taxonomy.CATEGORY ? term.parent() : "");
    }

    /** Version 1.0 gives no ids; and where two terms share one, nobody knows whose it is. */
    private Id id(WxrTerm term, TermKey key) {
        boolean numbered = term.id() > 0 && term.id() <= OriginalIds.MAX_NUMBER;
        Id id = numbered ? ids.numbered(key.kind(), term.id()) : ids.named(key.kind(), key.slug());
        return used.add(id) ? id : ids.named(key.kind(), key.slug());
    }

    private static String slug(TermKey key, String name, Remarks remarks) {
        String slug = SlugRules.of(key.slug(), name, key.noun());
        if (!slug.equals(key.slug())) {
            remarks.that("has a slug that can't stand in an address; it is " + Quoted.of(slug) + " now");
        }
        return slug;
    }

    private void add(PlannedTerm term) {
        declared.put(term.key(), term);
        byName.putIfAbsent(new TermKey(term.key().taxonomy(), term.name()), term.key());
    }

    /** An item has the term. */
    void use(int line, WxrTermUse use) {
        if (TermKey.taxonomy(use.taxonomy()).isPresent()) {
            uses.putIfAbsent(use, line);
        } else {
            skipped.count(line, "what is filed under the taxonomy " + Quoted.of(use.taxonomy()) + " no longer is");
        }
    }

    /** The key of a term that an item has; empty if it is neither a category nor a tag, or has no name at all. */
    Optional<TermKey> key(WxrTermUse use) {
        return TermKey.taxonomy(use.taxonomy())
                .map(taxonomy -> key(taxonomy, use))
                .filter(key -> !key.slug().isEmpty());
    }

    private TermKey key(Taxonomy taxonomy, WxrTermUse use) {
        TermKey bySlug = new TermKey(taxonomy, use.slug());
        if (!use.slug().isEmpty()) {
            return bySlug;
        }
        TermKey named = byName.get(new TermKey(taxonomy, use.name()));
        return named == null ? new TermKey(taxonomy, Slugs.of(use.name())) : named;
    }

    /** Every term, parents before their children. To be called once, at the end of the file. */
    List<PlannedTerm> plan() {
        uses.forEach((use, line) ->
                key(use).filter(key -> !declared.containsKey(key)).ifPresent(key -> undeclared(line, key, use)));
        skipped.tell(report);
        return TermOrder.parentsFirst(declared.values(), byName, report);
    }

    private void undeclared(int line, TermKey key, WxrTermUse use) {
        Remarks remarks = new Remarks(report, line, key.noun() + " " + Quoted.of(key.slug()));
        remarks.that("is used here, but declared nowhere; it was made");
        WxrTerm made = new WxrTerm(line, use.taxonomy(), 0, key.slug(), "", use.name(), "", List.of());
        add(planned(made, key, remarks));
    }
}
