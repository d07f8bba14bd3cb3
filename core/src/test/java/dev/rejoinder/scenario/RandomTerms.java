package dev.rejoinder.scenario;

import dev.rejoinder.Outcome;
import dev.rejoinder.TermDraft;
import dev.rejoinder.Terms;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Post;
import dev.rejoinder.model.Taxonomy;
import dev.rejoinder.model.Term;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** Random growth and pruning of the category tree, and of the tags. */
final class RandomTerms {

    private final RandomRun run;
    private final PlainBlog blog;

    RandomTerms(RandomRun run) {
        this.run = run;
        this.blog = run.blog;
    }

    void step() {
        Taxonomy taxonomy = run.chance(70) ? Taxonomy.CATEGORY : Taxonomy.TAG;
        List<Term> terms = blog.all(taxonomy);
        int which = run.random.nextInt(100);
        if (terms.isEmpty() || which < 40 && terms.size() < 40) {
            create(taxonomy);
        } else if (which < 55) {
            rename(one(terms));
        } else if (which < 85 && taxonomy == Taxonomy.CATEGORY) {
            move(one(terms));
        } else {
            delete(one(terms));
        }
        compareCounts();
    }

    private Term one(List<Term> terms) {
        return run.pick(terms, term -> term.id().value());
    }

    private Terms of(Taxonomy taxonomy) {
        return taxonomy == Taxonomy.CATEGORY ? run.site.rejoinder.categories() : run.site.rejoinder.tags();
    }

    private Map<String, Id> slugs(Taxonomy taxonomy) {
        return blog.termSlugs.get(taxonomy);
    }

    private String aName() {
        return "Term " + run.random.nextInt(12);
    }

    private static String base(String name) {
        return name.toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    private void create(Taxonomy taxonomy) {
        String name = aName();
        List<Term> terms = blog.all(taxonomy);
        Term parent = taxonomy == Taxonomy.CATEGORY
                ? run.pickOrNull(terms, term -> term.id().value())
                : null;
        Id parentId = parent == null ? null : parent.id();
        run.doing("create %s %s below %s", taxonomy, name, parentId);
        boolean twin = Optional.ofNullable(slugs(taxonomy).get(base(name)))
                .map(blog.terms::get)
                .filter(term -> term.name().equals(name) && Objects.equals(term.parent(), parentId))
                .isPresent();
        Outcome<Term> outcome =
                of(taxonomy).create(Cast.ADMIN, TermDraft.named(name).under(parentId));
        if (run.done(outcome, twin ? "NotNow" : "Done")) {
            Term made = outcome.orThrow();
            run.isFree(made.slug(), base(name), null, slugs(taxonomy)::get);
            isNow(made, new Term(made.id(), 1, taxonomy, parentId, name, made.slug(), ""));
        }
    }

    private void isNow(Term actual, Term expected) {
        run.is("term", actual, expected);
        blog.terms.put(expected.id(), expected);
        slugs(expected.taxonomy()).put(expected.slug(), expected.id());
    }

    private void rename(Term term) {
        String name = aName();
        long version = run.versionOf(term.version());
        run.doing("rename %s at %d to %s", term, version, name);
        Outcome<Term> outcome = of(term.taxonomy()).rename(Cast.ADMIN, term.id(), version, TermDraft.named(name));
        if (run.done(outcome, version == term.version() ? "Done" : "Stale")) {
            Term renamed = outcome.orThrow();
            boolean kept = name.equals(term.name()) || base(name).equals(term.slug());
            if (!kept) {
                run.isFree(renamed.slug(), base(name), term.id(), slugs(term.taxonomy())::get);
            }
            String slug = kept ? term.slug() : renamed.slug();
            isNow(renamed, term.withName(name, slug, "").withVersion(version + 1));
        }
    }

    private void move(Term term) {
        Term parent =
                run.pickOrNull(blog.all(Taxonomy.CATEGORY), one -> one.id().value());
        Id target = parent == null ? null : parent.id();
        long version = run.versionOf(term.version());
        run.doing("move %s at %d below %s", term, version, target);
        boolean cycle = target != null && blog.isBelow(target, term.id());
        Outcome<Term> outcome = run.site.rejoinder.categories().move(Cast.ADMIN, term.id(), version, target);
        if (run.done(outcome, version != term.version() ? "Stale" : cycle ? "Invalid" : "Done")) {
            isNow(outcome.orThrow(), term.withParent(target).withVersion(version + 1));
        }
    }

    private void delete(Term term) {
        long version = run.versionOf(term.version());
        run.doing("delete %s at %d", term, version);
        Outcome<Term> outcome = of(term.taxonomy()).delete(Cast.ADMIN, term.id(), version);
        if (run.done(outcome, version == term.version() ? "Done" : "Stale")) {
            blog.delete(term);
        }
    }

    private void compareCounts() {
        Map<Id, Long> expected = new TreeMap<>(blog.counts(run.now()));
        run.is("counts", new TreeMap<>(run.site.rejoinder.tags().counts(blog.terms.keySet())), expected);
    }

    void compareAll() {
        int limit = run.random.nextInt(1, 40);
        for (Taxonomy taxonomy : Taxonomy.values()) {
            run.is("all " + taxonomy, Site.all(from -> of(taxonomy).all(from, limit)), blog.all(taxonomy));
            slugs(taxonomy)
                    .forEach((slug, owner) ->
                            run.is("by " + slug, of(taxonomy).bySlug(slug).orElse(null), blog.terms.get(owner)));
        }
        for (Term term : blog.all(Taxonomy.CATEGORY)) {
            run.is(
                    "in " + term,
                    Site.all(from -> run.site.blog().inCategory(term.id(), from, limit)),
                    blog.inCategory(run.now(), term.id()));
        }
        for (Term term : blog.all(Taxonomy.TAG)) {
            List<Post> expected =
                    blog.seen(run.now(), post -> post.filing().tags().contains(term.id()));
            run.is("tagged " + term, Site.all(from -> run.site.blog().tagged(term.id(), from, limit)), expected);
        }
        compareCounts();
    }
}
