package dev.rejoinder;

import dev.rejoinder.model.AuthorKey;
import dev.rejoinder.model.Comment;
import dev.rejoinder.model.CommentKey;
import dev.rejoinder.model.CommentKind;
import dev.rejoinder.model.Guest;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Member;
import dev.rejoinder.model.Status;
import dev.rejoinder.storage.UnitOfWork;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a viewer has written in a thread and a moderator has not seen yet; not where it answers something hidden. */
record OwnHeld(UnitOfWork unit, Viewer viewer) {

    List<Comment> in(Id thread) {
        if (viewer.member().isEmpty() && viewer.own().isEmpty()) {
            return List.of();
        }
        List<Comment> held = Stream.concat(ofGuest(thread), ofMember(thread))
                .filter(comment ->
                        comment.status() == Status.PENDING && comment.origin().kind() == CommentKind.COMMENT)
                .toList();
        Set<Id> parents = held.stream()
                .filter(comment -> comment.placement().parent() != null)
                .map(comment -> comment.placement().parent())
                .collect(Collectors.toSet());
        Set<Id> seen = parents.isEmpty()
                ? Set.of()
                : unit.comments().find(thread, parents).stream()
                        .filter(Comment::visible)
                        .map(Comment::id)
                        .collect(Collectors.toSet());
        return held.stream()
                .filter(comment -> comment.placement().parent() == null
                        || seen.contains(comment.placement().parent()))
                .toList();
    }

    private Stream<Comment> ofGuest(Id thread) {
        Set<Id> own = viewer.own().stream()
                .filter(key -> key.thread().equals(thread))
                .map(CommentKey::id)
                .collect(Collectors.toSet());
        return own.isEmpty()
                ? Stream.empty()
                : unit.comments().find(thread, own).stream().filter(comment -> comment.author() instanceof Guest);
    }

    /** Two members may have the same key, if hardly ever. */
    private Stream<Comment> ofMember(Id thread) {
        if (viewer.member().isEmpty()) {
            return Stream.empty();
        }
        Member member = viewer.member().get();
        AuthorKey key = AuthorKey.of(member).orElseThrow();
        return unit.authorPages().by(key, Status.PENDING, thread, null, null, Viewer.MAX_OWN).items().stream()
                .filter(comment ->
                        comment.author() instanceof Member author && author.id().equals(member.id()));
    }
}
