package dev.rejoinder;

import dev.rejoinder.model.Filing;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Post;
import dev.rejoinder.model.PostContent;
import dev.rejoinder.model.Taxonomy;
import dev.rejoinder.model.Term;
import dev.rejoinder.model.Text;
import dev.rejoinder.storage.UnitOfWork;
import dev.rejoinder.text.CleanText;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What a draft has to be before it becomes a post. */
final class PostChecks {

    private PostChecks() {}

    /** The draft with its texts in order, or what is wrong with it. */
    static Outcome<PostDraft> cleaned(PostDraft draft, Limits limits) {
        PostDraft clean = new PostDraft(
                CleanText.line(draft.title()),
                draft.slug(),
                new Text(draft.body().format(), CleanText.block(draft.body().source())),
                CleanText.block(draft.excerpt()),
                draft.categories(),
                draft.tags(),
                draft.sticky(),
                cleaned(draft.attributes()));
        return problem(clean, limits).<Outcome<PostDraft>>map(Outcome::refused).orElse(Outcome.done(clean));
    }

    private static Map<String, String> cleaned(Map<String, String> attributes) {
        Map<String, String> clean = new HashMap<>();
        attributes.forEach((name, value) -> clean.put(CleanText.line(name), CleanText.block(value)));
        return clean;
    }

    private static Optional<Refusal> problem(PostDraft draft, Limits limits) {
        if (draft.title().isEmpty()) {
            return Optional.of(new Refusal.Invalid("title", "is empty"));
        }
        return tooLong("title", draft.title(), PostContent.MAX_TITLE)
                .or(() -> tooLong("excerpt", draft.excerpt(), PostContent.MAX_EXCERPT))
                .or(() -> attributes(draft.attributes(), limits));
    }

    private static Optional<Refusal> attributes(Map<String, String> attributes, Limits limits) {
        if (attributes.size() > limits.attributes()) {
            return Optional.of(new Refusal.Invalid(
                    "attributes",
                    "has %d entries, at most %d are taken".formatted(attributes.size(), limits.attributes())));
        }
        for (Map.Entry<String, String> entry : attributes.entrySet()) {
            if (entry.getKey().isBlank()) {
                return Optional.of(new Refusal.Invalid("attributes", "has an entry without a name"));
            }
            Optional<Refusal> problem = tooLong("attribute name", entry.getKey(), Post.MAX_ATTRIBUTE_NAME)
                    .or(() -> tooLong("attribute " + entry.getKey(), entry.getValue(), Post.MAX_ATTRIBUTE_VALUE));
            if (problem.isPresent()) {
                return problem;
            }
        }
        return Optional.empty();
    }

    static Optional<Refusal> tooLong(String field, String value, int max) {
        return value.length() <= max
                ? Optional.empty()
                : Optional.of(new Refusal.Invalid(
                        field, "has %d characters, at most %d are taken".formatted(value.length(), max)));
    }

    /** The draft's filing, or which of its categories and tags does not exist. */
    static Outcome<Filing> filing(UnitOfWork unit, PostDraft draft) {
        Filing filing = new Filing(draft.categories(), draft.tags(), draft.sticky());
        Set<Id> missing = new TreeSet<>(filing.terms());
        for (Term term : unit.terms().find(filing.terms())) {
            Set<Id> wrong = term.taxonomy() == Taxonomy.CATEGORY ? filing.tags() : filing.categories();
            if (!wrong.contains(term.id())) {
                missing.remove(term.id());
            }
        }
        return missing.isEmpty()
                ? Outcome.done(filing)
                : Outcome.refused(new Refusal.NotFound(
                        "category or tag", missing.iterator().next().toString()));
    }
}
