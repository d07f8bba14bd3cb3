package dev.rejoinder.storage.memory;

import dev.rejoinder.model.Comment;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Order;
import dev.rejoinder.model.Slice;
import dev.rejoinder.storage.ReplyPages;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

final class MemoryReplyPages implements ReplyPages {

    private final MemoryUnit unit;

    MemoryReplyPages(MemoryUnit unit) {
        this.unit = unit;
    }

    private CommentTable comments() {
        return unit.tables().comments();
    }

    @Override
    public Map<Id, Slice<Comment>> firstById(Id thread, Collection<Id> parents, Order order, int limit) {
        return first(comments().visibleReplies(), thread, parents, order, limit);
    }

    @Override
    public Map<Id, Slice<Comment>> firstByRank(Id thread, Collection<Id> parents, int limit) {
        return first(comments().visibleByRank(), thread, parents, Order.NEWEST, limit);
    }

    private static Map<Id, Slice<Comment>> first(
            SortedTree<Comment> replies, Id thread, Collection<Id> parents, Order order, int limit) {
        Limits.limit(limit);
        return each(parents, parent -> {
            Slice<Comment> first = replies.page(Passage.to(thread, parent), order, limit);
            return first.items().isEmpty() ? null : first;
        });
    }

    private static <T> Map<Id, T> each(Collection<Id> parents, Function<Id, @Nullable T> question) {
        Map<Id, T> answers = new LinkedHashMap<>();
        for (Id parent : Limits.atOnce(parents)) {
            T answer = question.apply(parent);
            if (answer != null) {
                answers.put(parent, answer);
            }
        }
        return Collections.unmodifiableMap(answers);
    }

    @Override
    public Map<Id, Integer> count(Id thread, Collection<Id> parents, int atMost) {
        SortedTree<Comment> replies = comments().visibleReplies();
        Limits.limit(atMost);
        return each(parents, parent -> {
            int count = replies.count(Passage.to(thread, parent));
            return count == 0 ? null : Math.min(count, atMost);
        });
    }
}
