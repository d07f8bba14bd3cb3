package dev.rejoinder.transfer.wordpress;

/** What had to be done to a comment so that the comments of an item are trees. */
enum Fate {
    TAKEN_AS_IT_IS(""),
    NO_ID("was skipped: it has no id by which a second import would know it again"),
    SAME_ID("was skipped: an earlier comment of this item has the same id"),
    SAME_KEY("was skipped: its id cannot be told from that of another comment of the same second"),
    LOST_PARENT("answers a comment that is not among those of its item; it stands at the top now"),
    HIDDEN_PARENT("answers a pingback or trackback, which readers do not see; it stands at the top now"),
    CIRCLE("answers, by way of others, itself; it stands at the top now");

    private final String words;

    Fate(String words) {
        this.words = words;
    }

    boolean isSkipped() {
        return this == NO_ID || this == SAME_ID || this == SAME_KEY;
    }

    /** As the predicate of the comment. */
    String words() {
        return words;
    }
}
