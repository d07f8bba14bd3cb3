package dev.rejoinder.storage.tck;

import dev.rejoinder.model.Comment;
import dev.rejoinder.model.CommentKey;
import dev.rejoinder.model.CommentThread;
import dev.rejoinder.model.Event;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Post;
import dev.rejoinder.model.Revision;
import dev.rejoinder.model.Slug;
import dev.rejoinder.model.Term;
import dev.rejoinder.model.ThreadCounts;
import dev.rejoinder.model.Vote;
import java.util.HashMap;
import java.util.Map;

/** All that a {@link PlainStore} knows. */
record PlainState(
        Map<Id, Post> posts,
        Map<Id, Term> terms,
        Map<Id, Long> listed,
        Map<Slug, Id> slugs,
        Map<Id, CommentThread> threads,
        Map<Id, ThreadCounts> counts,
        Map<CommentKey, Comment> comments,
        Map<VoteKey, Vote> votes,
        Map<SubmissionKey, Id> submissions,
        Map<RevisionKey, Revision> revisions,
        Map<CommentKey, Id> moved,
        Map<Id, Event> events) {

    record SubmissionKey(Id thread, String key) {}

    record RevisionKey(CommentKey comment, int number) {}

    record VoteKey(CommentKey comment, String voter, String slot) {}

    static PlainState empty() {
        return new PlainState(
                Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(),
                Map.of(), Map.of());
    }

    PlainState copy() {
        return new PlainState(
                new HashMap<>(posts),
                new HashMap<>(terms),
                new HashMap<>(listed),
                new HashMap<>(slugs),
                new HashMap<>(threads),
                new HashMap<>(counts),
                new HashMap<>(comments),
                new HashMap<>(votes),
                new HashMap<>(submissions),
                new HashMap<>(revisions),
                new HashMap<>(moved),
                new HashMap<>(events));
    }
}
