package dev.rejoinder.storage.memory;

import dev.rejoinder.model.Comment;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Order;
import dev.rejoinder.model.Slice;
import dev.rejoinder.storage.ReplyOrder;
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
    public Map<Id, Slice<Comment>> first(Id thread, Collection<Id> parents, ReplyOrder order, int limit) {
        Limits.limit(limit);
        SortedTree<Comment> replies = order == ReplyOrder.BEST
                ? comments().visibleByRank()
                : comments().visibleReplies();
        Order direction = order == ReplyOrder.OLDEST ? Order.OLDEST : Order.NEWEST;
        return each(parents, parent -> {
            Slice<Comment> first = replies.page(Passage.to(thread, parent), direction, limit);
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
