package dev.rejoinder;

import dev.rejoinder.bulk.Pages;
import dev.rejoinder.bulk.Parts;
import dev.rejoinder.model.Comment;
import dev.rejoinder.model.Id;
import dev.rejoinder.ranking.Ranking;
import dev.rejoinder.storage.BlogStore;
import dev.rejoinder.storage.UnitOfWork;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Gives every comment the rank that it has by a ranking. A page is read without locks; of those that have another rank some
 * are locked, and ranked by the votes that they have then.
 */
final class Reranking {

    private static final int READ_AT_ONCE = 500;
    /** Who votes waits for them. */
    private static final int LOCKED_AT_ONCE = 64;

    private final BlogStore store;
    private final Ranking ranking;
    private long changed;

    Reranking(BlogStore store, Ranking ranking) {
        this.store = store;
        this.ranking = ranking;
    }

    long run() {
        Pages.readById(
                from -> store.read(unit -> unit.threads().all(from, READ_AT_ONCE)),
                counted -> counted.thread().id(),
                page -> page.forEach(counted -> thread(counted.thread().id())));
        return changed;
    }

    private void thread(Id thread) {
        new ThreadWalk(store, thread).pages(READ_AT_ONCE, page -> rank(thread, page));
    }

    private void rank(Id thread, List<Comment> page) {
        List<Id> wrong =
                page.stream().filter(this::isWrong).map(Comment::id).sorted().toList();
        for (List<Id> some : Parts.of(wrong, LOCKED_AT_ONCE)) {
            changed += store.write(unit -> rank(unit, thread, some));
        }
    }

    private long rank(UnitOfWork unit, Id thread, List<Id> comments) {
        Map<Id, Long> ranks = unit.comments().lock(thread, comments).stream()
                .filter(this::isWrong)
                .collect(Collectors.toMap(Comment::id, this::rank));
        unit.votes().setRanks(thread, ranks);
        return ranks.size();
    }

    private long rank(Comment comment) {
        return ranking.ranked(comment.reception(), comment.createdAt()).rank();
    }

    private boolean isWrong(Comment comment) {
        return rank(comment) != comment.reception().rank();
    }
}
