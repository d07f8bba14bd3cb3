package dev.rejoinder.storage.jdbc;

import java.util.List;

/**
 * What is still to be sent to begin a transaction. Before the first statement that locks or changes anything it makes no
 * difference at read committed, and together with that statement it costs no message of its own.
 */
final class LateBegin {

    private List<String> statements;

    LateBegin(List<String> statements) {
        this.statements = statements;
    }

    static LateBegin none() {
        return new LateBegin(List.of());
    }

    List<String> statements() {
        return statements;
    }

    void done() {
        statements = List.of();
    }
}
