package dev.rejoinder.storage.tck;

import static dev.rejoinder.model.Order.NEWEST;
import static dev.rejoinder.storage.tck.Fixtures.NOON;
import static dev.rejoinder.storage.tck.Fixtures.aComment;
import static dev.rejoinder.storage.tck.Fixtures.aPost;
import static dev.rejoinder.storage.tck.Fixtures.aRevision;
import static dev.rejoinder.storage.tck.Fixtures.aTag;
import static dev.rejoinder.storage.tck.Fixtures.aThread;
import static dev.rejoinder.storage.tck.Fixtures.aVoteFor;
import static dev.rejoinder.storage.tck.Fixtures.anEventOn;
import static dev.rejoinder.storage.tck.Fixtures.anId;
import static dev.rejoinder.storage.tck.Fixtures.next;

import dev.rejoinder.model.AuthorKey;
import dev.rejoinder.model.Comment;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Placement;
import dev.rejoinder.model.Publication.State;
import dev.rejoinder.model.Reception;
import dev.rejoinder.model.Slug;
import dev.rejoinder.model.Status;
import dev.rejoinder.model.Target;
import dev.rejoinder.model.Taxonomy;
import dev.rejoinder.model.ThreadCounts;
import dev.rejoinder.model.ThreadPath;
import dev.rejoinder.model.Vote;
import dev.rejoinder.storage.MoveRecords.Move;
import dev.rejoinder.storage.Period;
import dev.rejoinder.storage.RankPosition;
import dev.rejoinder.storage.ReplyOrder;
import dev.rejoinder.storage.Shelf;
import dev.rejoinder.storage.ThreadRange;
import dev.rejoinder.storage.UnitOfWork;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Every method of the SPI, each called once on a {@link Site} that was stored before. */
record EveryCall(String name, Consumer<UnitOfWork> call) {

    private static final Vote.Reaction HEART = new Vote.Reaction("heart");

    /** Those that change something that can be read. */
    static List<EveryCall> changes(Site site) {
        ThreadCounts one = new ThreadCounts(1, 0, 1, 0, 0, 0, 0);
        Slug other = new Slug(Slug.Space.POST, "other");
        Target target = Target.of(site.post());
        Id post = site.post().id();
        Id term = site.term().id();
        Id thread = site.thread().id();
        Id reply = site.reply().id();
        return List.of(
                new EveryCall("posts.insert", unit -> unit.posts().insert(aPost())),
                new EveryCall("posts.replace", unit -> unit.posts().replace(next(site.post()))),
                new EveryCall("posts.unfile", unit -> unit.posts().unfile(term)),
                new EveryCall("terms.insert", unit -> unit.terms().insert(aTag())),
                new EveryCall("terms.addListed", unit -> unit.terms().addListed(Map.of(term, 5))),
                new EveryCall("terms.replace", unit -> unit.terms().replace(next(site.term()))),
                new EveryCall("terms.delete", unit -> unit.terms().delete(term, 0)),
                new EveryCall("slugs.claim", unit -> unit.slugs().claim(other, post)),
                new EveryCall("slugs.release", unit -> unit.slugs().release(site.slug(), post)),
                new EveryCall("threads.insert", unit -> unit.threads().insert(aThread())),
                new EveryCall("threads.replace", unit -> unit.threads().replace(next(site.thread()))),
                new EveryCall("threads.rename", unit -> unit.threads().rename(next(site.thread()))),
                new EveryCall(
                        "moves.move", unit -> unit.moves().move(thread, anId(), Map.of(reply, Placement.root(reply)))),
                new EveryCall("moves.insertAll", unit -> unit.moves().insertAll(List.of(new Move(site.key(), anId())))),
                new EveryCall("threads.addCounts", unit -> unit.threads().addCounts(thread, one)),
                new EveryCall("comments.insert", unit -> unit.comments().insert(aComment(thread))),
                new EveryCall("comments.insertAll", unit -> unit.comments().insertAll(List.of(aComment(thread)))),
                new EveryCall("comments.replace", unit -> unit.comments().replace(next(site.comment()))),
                new EveryCall("comments.setVisible", unit -> unit.comments().setVisible(thread, Set.of(reply), true)),
                new EveryCall(
                        "comments.setStatus",
                        unit -> unit.comments().setStatus(thread, Set.of(reply), Status.SPAM, true)),
                new EveryCall("branches.hide", unit -> unit.branches().hide(thread, path(site.comment()))),
                new EveryCall(
                        "submissionKeys.claim", unit -> unit.submissionKeys().claim(thread, "other", reply)),
                new EveryCall("revisions.append", unit -> unit.revisions().append(List.of(aRevision(site.key(), 1)))),
                new EveryCall("votes.put", unit -> unit.votes().put(aVoteFor(site.reply()))),
                new EveryCall(
                        "votes.insertAll",
                        unit -> unit.votes()
                                .insertAll(List.of(new Vote(site.reply().key(), "ada", HEART, NOON)))),
                new EveryCall(
                        "votes.remove",
                        unit -> unit.votes()
                                .remove(
                                        site.vote().comment(),
                                        site.vote().voter(),
                                        site.vote().kind())),
                new EveryCall("votes.setRanks", unit -> unit.votes().setRanks(thread, Map.of(reply, 8L))),
                new EveryCall(
                        "votes.setReception",
                        unit -> unit.votes().setReception(site.reply().key(), Reception.NONE.withRank(-5))),
                new EveryCall("events.append", unit -> unit.events().append(anEventOn(target, 1))),
                new EveryCall("events.appendAll", unit -> unit.events().appendAll(List.of(anEventOn(target, 2)))));
    }

