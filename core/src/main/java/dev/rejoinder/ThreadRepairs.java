package dev.rejoinder;

import dev.rejoinder.bulk.Pages;
import dev.rejoinder.model.CommentThread;
import dev.rejoinder.model.Subject;
import dev.rejoinder.ranking.Ranking;
import dev.rejoinder.storage.BlogStore;
import java.util.Set;

/** Looks at threads, and repairs those that contradict themselves. */
final class ThreadRepairs {

    private static final int READ_AT_ONCE = 500;

    private final BlogStore store;
    private final ReceptionCheck receptions;
    private final Findings mended = new Findings();
    private final Findings left = new Findings();

    ThreadRepairs(BlogStore store, Ranking ranking) {
        this.store = store;
        this.receptions = new ReceptionCheck(ranking);
    }

    Repair all() {
        Pages.readById(
                from -> store.read(unit -> unit.threads().all(from, READ_AT_ONCE)),
                counted -> counted.thread().id(),
                page -> page.forEach(counted -> repair(counted.thread())));
        return new Repair(mended.list(), left.list());
    }

    Repair on(Subject subject) {
        store.read(unit -> unit.threads().about(Set.of(subject))).forEach(this::repair);
        return new Repair(mended.list(), left.list());
    }

    private void repair(CommentThread thread) {
        if (look(thread, new Findings()).isEmpty()) {
            return;
        }
        ThreadRepair repair = new ThreadRepair(store, thread, mended);
        repair.places();
        Findings inPlace = new Findings();
        ThreadVerifier verifier = verifier(thread, inPlace);
        verifier.verify();
        repair.visibility(verifier.wrongBranches());
        repair.receptions(verifier.wrongReceptions(), receptions);
        repair.counts();
        look(thread, left);
    }

    private Findings look(CommentThread thread, Findings findings) {
        verifier(thread, findings).verify();
        return findings;
    }

    private ThreadVerifier verifier(CommentThread thread, Findings findings) {
        return new ThreadVerifier(store, thread, findings, new VersionCheck(store, findings), receptions);
    }
}
