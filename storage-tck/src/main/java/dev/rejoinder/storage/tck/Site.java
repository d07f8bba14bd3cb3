package dev.rejoinder.storage.tck;

import static dev.rejoinder.storage.tck.Fixtures.aComment;
import static dev.rejoinder.storage.tck.Fixtures.aHeldReplyTo;
import static dev.rejoinder.storage.tck.Fixtures.aPostUnder;
import static dev.rejoinder.storage.tck.Fixtures.aRevision;
import static dev.rejoinder.storage.tck.Fixtures.aTag;
import static dev.rejoinder.storage.tck.Fixtures.aThreadOn;
import static dev.rejoinder.storage.tck.Fixtures.aVoteFor;
import static dev.rejoinder.storage.tck.Fixtures.anEventOn;

import dev.rejoinder.model.Comment;
import dev.rejoinder.model.CommentKey;
import dev.rejoinder.model.CommentThread;
import dev.rejoinder.model.Event;
import dev.rejoinder.model.Post;
import dev.rejoinder.model.Reception;
import dev.rejoinder.model.Slug;
import dev.rejoinder.model.Target;
import dev.rejoinder.model.Term;
import dev.rejoinder.model.ThreadCounts;
import dev.rejoinder.model.Vote;
import dev.rejoinder.storage.UnitOfWork;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** One of everything: a post under a tag, its thread, a comment and a held reply, and what goes with them. */
record Site(Term term, Post post, CommentThread thread, Comment comment, Comment reply, Vote vote, Event event) {

    static final String KEY = "submission";

    private static final Reception ONE_UP = new Reception(1, 0, Collections.emptySortedMap(), 7);

    static Site anew() {
        Term term = aTag();
        Post post = aPostUnder(term);
        CommentThread thread = aThreadOn(post.subject());
        Comment comment = aComment(thread.id());
        return new Site(
                term, post, thread, comment, aHeldReplyTo(comment), aVoteFor(comment), anEventOn(Target.of(post), 0));
    }

    Slug slug() {
        return new Slug(Slug.Space.POST, post.content().slug());
    }

    CommentKey key() {
        return comment.key();
    }

    void insert(UnitOfWork unit) {
        unit.terms().insert(term);
        unit.terms().addListed(Map.of(term.id(), 1));
        unit.posts().insert(post);
        unit.slugs().claim(slug(), post.id());
        unit.threads().insert(thread);
        unit.comments().insertAll(List.of(comment, reply));
        unit.threads().addCounts(thread.id(), ThreadCounts.of(comment).plus(ThreadCounts.of(reply)));
        unit.submissionKeys().claim(thread.id(), KEY, comment.id());
        unit.revisions().append(List.of(aRevision(comment.key(), 0)));
        unit.votes().put(vote);
        unit.votes().setReception(comment.key(), ONE_UP);
        unit.events().append(event);
    }
}
