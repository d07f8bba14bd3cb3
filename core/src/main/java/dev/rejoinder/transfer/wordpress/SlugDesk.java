package dev.rejoinder.transfer.wordpress;

import dev.rejoinder.model.Id;
import dev.rejoinder.model.Slug;
import dev.rejoinder.slugs.SlugClaims;
import dev.rejoinder.storage.UnitOfWork;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Claims slugs; in a dry run it only remembers which ones would be claimed by now. */
final class SlugDesk {
    private final boolean dryRun;
    private final Map<Slug, Id> promised = new HashMap<>();

    SlugDesk(boolean dryRun) {
        this.dryRun = dryRun;
    }

    Optional<Id> owner(UnitOfWork unit, Slug slug) {
        return Optional.ofNullable(promised.get(slug)).or(() -> unit.slugs().owner(slug));
    }

    /** @return the slug, or the next one that was free; in a dry run, empty if it is not */
    String claim(UnitOfWork unit, Slug slug, Id owner) {
        if (!dryRun) {
            return new SlugClaims(unit, slug.space()).claim(slug.name(), owner);
        }
        boolean free = owner(unit, slug).filter(id -> !id.equals(owner)).isEmpty();
        if (free) {
            promised.put(slug, owner);
        }
        return free ? slug.name() : "";
    }
}
