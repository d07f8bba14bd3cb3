package dev.rejoinder.storage.tck;

import dev.rejoinder.model.Id;
import dev.rejoinder.storage.SubmissionKeys;
import dev.rejoinder.storage.tck.PlainState.SubmissionKey;
import java.util.Optional;

/** The submission keys of a {@link PlainStore}. */
record PlainSubmissionKeys(PlainUnit unit) implements SubmissionKeys {

    @Override
    public boolean claim(Id thread, String key, Id comment) {
        if (key.isEmpty() || key.length() > MAX_KEY) {
            throw new IllegalArgumentException("a submission key has 1 to 200 characters, not " + key.length());
        }
        return unit.writing().submissions().putIfAbsent(new SubmissionKey(thread, key), comment) == null;
    }

    @Override
    public Optional<Id> find(Id thread, String key) {
        return Optional.ofNullable(unit.reading().submissions().get(new SubmissionKey(thread, key)));
    }
}
