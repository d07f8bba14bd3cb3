package dev.rejoinder.storage.tck;

import dev.rejoinder.model.Comment;
import dev.rejoinder.model.CountedThread;
import dev.rejoinder.model.Event;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Post;
import dev.rejoinder.model.Revision;
import dev.rejoinder.model.Slug;
import dev.rejoinder.model.Taxonomy;
import dev.rejoinder.model.Term;
import dev.rejoinder.model.Vote;
import dev.rejoinder.storage.MoveRecords;
import dev.rejoinder.storage.Period;
import dev.rejoinder.storage.UnitOfWork;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All that a small store holds, to compare two stores or two moments of one.
 *
 * @param submissions what the probed keys lead to in each thread, since keys can't be listed
 */
record Everything(
        List<Post> posts,
        List<Term> terms,
        Map<Id, Long> listed,
        Map<Slug.Space, Map<Id, SortedSet<String>>> slugs,
        List<CountedThread> threads,
        List<Comment> comments,
        List<Vote> votes,
        Map<String, Optional<Id>> submissions,
        List<Revision> revisions,
        List<MoveRecords.Move> moves,
        List<Event> events) {

    private static final int ALL = 1_000;

    static Everything in(UnitOfWork unit, Collection<String> submissionKeys) {
        List<Post> posts = unit.posts().all(null, ALL).items();
        List<Term> terms =
                new ArrayList<>(unit.terms().all(Taxonomy.CATEGORY, null, ALL).items());
        terms.addAll(unit.terms().all(Taxonomy.TAG, null, ALL).items());
        List<Id> termIds = terms.stream().map(Term::id).toList();
        List<Id> owners =
                Stream.concat(posts.stream().map(Post::id), termIds.stream()).toList();
        List<CountedThread> threads = unit.threads().all(null, ALL).items();
        List<Id> threadIds =
                threads.stream().map(counted -> counted.thread().id()).toList();
        List<Comment> comments = threadIds.stream()
                .flatMap(id -> unit.comments().branch(id, null, null, ALL).items().stream())
                .toList();
        return new Everything(
                posts,
                terms,
                unit.terms().listed(termIds, Period.END),
                Arrays.stream(Slug.Space.values())
                        .collect(Collectors.toMap(
                                Function.identity(), space -> unit.slugs().of(space, owners))),
                threads,
                comments,
                comments.stream()
                        .flatMap(comment -> unit.votes().on(comment.key(), null, ALL).items().stream())
                        .toList(),
                submissions(unit, threadIds, submissionKeys),
                comments.stream()
                        .flatMap(comment -> unit.revisions().of(comment.key(), 0, ALL).items().stream())
                        .toList(),
                unit.moves().all(null, ALL).items(),
                unit.events().all(null, ALL).items());
    }

    private static Map<String, Optional<Id>> submissions(UnitOfWork unit, List<Id> threads, Collection<String> keys) {
        return threads.stream()
                .flatMap(thread -> keys.stream().map(key -> Map.entry(thread, key)))
                .collect(Collectors.toMap(
                        Object::toString, probe -> unit.submissionKeys().find(probe.getKey(), probe.getValue())));
    }
}
