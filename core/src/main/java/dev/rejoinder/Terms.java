package dev.rejoinder;

import dev.rejoinder.model.Action;
import dev.rejoinder.model.Event;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Slice;
import dev.rejoinder.model.Slug;
import dev.rejoinder.model.Target;
import dev.rejoinder.model.Taxonomy;
import dev.rejoinder.model.Term;
import dev.rejoinder.slugs.SlugClaims;
import dev.rejoinder.storage.UnitOfWork;
import dev.rejoinder.text.CleanText;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The categories, or the tags. Changes need {@link Capability#ADMINISTER}; new tags only {@link Capability#WRITE}. Safe for
 * use by many threads.
 */
public final class Terms {

    static final Comparator<Term> BY_NAME =
            Comparator.comparing(Term::name, String.CASE_INSENSITIVE_ORDER).thenComparing(Term::id);

    private final Engine engine;
    private final Taxonomy taxonomy;
    private final Slug.Space space;

    Terms(Engine engine, Taxonomy taxonomy) {
        this.engine = engine;
        this.taxonomy = taxonomy;
        this.space = Slug.Space.of(taxonomy);
    }

    public Outcome<Term> create(Actor actor, TermDraft draft) {
        Capability needed = taxonomy == Taxonomy.TAG ? Capability.WRITE : Capability.ADMINISTER;
        if (!actor.may(needed)) {
            return Outcome.refused(new Refusal.Lacks(needed));
        }
        Operation operation = engine.begin(actor);
        return cleaned(draft)
                .then(clean -> operation.write(unit -> {
                    unit.terms().lockTree();
                    return parent(unit, clean).then(parent -> insert(operation, unit, clean));
                }));
    }

    private Outcome<Term> insert(Operation operation, UnitOfWork unit, TermDraft draft) {
        String base = base(draft);
        Optional<Term> twin = bySlug(unit, base)
                .filter(term -> term.name().equalsIgnoreCase(draft.name()) && sameParent(term, draft.parent()));
        if (twin.isPresent()) {
            return Outcome.refused(new Refusal.NotNow("There is already one of the name " + draft.name() + "."));
        }
        Id id = operation.newId();
        String slug = new SlugClaims(unit, space).claim(base, id);
        Term term = new Term(id, 1, taxonomy, draft.parent(), draft.name(), slug, draft.description());
        if (!unit.terms().insert(term)) {
            return Outcome.refused(new Refusal.NotNow("The id " + id + " was taken by another; try again."));
        }
        operation.record(unit, Target.of(term), 1, Event.Change.of(Action.CREATED));
        return Outcome.done(term);
    }

    private static boolean sameParent(Term term, @Nullable Id parent) {
        return term.parent() == null ? parent == null : term.parent().equals(parent);
    }

    /** Changes name, slug and description; the old slug goes on leading here. The parent stays: see {@link #move}. */
    public Outcome<Term> rename(Actor actor, Id term, long version, TermDraft draft) {
        return cleaned(draft)
                .then(clean -> change(actor, term, version, (operation, unit, before) -> {
                    String base =
                            draft.slug().isEmpty() && before.name().equals(clean.name()) ? before.slug() : base(clean);
                    String slug = base.equals(before.slug()) ? base : new SlugClaims(unit, space).claim(base, term);
                    return replace(
                            operation,
                            unit,
                            before,
                            before.withName(clean.name(), slug, clean.description()),
                            Action.EDITED);
                }));
    }

    /**
     * Puts a category below another one, or at the top.
     *
     * @return refused if the new parent is the category itself or lies below it
     */
    public Outcome<Term> move(Actor actor, Id category, long version, @Nullable Id parent) {
        return change(actor, category, version, (operation, unit, before) -> {
            TermDraft target = TermDraft.named(before.name()).under(parent);
            if (parent != null
                    && CategoryTree.read(unit).withDescendants(category).contains(parent)) {
                return Outcome.refused(new Refusal.Invalid(
                        "parent", "is the category itself or lies below it: that would be a cycle"));
            }
            return parent(unit, target)
                    .then(checked -> replace(operation, unit, before, before.withParent(parent), Action.MOVED));
        });
    }

    /** Deletes a term. Posts keep their others; the children of a category go to its parent. */
    public Outcome<Term> delete(Actor actor, Id term, long version) {
        return change(actor, term, version, (operation, unit, before) -> {
            CategoryTree.read(unit)
                    .children(term)
                    .forEach(child -> replace(operation, unit, child, child.withParent(before.parent()), Action.MOVED));
            unit.posts().unfile(term);
            unit.slugs()
                    .of(space, Set.of(term))
                    .values()
                    .forEach(slugs -> slugs.forEach(slug -> unit.slugs().release(new Slug(space, slug), term)));
            if (!unit.terms().delete(term, version)) {
                return Outcome.refused(new Refusal.Stale(version, version + 1));
            }
            operation.record(unit, Target.of(before), version + 1, Event.Change.of(Action.DELETED));
            return Outcome.done(before);
        });
    }

    /** One change of a stored term, decided on under the lock of the tree. */
    private interface TermChange {
        Outcome<Term> apply(Operation operation, UnitOfWork unit, Term before);
    }

    private Outcome<Term> change(Actor actor, Id term, long version, TermChange change) {
        if (!actor.may(Capability.ADMINISTER)) {
            return Outcome.refused(new Refusal.Lacks(Capability.ADMINISTER));
        }
        Operation operation = engine.begin(actor);
        return operation.write(unit -> {
            unit.terms().lockTree();
            return stored(unit, term)
                    .then(before -> before.version() == version
                            ? change.apply(operation, unit, before)
                            : Outcome.refused(new Refusal.Stale(version, before.version())));
        });
    }

    private static Outcome<Term> replace(
            Operation operation, UnitOfWork unit, Term before, Term changed, Action action) {
        Term after = changed.withVersion(before.version() + 1);
        if (!unit.terms().replace(after)) {
            return Outcome.refused(new Refusal.Stale(before.version(), after.version()));
        }
        operation.record(unit, Target.of(after), after.version(), Event.Change.of(action));
        return Outcome.done(after);
    }

    private Outcome<TermDraft> cleaned(TermDraft draft) {
        TermDraft clean = new TermDraft(
                CleanText.line(draft.name()), draft.slug(), CleanText.block(draft.description()), draft.parent());
        if (clean.name().isEmpty()) {
            return Outcome.refused(new Refusal.Invalid("name", "is empty"));
        }
        return PostChecks.tooLong("name", clean.name(), Term.MAX_NAME)
                .or(() -> PostChecks.tooLong("description", clean.description(), Term.MAX_DESCRIPTION))
                .<Outcome<TermDraft>>map(Outcome::refused)
                .orElse(Outcome.done(clean));
    }

    private Outcome<TermDraft> parent(UnitOfWork unit, TermDraft draft) {
        if (draft.parent() == null) {
            return Outcome.done(draft);
        }
        if (taxonomy == Taxonomy.TAG) {
            return Outcome.refused(new Refusal.Invalid("parent", "is given, but tags are flat"));
        }
        return stored(unit, draft.parent()).then(parent -> Outcome.done(draft));
    }

    private String base(TermDraft draft) {
        return SlugClaims.base(taxonomy == Taxonomy.TAG ? "tag" : "category", draft.slug(), draft.name());
    }

    private Outcome<Term> stored(UnitOfWork unit, Id term) {
        return unit.terms().find(Set.of(term)).stream()
                .filter(found -> found.taxonomy() == taxonomy)
                .findFirst()
                .map(Outcome::done)
                .orElse(Outcome.refused(
                        new Refusal.NotFound(taxonomy == Taxonomy.TAG ? "tag" : "category", term.toString())));
    }

    /** The term that goes by this slug, or once did. */
    public Optional<Term> bySlug(String slug) {
        return SlugClaims.mayBeTaken(slug) ? engine.store().read(unit -> bySlug(unit, slug)) : Optional.empty();
    }

    private Optional<Term> bySlug(UnitOfWork unit, String slug) {
        return unit.slugs()
                .owner(new Slug(space, slug))
                .flatMap(id -> unit.terms().find(Set.of(id)).stream().findFirst());
    }

    /**
     * Those of these terms that exist, by name.
     *
     * @param terms at most 1,000
     */
    public List<Term> find(Collection<Id> terms) {
        return engine.store().read(unit -> unit.terms().find(terms)).stream()
                .filter(term -> term.taxonomy() == taxonomy)
                .sorted(BY_NAME)
                .toList();
    }

    /** All terms, the oldest first. */
    public Page<Term> all(@Nullable Cursor from, int limit) {
        Id start = from == null ? null : from.id();
        Slice<Term> slice = engine.store()
                .read(unit -> unit.terms().all(taxonomy, start, engine.limits().page(limit)));
        return Page.of(slice, last -> Cursor.at(new Id(last.id().value() + 1)));
    }

    /**
     * How many posts readers find now directly under each of these terms, those in categories below not included.
     *
     * @param terms at most 1,000; absent ones are left out
     */
    public Map<Id, Long> counts(Collection<Id> terms) {
        return engine.store().read(unit -> unit.terms().listed(terms, engine.now()));
    }

    /** All categories as a tree; for tags, which are flat, an empty one. */
    public CategoryTree tree() {
        return taxonomy == Taxonomy.CATEGORY ? engine.store().read(CategoryTree::read) : CategoryTree.EMPTY;
    }
}
