package dev.rejoinder.storage.tck;

import dev.rejoinder.model.Comment;
import dev.rejoinder.model.CommentKey;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Status;
import dev.rejoinder.model.ThreadPath;
import dev.rejoinder.storage.BranchRecords;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The branches of a {@link PlainStore}. */
record PlainBranches(PlainUnit unit) implements BranchRecords {

    @Override
    public Hidden hide(Id thread, ThreadPath branch) {
        List<Comment> hidden = unit.writing().comments().values().stream()
                .filter(comment -> comment.key().thread().equals(thread) && comment.visible())
                .filter(comment -> comment.placement().path().isWithin(branch))
                .toList();
        hidden.forEach(comment -> unit.writing()
                .comments()
                .put(comment.key(), comment.withStanding(comment.standing().withVisible(false))));
        long approved = hidden.stream()
                .filter(comment -> comment.status() == Status.APPROVED)
                .count();
        return new Hidden(approved, hidden.size() - approved);
    }

    @Override
    public boolean isAnswered(CommentKey comment) {
        return unit.reading().comments().values().stream()
                .anyMatch(reply -> reply.visible()
                        && reply.key().thread().equals(comment.thread())
                        && comment.id().equals(reply.placement().parent()));
    }

    @Override
    public Set<ThreadPath> aboveHidden(Id thread, Collection<ThreadPath> paths) {
        PlainList.checkSize(paths);
        return paths.stream()
                .filter(path -> unit.reading().comments().values().stream()
                        .filter(comment -> comment.key().thread().equals(thread) && !comment.visible())
                        .map(comment -> comment.placement().path())
                        .anyMatch(hidden -> hidden.isWithin(path) && !hidden.equals(path)))
                .collect(Collectors.toSet());
    }
}
