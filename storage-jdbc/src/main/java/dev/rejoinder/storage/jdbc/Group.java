package dev.rejoinder.storage.jdbc;

/**
 * Units of several callers in one transaction.
 *
 * @param session of the transaction, through which what they share is written
 * @param late the rows that all of them add
 * @param counts what all of them add to the counts of threads
 * @param seen the threads that they have found
 */
record Group(Session session, LateInserts late, CountChanges counts, SeenThreads seen) {

    static Group in(Session session) {
        return new Group(session, new LateInserts(), new CountChanges(session), new SeenThreads());
    }

    /** A session for one of the units. */
    Session session(LateInserts own) {
        return session.sharing(own, seen);
    }

    void write() {
        counts.write(late.rows());
        late.events().forEach(session::wrote);
    }
}
