package dev.rejoinder.scenario;

import dev.rejoinder.Actor;
import dev.rejoinder.Sort;
import dev.rejoinder.ThreadView;
import dev.rejoinder.Viewer;
import dev.rejoinder.Voter;
import dev.rejoinder.model.Comment;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Member;
import dev.rejoinder.model.Order;
import java.util.List;

/** Random views, of every shape and in every order, and who looks. */
final class RandomViews {

    private static final List<Sort> SORTS = List.of(Sort.values());
    private static final List<Order> ORDERS = List.of(Order.values());
    /** So much that it is never too much. */
    private static final int PLENTY = 800;

    private final RandomRun run;

    RandomViews(RandomRun run) {
        this.run = run;
    }

    /** Members see what waits of their own; a page that is too full for the rest need not show all of that. */
    private static boolean seesOwn(Viewer viewer) {
        return viewer.member().isPresent();
    }

    static boolean wrote(Viewer viewer, Comment comment) {
        return viewer.member()
                .filter(member -> member.id().equals(((Member) comment.author()).id()))
                .isPresent();
    }

    Viewer viewer() {
        int which = run.random.nextInt(100);
        Actor reader = run.pick(Cast.READERS);
        Voter voter = run.pick(RandomVotes.VOTERS);
        return which < 50 ? Viewer.of(reader) : which < 70 ? Viewer.anyone().votingAs(voter) : Viewer.anyone();
    }

    ThreadView view(PlainThread thread, Viewer viewer) {
        int limit = run.random.nextInt(1, 30);
        ThreadView view = switch (run.random.nextInt(4)) {
            case 0 -> ThreadView.threaded();
            case 1 -> ThreadView.flat(run.pick(ORDERS));
            default -> roots(viewer);
        };
        boolean branches = view.shape() != ThreadView.Shape.FLAT && !seesOwn(viewer) && !thread.entries.isEmpty();
        return (branches && run.chance(30) ? view.branch(one(thread)) : view).limit(limit);
    }

    private Id one(PlainThread thread) {
        return run.pick(thread.entries, entry -> entry.id.value()).id;
    }

    private ThreadView roots(Viewer viewer) {
        boolean cramped = !seesOwn(viewer) && run.chance(30);
        return ThreadView.roots(run.pick(SORTS))
                .repliesBy(run.chance(50) ? Sort.OLDEST : run.pick(SORTS))
                .replies(run.random.nextInt(seesOwn(viewer) ? 3 : 5))
                .levels(run.random.nextInt(1, 4))
                .total(cramped ? run.random.nextInt(1, 40) : PLENTY);
    }

    /** One of each shape; by roots, one whose order is stored and one whose order is not. */
    List<ThreadView> some() {
        int limit = run.random.nextInt(20, 200);
        Sort stored = run.pick(List.of(Sort.OLDEST, Sort.NEWEST, Sort.RANKED));
        return List.of(
                ThreadView.threaded().limit(limit),
                ThreadView.flat(run.pick(ORDERS)).limit(limit),
                ThreadView.roots(stored).replies(2).levels(3).total(PLENTY).limit(limit),
                ThreadView.roots(run.pick(SORTS))
                        .repliesBy(run.pick(SORTS))
                        .replies(2)
                        .levels(1)
                        .total(PLENTY)
                        .limit(limit));
    }
}
