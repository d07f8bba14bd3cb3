package dev.rejoinder.transfer.archive;

import dev.rejoinder.transfer.intake.Tally;
import java.util.Arrays;
import java.util.Optional;

/** The kinds of lines between header and trailer, in the order in which they come; threads and comments alternate. */
enum Section {
    CATEGORY("category", Tally.CATEGORIES),
    TAG("tag", Tally.TAGS),
    POST("post", Tally.POSTS),
    THREAD("thread", Tally.THREADS),
    COMMENT("comment", Tally.COMMENTS),
    MOVE("move", "moves"),
    DELETED_TERM("deletedTerm", "deletedTerms");

    private final String type;
    private final String plural;

    Section(String type, String plural) {
        this.type = type;
        this.plural = plural;
    }

    String type() {
        return type;
    }

    static Optional<Section> ofType(String type) {
        return Arrays.stream(values())
                .filter(section -> section.type.equals(type))
                .findFirst();
    }

    /** Its name in counts. */
    String plural() {
        return plural;
    }

    boolean mayFollow(Section last) {
        return compareTo(last) >= 0 || this == THREAD && last == COMMENT;
    }
}