    private static ThreadPath path(Comment comment) {
        return comment.placement().path();
    }

    /** Those that only hold something, and {@code mend}, which finds nothing to mend. */
    static List<EveryCall> locks(Site site) {
        Id thread = site.thread().id();
        Id reply = site.reply().id();
        return List.of(
                new EveryCall("terms.lockTree", unit -> unit.terms().lockTree()),
                new EveryCall("counts.mend", unit -> unit.counts().mend(thread)),
                new EveryCall("comments.lock", unit -> unit.comments().lock(thread, Set.of(reply))));
    }

    static List<EveryCall> reads(Site site) {
        Id thread = site.thread().id();
        Set<Id> comment = Set.of(site.comment().id());
        Set<Id> term = Set.of(site.term().id());
        Set<Id> post = Set.of(site.post().id());
        Period always = Period.from(Period.BEGINNING);
        Target target = Target.of(site.post());
        return List.of(
                new EveryCall("posts.find", unit -> unit.posts().find(post)),
                new EveryCall("posts.published", unit -> unit.posts().published(Shelf.ALL, always, NEWEST, null, 1)),
                new EveryCall("posts.inState", unit -> unit.posts().inState(State.DRAFT, NEWEST, null, 1)),
                new EveryCall("posts.all", unit -> unit.posts().all(null, 1)),
                new EveryCall("terms.find", unit -> unit.terms().find(term)),
                new EveryCall("terms.all", unit -> unit.terms().all(Taxonomy.TAG, null, 1)),
                new EveryCall("terms.listed", unit -> unit.terms().listed(term, NOON)),
                new EveryCall("slugs.owner", unit -> unit.slugs().owner(site.slug())),
                new EveryCall("slugs.of", unit -> unit.slugs().of(Slug.Space.POST, post)),
                new EveryCall("threads.find", unit -> unit.threads().find(Set.of(thread))),
                new EveryCall(
                        "threads.about",
                        unit -> unit.threads().about(Set.of(site.thread().subject()))),
                new EveryCall(
                        "threads.on",
                        unit -> unit.threads().on(Set.of(site.thread().subject()))),
                new EveryCall("threads.all", unit -> unit.threads().all(null, 1)),
                new EveryCall("comments.find", unit -> unit.comments().find(thread, comment)),
                new EveryCall("moves.movedTo", unit -> unit.moves().movedTo(thread, comment)),
                new EveryCall("moves.all", unit -> unit.moves().all(null, 1)),
                new EveryCall("comments.branch", unit -> unit.comments().branch(thread, null, null, 1)),
                new EveryCall(
                        "branches.aboveHidden",
                        unit -> unit.branches().aboveHidden(thread, Set.of(path(site.comment())))),
                new EveryCall(
                        "branches.isAnswered",
                        unit -> unit.branches().isAnswered(site.comment().key())),
                new EveryCall("counts.lacking", unit -> unit.counts().lacking(thread)),
                new EveryCall(
                        "submissionKeys.find", unit -> unit.submissionKeys().find(thread, Site.KEY)),
                new EveryCall("revisions.of", unit -> unit.revisions().of(site.key(), 0, 1)),
                new EveryCall(
                        "votes.of", unit -> unit.votes().of(thread, site.vote().voter(), comment)),
                new EveryCall("votes.on", unit -> unit.votes().on(site.vote().comment(), null, 1)),
                new EveryCall("votes.count", unit -> unit.votes().count(thread, comment)),
                new EveryCall(
                        "events.find",
                        unit -> unit.events().find(Set.of(site.event().id()))),
                new EveryCall("events.all", unit -> unit.events().all(null, 1)),
                new EveryCall("events.trail", unit -> unit.events().trail(target, Long.MAX_VALUE, 1)),
                new EveryCall("events.count", unit -> unit.events().count(Set.of(target))));
    }

