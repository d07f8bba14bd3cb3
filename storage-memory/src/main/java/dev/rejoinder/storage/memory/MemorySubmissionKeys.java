package dev.rejoinder.storage.memory;

import dev.rejoinder.model.Id;
import dev.rejoinder.storage.SubmissionKeys;
import java.util.Optional;

final class MemorySubmissionKeys implements SubmissionKeys {

    private final MemoryUnit unit;

    MemorySubmissionKeys(MemoryUnit unit) {
        this.unit = unit;
    }

    @Override
    public boolean claim(Id thread, String key, Id comment) {
        Tables tables = unit.tablesToChange();
        if (key.isEmpty() || key.length() > MAX_KEY) {
            throw new IllegalArgumentException("a submission key has 1 to 200 characters, not " + key.length());
        }
        if (tables.submissionKeys().find(thread, key) != null) {
            return false;
        }
        unit.keep(tables.with(tables.submissionKeys().with(new SubmissionKeyTable.Row(thread, key, comment))));
        return true;
    }

    @Override
    public Optional<Id> find(Id thread, String key) {
        return Optional.ofNullable(unit.tables().submissionKeys().find(thread, key))
                .map(SubmissionKeyTable.Row::comment);
    }
}
