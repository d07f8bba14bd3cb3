package dev.rejoinder;

import dev.rejoinder.model.Comment;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.ThreadPath;
import java.util.Optional;
import java.util.OptionalLong;

/** On which page of a view a comment stands. */
record PageNumber(ThreadLists lists, Viewer viewer) {

    OptionalLong of(Id id) {
        return Permalink.to(lists.unit, lists.thread, id)
                .filter(link -> isSeen(link.comment()))
                .map(this::of)
                .orElse(OptionalLong.empty());
    }

    private boolean isSeen(Comment comment) {
        return comment.visible()
                || new OwnHeld(lists.unit, viewer).in(lists.thread).contains(comment);
    }

    private OptionalLong of(Permalink link) {
        return switch (lists.view.shape()) {
            case THREADED ->
                lists.threaded()
                        .filter(list -> isIn(list, link.comment()))
                        .map(list -> of(list, link.comment()))
                        .orElse(OptionalLong.empty());
            case FLAT -> of(lists.flat(), link.comment());
            case ROOTS -> {
                Optional<Comment> listed = link.under(lists.view.branch());
                yield listed.isPresent() ? root(listed.get()) : OptionalLong.empty();
            }
        };
    }

    private boolean isIn(Listing<ThreadPath> list, Comment comment) {
        return lists.view.branch() == null
                || list.from(list.place(comment), 1).items().contains(comment)
                || !comment.visible()
                        && list.before(list.place(comment), 1).items().size() == 1;
    }

    private OptionalLong root(Comment listed) {
        return listed.visible() && lists.isPinned(listed) ? OptionalLong.of(1) : of(lists.listed(), listed);
    }

    /** A comment that is held behind the last page stands at its end, and makes no page of its own. */
    private <P> OptionalLong of(Listing<P> list, Comment comment) {
        P place = list.place(comment);
        long before = list.countBefore(place);
        boolean behindAll =
                !comment.visible() && before > 0 && list.from(place, 1).items().isEmpty();
        return OptionalLong.of((behindAll ? before - 1 : before) / lists.view.limit() + 1);
    }
}
