package dev.rejoinder.storage.tck;

import dev.rejoinder.model.Id;
import dev.rejoinder.model.ThreadCounts;
import dev.rejoinder.storage.CountRecords;

/** The counts of a {@link PlainStore}. */
record PlainCounts(PlainUnit unit) implements CountRecords {

    @Override
    public ThreadCounts lacking(Id thread) {
        if (!unit.reading().threads().containsKey(thread)) {
            return ThreadCounts.NONE;
        }
        return unit.reading().comments().values().stream()
                .filter(comment -> comment.key().thread().equals(thread))
                .map(ThreadCounts::of)
                .reduce(ThreadCounts.NONE, ThreadCounts::plus)
                .minus(unit.reading().counts().getOrDefault(thread, ThreadCounts.NONE));
    }

    @Override
    public ThreadCounts mend(Id thread) {
        unit.writing();
        ThreadCounts lacking = lacking(thread);
        unit.threads().addCounts(thread, lacking);
        return lacking;
    }
}
