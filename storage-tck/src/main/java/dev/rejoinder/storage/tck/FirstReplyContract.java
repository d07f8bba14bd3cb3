package dev.rejoinder.storage.tck;

import static dev.rejoinder.storage.tck.Fixtures.aComment;
import static dev.rejoinder.storage.tck.Fixtures.aReplyTo;
import static dev.rejoinder.storage.tck.Fixtures.anId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.model.Comment;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Slice;
import dev.rejoinder.storage.FirstReplies;
import dev.rejoinder.storage.ReplyOrder;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The first replies to each of several comments, and how many there are. */
abstract class FirstReplyContract extends RankedRepliesContract {

    private Map<Id, Slice<Comment>> oldest(int limit, Id... parents) {
        return read(unit -> unit.replyPages().first(on.id(), List.of(parents), ReplyOrder.OLDEST, limit));
    }

    private Map<Id, Slice<Comment>> best(int limit, Id... parents) {
        return read(unit -> unit.replyPages().first(on.id(), List.of(parents), ReplyOrder.BEST, limit));
    }

    @Test
    void eachCommentHasItsFirstReplies() {
        Id[] parents = {quiet.id(), second.id(), first.id(), anId(), good.id()};
        Map.Entry<Id, Slice<Comment>> ofSecond = Map.entry(second.id(), new Slice<>(List.of(elsewhere), false));
        Map.Entry<Id, Slice<Comment>> ofGood = Map.entry(good.id(), new Slice<>(List.of(belowGood), false));

        assertThat(oldest(3, parents))
                .containsOnly(
                        ofSecond, ofGood, Map.entry(first.id(), new Slice<>(List.of(bad, good, alsoGood), false)));
        assertThat(oldest(2, parents))
                .containsOnly(ofSecond, ofGood, Map.entry(first.id(), new Slice<>(List.of(bad, good), true)));
        assertThat(best(2, parents))
                .containsOnly(ofSecond, ofGood, Map.entry(first.id(), new Slice<>(List.of(alsoGood, good), true)));
        Map<Id, Slice<Comment>> newest =
                read(unit -> unit.replyPages().first(on.id(), List.of(first.id()), ReplyOrder.NEWEST, 1));
        assertThat(newest).containsOnly(Map.entry(first.id(), new Slice<>(List.of(alsoGood), true)));
    }

    @Test
    void repliesAreCountedNoFurtherThanAskedFor() {
        Id[] parents = {quiet.id(), second.id(), first.id(), anId()};

        assertThat(counts(1_000, parents)).containsOnly(Map.entry(second.id(), 1), Map.entry(first.id(), 3));
        assertThat(counts(2, parents)).containsOnly(Map.entry(second.id(), 1), Map.entry(first.id(), 2));
    }

    private Map<Id, Integer> counts(int atMost, Id... parents) {
        return read(unit -> unit.replyPages().count(on.id(), List.of(parents), atMost));
    }

    @Test
    void firstRepliesComeWithTheCountsOfAllThatIsTold() {
        List<Id> parents = List.of(first.id(), second.id(), quiet.id(), anId());
        for (int limit : List.of(1, 2, 3, 100)) {
            for (ReplyOrder order : ReplyOrder.values()) {
                FirstReplies told = read(unit -> unit.replyPages().firstWithCounts(on.id(), parents, order, limit, 2));

                assertThat(told.replies())
                        .isEqualTo(read(unit -> unit.replyPages().first(on.id(), parents, order, limit)));
                boolean tellsGood = Objects.requireNonNull(told.replies().get(first.id()))
                        .items()
                        .contains(good);
                assertThat(told.counts())
                        .as("%s %d", order, limit)
                        .isEqualTo(
                                tellsGood
                                        ? Map.of(first.id(), 2, second.id(), 1, good.id(), 1)
                                        : Map.of(first.id(), 2, second.id(), 1));
            }
        }
    }

    /** Also of a comment that is asked for and told as a reply to another one. */
    @Test
    void manyRepliesComeWithTheirCounts() {
        repliesComeWithTheirCounts(300);
    }

    @Test
    void moreThanAFewRepliesComeWithTheirCounts() {
        repliesComeWithTheirCounts(1_300);
    }

    private void repliesComeWithTheirCounts(int number) {
        List<Comment> replies =
                IntStream.range(0, 200).mapToObj(i -> aReplyTo(quiet)).toList();
        Comment answered = replies.get(0);
        List<Comment> below =
                IntStream.range(0, number).mapToObj(i -> aReplyTo(answered)).toList();
        commit(unit -> {
            unit.comments().insertAll(replies);
            unit.comments().insertAll(below.subList(0, 300));
            unit.comments().insertAll(below.subList(300, number));
        });
        for (int limit : List.of(2, 100)) {
            for (int atMost : List.of(250, 1_000)) {
                FirstReplies told = read(unit -> unit.replyPages()
                        .firstWithCounts(
                                on.id(), List.of(quiet.id(), answered.id()), ReplyOrder.OLDEST, limit, atMost));

                assertThat(told.replies())
                        .containsOnly(
                                Map.entry(quiet.id(), new Slice<>(replies.subList(0, limit), true)),
                                Map.entry(answered.id(), new Slice<>(below.subList(0, limit), true)));
                assertThat(told.counts())
                        .containsOnly(Map.entry(quiet.id(), 200), Map.entry(answered.id(), Math.min(atMost, number)));
            }
        }
    }

    @Test
    void moreThanAFewBelowFewRepliesAreCounted() {
        List<Comment> replies =
                IntStream.range(0, 3).mapToObj(i -> aReplyTo(quiet)).toList();
        List<Comment> below = IntStream.range(0, 1_500)
                .mapToObj(i -> aReplyTo(replies.get(i % 3)))
                .toList();
        commit(unit -> {
            unit.comments().insertAll(replies);
            unit.comments().insertAll(below.subList(0, 1_000));
            unit.comments().insertAll(below.subList(1_000, 1_500));
        });
        FirstReplies told = read(unit -> unit.replyPages()
                .firstWithCounts(on.id(), List.of(quiet.id(), second.id()), ReplyOrder.NEWEST, 2, 1_000));

        assertThat(told.counts())
                .containsOnly(
                        Map.entry(quiet.id(), 3),
                        Map.entry(second.id(), 1),
                        Map.entry(replies.get(1).id(), 500),
                        Map.entry(replies.get(2).id(), 500));
    }

    @Test
    void aHundredParentsAreAnsweredAtOnce() {
        List<Comment> roots =
                IntStream.range(0, 100).mapToObj(i -> aComment(on.id())).toList();
        List<Comment> replies = roots.stream()
                .flatMap(root -> IntStream.range(0, 3).mapToObj(i -> ranked(aReplyTo(root), -i)))
                .toList();
        commit(unit -> {
            unit.comments().insertAll(roots);
            unit.comments().insertAll(replies);
        });
        Id[] parents = roots.stream().map(Comment::id).toArray(Id[]::new);

        assertThat(counts(5, parents).values()).hasSize(100).containsOnly(3);
        assertThat(best(5, parents).values().stream()
                        .flatMap(slice -> slice.items().stream())
                        .sorted(Comparator.comparing(Comment::id)))
                .isEqualTo(replies);
        oldest(2, parents)
                .forEach((parent, slice) -> assertThat(slice)
                        .isEqualTo(new Slice<>(
                                replies.stream()
                                        .filter(reply ->
                                                parent.equals(reply.placement().parent()))
                                        .limit(2)
                                        .toList(),
                                true)));
        assertThat(oldest(2, parents)).hasSize(100);
    }
}
