package dev.rejoinder.storage.memory;

import static java.util.Comparator.comparing;

import dev.rejoinder.model.CommentKey;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Vote;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The votes by thread, then comment, then {@link Vote#ORDER}; and by thread, comment, voter and slot. */
record VoteTable(SortedTree<Vote> byComment, SortedTree<Vote> byVoter) {

    static final VoteTable EMPTY = new VoteTable(
            SortedTree.sortedBy(comparing(VoteTable::thread)
                    .thenComparing(VoteTable::comment)
                    .thenComparing(Vote.ORDER)),
            SortedTree.sortedBy(comparing(VoteTable::thread)
                    .thenComparing(VoteTable::comment)
                    .thenComparing(Vote::voter)
                    .thenComparing(VoteTable::slot)));

    private static Id thread(Vote vote) {
        return vote.comment().thread();
    }

    private static Id comment(Vote vote) {
        return vote.comment().id();
    }

    private static String slot(Vote vote) {
        return vote.kind().slot();
    }

    static Range<Vote> on(CommentKey comment) {
        return Range.at(VoteTable::thread, comment.thread()).then(Range.at(VoteTable::comment, comment.id()));
    }

    static Range<Vote> on(CommentKey comment, @Nullable Vote after) {
        return after == null ? on(comment) : on(comment).then(vote -> Vote.ORDER.compare(vote, after) > 0 ? 0 : -1);
    }

    @Nullable
    Vote find(CommentKey comment, String voter, Vote.Kind kind) {
        return byVoter.find(by(comment, voter).then(Range.at(VoteTable::slot, kind.slot())));
    }

    List<Vote> of(CommentKey comment, String voter) {
        return byVoter.all(by(comment, voter));
    }

    private static Range<Vote> by(CommentKey comment, String voter) {
        return on(comment).then(Range.at(Vote::voter, voter));
    }

    VoteTable change(@Nullable Vote before, @Nullable Vote after) {
        return new VoteTable(byComment.change(before, after), byVoter.change(before, after));
    }

    /** The votes on a comment go with it. */
    VoteTable move(CommentKey comment, Id to) {
        VoteTable moved = this;
        CommentKey there = new CommentKey(to, comment.id());
        for (Vote vote : byComment.all(on(comment))) {
            moved = moved.change(vote, vote.withComment(there));
        }
        return moved;
    }
}