    static List<EveryCall> pages(Site site) {
        Id thread = site.thread().id();
        AuthorKey author = AuthorKey.of(site.comment().author()).orElseThrow();
        List<EveryCall> calls = new ArrayList<>(List.of(
                new EveryCall(
                        "commentPages.withStatus",
                        unit -> unit.commentPages().withStatus(Status.SPAM, NEWEST, null, 1)),
                new EveryCall(
                        "commentPages.approvedBy", unit -> unit.commentPages().approvedBy(author, 1)),
                new EveryCall(
                        "authorPages.by",
                        unit -> unit.authorPages().by(author, Status.APPROVED, null, null, null, 1))));
        for (ThreadRange range : ranges(site.comment())) {
            calls.add(new EveryCall("open", unit -> unit.open(site.thread().subject(), range, 1)));
            calls.add(new EveryCall(
                    "commentPages.page", unit -> unit.commentPages().page(thread, range, 1)));
            calls.add(new EveryCall(
                    "commentPages.countBefore", unit -> unit.commentPages().countBefore(thread, range)));
        }
        return calls;
    }

    private static List<ThreadRange> ranges(Comment from) {
        return List.of(
                new ThreadRange.Threaded(NEWEST, from.placement().path()),
                new ThreadRange.Flat(NEWEST, from.id()),
                new ThreadRange.Replies(null, NEWEST, from.id()),
                new ThreadRange.Ranked(null, NEWEST, RankPosition.of(from)));
    }

    static List<EveryCall> replies(Site site) {
        Id thread = site.thread().id();
        Id comment = site.comment().id();
        Set<Id> parents = Set.of(comment);
        return List.of(
                new EveryCall("replyPages.first", unit -> unit.replyPages().first(thread, parents, ReplyOrder.BEST, 1)),
                new EveryCall(
                        "replyPages.firstWithCounts",
                        unit -> unit.replyPages().firstWithCounts(thread, parents, ReplyOrder.OLDEST, 1, 1)),
                new EveryCall("replyPages.count", unit -> unit.replyPages().count(thread, parents, 1)));
    }

    static List<EveryCall> all(Site site) {
        return Stream.of(changes(site), locks(site), reads(site), pages(site), replies(site))
                .flatMap(List::stream)
                .toList();
    }
}
