package dev.rejoinder.storage.tck;

import dev.rejoinder.model.Id;
import dev.rejoinder.model.Slug;
import dev.rejoinder.model.Taxonomy;
import dev.rejoinder.model.Term;
import dev.rejoinder.storage.UnitOfWork;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/** Random calls on 8 terms, and on slugs that fight for nine words. */
record RandomTerms(Dice dice) {

    Step next(UnitOfWork model) {
        return dice.oneOf(
                this::insert,
                () -> replace(model),
                () -> delete(model),
                this::count,
                this::read,
                this::slug,
                this::slugs);
    }

    private Id id() {
        return dice.id(101, 109);
    }

    private Term term(Id id, long version) {
        Taxonomy taxonomy = id.value() < 105 ? Taxonomy.CATEGORY : Taxonomy.TAG;
        Id parent = taxonomy == Taxonomy.CATEGORY ? dice.maybe(id()) : null;
        return new Term(id, version, taxonomy, parent, dice.word(), dice.word(), dice.word());
    }

    private long version(Id id, UnitOfWork model) {
        return model.terms().find(Set.of(id)).stream().mapToLong(Term::version).sum();
    }

    private Step insert() {
        Term term = term(id(), dice.below(3));
        return new Step("terms.insert " + term, unit -> unit.terms().insert(term));
    }

    private Step replace(UnitOfWork model) {
        Id id = id();
        Term term = term(id, dice.next(version(id, model)));
        return new Step("terms.replace " + term, unit -> unit.terms().replace(term));
    }

    private Step delete(UnitOfWork model) {
        Id id = id();
        long version = dice.chance(30) ? version(id, model) : dice.below(9);
        return new Step(
                "terms.delete %s at %d".formatted(id, version),
                unit -> unit.terms().delete(id, version));
    }

    private Step count() {
        Map<Id, Integer> differences = Map.of(id(), dice.below(9) - 4);
        return Step.change(
                "terms.addListed " + differences, unit -> unit.terms().addListed(differences));
    }

    private Step read() {
        Set<Id> ids = dice.ids(9, this::id);
        Instant now = dice.instant();
        Taxonomy taxonomy = dice.one(Taxonomy.class);
        Id from = dice.maybe(id());
        int limit = dice.limit();
        return dice.oneOf(
                () -> new Step("terms.find " + ids, unit -> unit.terms().find(ids)),
                () -> new Step(
                        "terms.listed %s at %s".formatted(ids, now),
                        unit -> unit.terms().listed(ids, now)),
                () -> new Step(
                        "terms.all %s from %s limit %d".formatted(taxonomy, from, limit),
                        unit -> unit.terms().all(taxonomy, from, limit)));
    }

    private Step slug() {
        Slug slug = new Slug(dice.one(Slug.Space.class), dice.word());
        Id owner = dice.id(1, 3);
        return dice.oneOf(
                () -> new Step(
                        "slugs.claim %s for %s".formatted(slug, owner),
                        unit -> unit.slugs().claim(slug, owner)),
                () -> Step.change(
                        "slugs.release %s by %s".formatted(slug, owner),
                        unit -> unit.slugs().release(slug, owner)));
    }

    private Step slugs() {
        Slug slug = new Slug(dice.one(Slug.Space.class), dice.word());
        Set<Id> owners = dice.ids(3, () -> dice.id(1, 4));
        return dice.oneOf(
                () -> new Step("slugs.owner " + slug, unit -> unit.slugs().owner(slug)),
                () -> new Step(
                        "slugs.of %s in %s".formatted(owners, slug.space()),
                        unit -> unit.slugs().of(slug.space(), owners)));
    }
}
