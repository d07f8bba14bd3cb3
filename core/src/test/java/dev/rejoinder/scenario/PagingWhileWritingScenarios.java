package dev.rejoinder.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.Cursor;
import dev.rejoinder.Sort;
import dev.rejoinder.ThreadPage;
import dev.rejoinder.ThreadView;
import dev.rejoinder.model.Comment;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Order;
import dev.rejoinder.model.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** While others write, a reader who pages through a thread sees nothing twice, and all that was there all along. */
abstract class PagingWhileWritingScenarios extends Scenario {

    private static final int WRITERS = 3;
    private static final int WALKS = 4;

    private static final List<ThreadView> VIEWS = List.of(
            ThreadView.threaded(),
            ThreadView.flat(Order.OLDEST),
            ThreadView.flat(Order.NEWEST),
            ThreadView.roots(Sort.OLDEST).replies(0),
            ThreadView.newest().replies(0),
            ThreadView.roots(Sort.RANKED).replies(0));

    private final List<Comment> lasting = new ArrayList<>();
    private final List<Comment> passing = new ArrayList<>();

    private void aThread() {
        for (int i = 0; i < 10; i++) {
            Comment root = talk.says("root " + i);
            lasting.add(root);
            lasting.add(talk.replies(root, "reply"));
            passing.add(talk.says("passing " + i));
            passing.add(talk.replies(root, "passing reply"));
        }
    }

    private List<Comment> hidden(Predicate<Comment> which) {
        List<Comment> hidden =
                Stream.concat(lasting.stream(), passing.stream()).filter(which).toList();
        hidden.forEach(comment -> talk.decide(comment, Status.PENDING));
        return hidden;
    }

    @Test
    void nothingIsSeenTwiceAndNothingThatStaysIsSkipped() {
        aThread();
        AtomicInteger walking = new AtomicInteger(1);
        Crowd.of(WRITERS + 1, number -> {
            if (number > 0) {
                write(number, walking);
                return number;
            }
            try {
                for (int walk = 0; walk < WALKS; walk++) {
                    VIEWS.forEach(this::walk);
                }
            } finally {
                walking.set(0);
            }
            return number;
        });
    }

    @Test
    void beforeWhatHasGoneThereIsAnEmptyPageThatLeadsToTheFirst() {
        aThread();
        for (ThreadView view : VIEWS) {
            ThreadView four = view.limit(4);
            ThreadPage first = talk.read(four);
            ThreadPage second = talk.read(four.from(first.next().orElseThrow()));
            List<Comment> gone = hidden(comment -> Talk.ids(first).contains(comment.id()));

            ThreadPage before = talk.read(four.from(second.previous().orElseThrow()));
            assertThat(before.entries()).as("%s", view).isEmpty();
            assertThat(before.previous()).isEmpty();
            assertThat(Talk.ids(talk.read(four.from(before.next().orElseThrow()))))
                    .as("%s", view)
                    .isEqualTo(Talk.ids(talk.read(four)))
                    .isNotEmpty();

            gone.forEach(comment -> talk.decide(comment, Status.APPROVED));
        }
    }

    @Test
    void behindWhatIsLeftThereIsAnEmptyPageThatLeadsBackToIt() {
        aThread();
        for (ThreadView view : VIEWS) {
            ThreadView four = view.limit(4);
            ThreadPage first = talk.read(four);
            List<Comment> gone = hidden(comment -> !Talk.ids(first).contains(comment.id()));

            ThreadPage behind = talk.read(four.from(first.next().orElseThrow()));
            assertThat(behind.entries()).as("%s", view).isEmpty();
            assertThat(behind.next()).isEmpty();
            ThreadPage back = talk.read(four.from(behind.previous().orElseThrow()));
            assertThat(Talk.ids(back)).as("%s", view).isEqualTo(Talk.ids(first));
            assertThat(back.previous()).isEmpty();

            gone.forEach(comment -> talk.decide(comment, Status.APPROVED));
        }
    }

    /** Shows and hides, each writer comments of its own, and answers what stays. */
    private void write(int number, AtomicInteger walking) {
        for (int i = number; walking.get() > 0; i += WRITERS) {
            int index = i;
            Comment comment = passing.get(i % passing.size());
            Crowd.patiently(number, n -> {
                if (talk.now(comment).status() == Status.APPROVED) {
                    return talk.decide(comment, talk.now(comment).version(), Status.PENDING);
                }
                return talk.decide(comment, talk.now(comment).version(), Status.APPROVED);
            });
            if (i < 300) {
                Crowd.patiently(number, n -> talk.replies(lasting.get(index % lasting.size()), "new " + index));
            }
        }
    }

    private void walk(ThreadView view) {
        List<Id> ahead = new ArrayList<>();
        ThreadPage last = follow(view.limit(4), null, ThreadPage::next, ahead);
        check(view, ahead);

        List<Id> back = new ArrayList<>(Talk.ids(last));
        last.previous().ifPresent(from -> follow(view.limit(4), from, ThreadPage::previous, back));
        check(view, back);
    }

    private ThreadPage follow(
            ThreadView view, Cursor start, Function<ThreadPage, Optional<Cursor>> way, List<Id> seen) {
        Cursor from = start;
        ThreadPage page;
        do {
            page = talk.read(view.from(from));
            seen.addAll(Talk.ids(page));
            from = way.apply(page).orElse(null);
        } while (from != null && !page.entries().isEmpty());
        return page;
    }

    private void check(ThreadView view, List<Id> seen) {
        assertThat(seen).as("%s", view).doesNotHaveDuplicates();
        assertThat(seen)
                .as("%s", view)
                .containsAll(lasting.stream()
                        .filter(comment -> view.shape() != ThreadView.Shape.ROOTS
                                || comment.placement().parent() == null)
                        .map(Comment::id)
                        .toList());
    }
}
