package dev.rejoinder.transfer.wordpress;

import dev.rejoinder.model.Slug;
import dev.rejoinder.model.Taxonomy;
import java.util.Optional;

/** How an export names a term: the ids stand in its list of terms alone. */
record TermKey(Taxonomy taxonomy, String slug) {
    /** Empty for what is neither a category nor a tag. */
    static Optional<Taxonomy> taxonomy(String domain) {
        return switch (domain) {
            case "category" -> Optional.of(Taxonomy.CATEGORY);
            case "post_tag" -> Optional.of(Taxonomy.TAG);
            default -> Optional.empty();
        };
    }

    Slug.Space space() {
        return Slug.Space.of(taxonomy);
    }

    OriginalIds.Kind kind() {
        return taxonomy == Taxonomy.CATEGORY ? OriginalIds.Kind.CATEGORY : OriginalIds.Kind.TAG;
    }

    /** {@code category} or {@code tag}. */
    String noun() {
        return taxonomy == Taxonomy.CATEGORY ? "category" : "tag";
    }
}
