package dev.rejoinder.storage.tck;

import static dev.rejoinder.storage.tck.Fixtures.aComment;
import static dev.rejoinder.storage.tck.Fixtures.aReplyTo;
import static dev.rejoinder.storage.tck.Fixtures.aThread;

import dev.rejoinder.model.Author;
import dev.rejoinder.model.Comment;
import dev.rejoinder.model.CommentKey;
import dev.rejoinder.model.CommentThread;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Placement;
import dev.rejoinder.model.ThreadPath;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** A group of tests on the comments of two threads. */
abstract class TwoThreadsContract extends Contract {

    final CommentThread here = aThread();
    final CommentThread there = aThread();

    @BeforeEach
    void openThreads() {
        commit(unit -> {
            unit.threads().insert(here);
            unit.threads().insert(there);
        });
    }

    /** So many, each a reply to the one before. */
    final List<Comment> storedChain(int length) {
        List<Comment> chain = new ArrayList<>(List.of(aComment(here.id())));
        while (chain.size() < length) {
            chain.add(aReplyTo(chain.get(chain.size() - 1)));
        }
        commit(unit -> unit.comments().insertAll(chain));
        return chain;
    }

    /** The same as a root under another id. */
    static Comment withId(Id id, Comment comment) {
        return new Comment(
                new CommentKey(comment.key().thread(), id),
                comment.version(),
                Placement.root(id),
                comment.author(),
                comment.text(),
                comment.createdAt(),
                comment.standing(),
                comment.origin());
    }

    /** The same by somebody else. */
    static Comment by(Author author, Comment comment) {
        return new Comment(
                comment.key(),
                comment.version(),
                comment.placement(),
                author,
                comment.text(),
                comment.createdAt(),
                comment.standing(),
                comment.origin());
    }

    static ThreadPath path(Comment comment) {
        return comment.placement().path();
    }
}
