package dev.rejoinder.transfer.wordpress;

import dev.rejoinder.model.Id;
import dev.rejoinder.model.Term;
import org.jspecify.annotations.Nullable;

/**
 * A term as it is to be written.
 *
 * @param parent the slug of the category above (in old exports its name), empty for none
 */
record PlannedTerm(int line, TermKey key, Id id, String name, String slug, String description, String parent) {
    PlannedTerm under(String parent) {
        return new PlannedTerm(line, key, id, name, slug, description, parent);
    }

    String subject() {
        return key.noun() + " " + Quoted.of(key.slug());
    }

    Term term(String slug, @Nullable Id parent) {
        return new Term(id, 0, key.taxonomy(), parent, name, slug, description);
    }
}
