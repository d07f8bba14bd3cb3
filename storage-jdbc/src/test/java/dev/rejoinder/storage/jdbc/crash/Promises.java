package dev.rejoinder.storage.jdbc.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.storage.StorageException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

/**
 * Comments that callers asked for, each known by a text of its own, and what the callers were told. One that has not been
 * told anything, because it was killed, may find its comment or not. Safe for use by many threads.
 */
final class Promises {

    private final Set<String> begun = ConcurrentHashMap.newKeySet();
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final Map<String, StorageException> failed = new ConcurrentHashMap<>();

    void begin(String text) {
        assertThat(begun.add(text)).as("%s is new", text).isTrue();
    }

    void acknowledge(String text) {
        acknowledged.add(text);
    }

    /** Whether the caller was told that its comment was written. */
    boolean write(String text, Runnable call) {
        begin(text);
        try {
            call.run();
            acknowledge(text);
            return true;
        } catch (StorageException e) {
            failed.put(text, e);
            return false;
        }
    }

    int acknowledged() {
        return acknowledged.size();
    }

    Map<String, StorageException> failed() {
        return failed;
    }

    /** Compares with what is in the database, which has no other comments. */
    void check(DataSource database) throws SQLException {
        Invariants.check(database);
        List<String> kept = Invariants.texts(database);
        assertThat(kept).as("the comments").doesNotHaveDuplicates();
        Set<String> there = Set.copyOf(kept);
        assertThat(acknowledged).as("what was acknowledged").allMatch(there::contains, "is there");
        assertThat(begun).as("what was asked for").containsAll(there);
        failed.forEach((text, failure) -> {
            if (there.contains(text)) {
                assertThat(failure)
                        .as("what the caller of %s was told, which is there", text)
                        .hasMessageContaining("unknown")
                        .hasMessageNotContaining("nothing was");
            }
        });
    }
}
