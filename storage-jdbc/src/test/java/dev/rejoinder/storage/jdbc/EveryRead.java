package dev.rejoinder.storage.jdbc;

import dev.rejoinder.model.AuthorKey;
import dev.rejoinder.model.CommentKey;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Order;
import dev.rejoinder.model.Publication;
import dev.rejoinder.model.Slug;
import dev.rejoinder.model.Status;
import dev.rejoinder.model.Subject;
import dev.rejoinder.model.Target;
import dev.rejoinder.model.Taxonomy;
import dev.rejoinder.model.ThreadPath;
import dev.rejoinder.model.Vote;
import dev.rejoinder.storage.Period;
import dev.rejoinder.storage.PostPosition;
import dev.rejoinder.storage.RankPosition;
import dev.rejoinder.storage.ReplyOrder;
import dev.rejoinder.storage.Shelf;
import dev.rejoinder.storage.ThreadRange;
import dev.rejoinder.storage.UnitOfWork;
import dev.rejoinder.storage.tck.Fixtures;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Every read of a unit: pages of the thread that start at the given comment, shelves of the given term. */
record EveryRead(UnitOfWork unit, Subject subject, Id thread, Id id, Id term) {

    void run() {
        for (Order order : Order.values()) {
            readPages(order);
            Stream.of(Shelf.ALL, Shelf.STICKY, new Shelf.By(Fixtures.JENNIFER.id()), new Shelf.Filed(threeFrom(term)))
                    .forEach(shelf -> readShelf(shelf, order));
        }
        readByKeys(threeFrom(id));
    }

    private static Set<Id> threeFrom(Id id) {
        return Set.of(id, new Id(id.value() + 1), new Id(id.value() + 2));
    }

    private Set<Id> forty() {
        return LongStream.range(0, 40)
                .mapToObj(i -> new Id(id.value() + 10 * i))
                .collect(Collectors.toSet());
    }

    private void readPages(Order order) {
        Stream.of(
                        new ThreadRange.Threaded(order, ThreadPath.root(id)),
                        new ThreadRange.Flat(order, id),
                        new ThreadRange.Replies(null, order, id),
                        new ThreadRange.Ranked(null, order, new RankPosition(0, id)))
                .forEach(range -> unit.open(subject, range, 50));
        unit.commentPages().page(thread, new ThreadRange.Threaded(order, null), 50);
        unit.commentPages().page(thread, new ThreadRange.Threaded(order, ThreadPath.root(id)), 50);
        unit.commentPages().page(thread, new ThreadRange.Flat(order, id), 50);
        unit.commentPages().countBefore(thread, new ThreadRange.Flat(order, id));
        readReplies(order);
        unit.commentPages().withStatus(Status.APPROVED, order, null, 50);
        unit.commentPages().withStatus(Status.APPROVED, order, new CommentKey(thread, id), 50);
        unit.commentPages().withStatus(Status.PENDING, order, null, 50);
        unit.comments().branch(thread, null, null, 50);
        unit.posts().inState(Publication.State.PUBLISHED, order, null, 10);
        unit.posts().all(null, 10);
        unit.terms().all(Taxonomy.TAG, null, 10);
        unit.threads().all(null, 10);
        unit.events().all(null, 10);
        unit.moves().all(null, 10);
    }

    private void readReplies(Order order) {
        unit.commentPages().page(thread, new ThreadRange.Replies(null, order, null), 50);
        unit.commentPages().page(thread, new ThreadRange.Replies(id, order, id), 50);
        unit.commentPages().page(thread, new ThreadRange.Ranked(null, order, null), 50);
        unit.commentPages().page(thread, new ThreadRange.Ranked(null, order, new RankPosition(0, id)), 50);
        unit.commentPages().countBefore(thread, new ThreadRange.Replies(null, order, id));
    }

    private void readShelf(Shelf shelf, Order order) {
        Period period = Period.until(Fixtures.NOON);
        unit.posts().published(shelf, period, order, null, 10);
        unit.posts().published(shelf, period, order, new PostPosition(Period.BEGINNING, id), 10);
    }

    private void readByKeys(Set<Id> three) {
        Target comment = Target.of(new CommentKey(thread, id));
        AuthorKey author = AuthorKey.of(Fixtures.ADA).orElseThrow();
        unit.commentPages().approvedBy(author, 3);
        unit.authorPages().by(author, Status.APPROVED, null, null, null, 50);
        unit.authorPages().by(author, Status.APPROVED, null, new CommentKey(thread, id), null, 50);
        unit.authorPages().by(author, Status.APPROVED, thread, new CommentKey(thread, id), null, 10);
        unit.authorPages().by(author, Status.PENDING, thread, null, id, 10);
        unit.commentPages().countBefore(thread, new ThreadRange.Threaded(Order.OLDEST, ThreadPath.root(id)));
        for (ReplyOrder order : ReplyOrder.values()) {
            unit.replyPages().first(thread, three, order, 5);
            unit.replyPages().firstWithCounts(thread, three, order, 5, 1_000);
            unit.replyPages().firstWithCounts(thread, forty(), order, 20, 1_000);
        }
        unit.replyPages().count(thread, three, 1_000);
        unit.commentPages().countBefore(thread, new ThreadRange.Ranked(null, Order.NEWEST, new RankPosition(0, id)));
        unit.comments().find(thread, three);
        unit.moves().movedTo(thread, three);
        unit.moves().all(new CommentKey(thread, id), 50);
        unit.branches().aboveHidden(thread, three.stream().map(ThreadPath::root).toList());
        unit.branches().isAnswered(new CommentKey(thread, id));
        unit.posts().find(three);
        unit.terms().find(threeFrom(term));
        unit.terms().listed(threeFrom(term), Fixtures.NOON);
        unit.slugs().owner(new Slug(Slug.Space.POST, "a"));
        unit.slugs().of(Slug.Space.POST, three);
        unit.threads().find(Set.of(id));
        unit.threads().on(List.of(Subject.of("product", "a"), Subject.of("product", "b")));
        unit.submissionKeys().find(id, "key");
        unit.revisions().of(new CommentKey(thread, id), 0, 10);
        CommentKey voted = new CommentKey(thread, id);
        unit.votes().of(thread, "jennifer", three);
        unit.votes().on(voted, null, 50);
        unit.votes().on(voted, new Vote(voted, "jennifer", Vote.Direction.UP, Fixtures.NOON), 50);
        unit.votes().count(thread, three);
        unit.events().find(three);
        unit.events().trail(comment, 5, 10);
        unit.events().count(List.of(comment));
    }
}
