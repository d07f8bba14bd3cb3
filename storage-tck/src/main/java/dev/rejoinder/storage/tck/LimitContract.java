package dev.rejoinder.storage.tck;

import static dev.rejoinder.model.Order.NEWEST;
import static dev.rejoinder.model.Order.OLDEST;
import static dev.rejoinder.model.Vote.Direction.UP;
import static dev.rejoinder.storage.tck.Fixtures.NOON;
import static dev.rejoinder.storage.tck.Fixtures.aComment;
import static dev.rejoinder.storage.tck.Fixtures.aRevision;
import static dev.rejoinder.storage.tck.Fixtures.anEventOn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatObject;

import dev.rejoinder.model.AuthorKey;
import dev.rejoinder.model.CommentKey;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Publication.State;
import dev.rejoinder.model.Slug;
import dev.rejoinder.model.Status;
import dev.rejoinder.model.Subject;
import dev.rejoinder.model.Target;
import dev.rejoinder.model.Taxonomy;
import dev.rejoinder.model.Vote;
import dev.rejoinder.storage.Period;
import dev.rejoinder.storage.ReplyOrder;
import dev.rejoinder.storage.Shelf;
import dev.rejoinder.storage.ThreadRange;
import dev.rejoinder.storage.UnitOfWork;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How much may be asked for at once. */
abstract class LimitContract extends Contract {

    private static final Period ALWAYS = Period.from(Period.BEGINNING);

    private final Site site = Site.anew();
    private final Id thread = site.thread().id();
    private final Target target = Target.of(site.post());
    private final Set<Id> parents = Set.of(site.comment().id());
    private final AuthorKey author = AuthorKey.of(site.comment().author()).orElseThrow();

    @BeforeEach
    void aSite() {
        commit(site::insert);
    }

    private Map<String, BiFunction<UnitOfWork, Integer, Object>> pages() {
        Map<String, BiFunction<UnitOfWork, Integer, Object>> pages = new HashMap<>();
        pages.putAll(ofTheSite());
        pages.putAll(ofAuthors());
        pages.putAll(ofTheThread());
        for (ThreadRange range : List.of(
                new ThreadRange.Threaded(NEWEST, null),
                new ThreadRange.Flat(NEWEST, null),
                new ThreadRange.Replies(null, OLDEST, null),
                new ThreadRange.Ranked(null, OLDEST, null))) {
            pages.put("page " + range, (unit, limit) -> unit.commentPages().page(thread, range, limit));
            pages.put("open " + range, (unit, limit) -> unit.open(site.thread().subject(), range, limit));
        }
        return pages;
    }

    private Map<String, BiFunction<UnitOfWork, Integer, Object>> ofTheSite() {
        return Map.ofEntries(
                Map.entry("published", (unit, limit) -> unit.posts().published(Shelf.ALL, ALWAYS, NEWEST, null, limit)),
                Map.entry(
                        "filed",
                        (unit, limit) ->
                                unit.posts().published(new Shelf.Filed(Set.of()), ALWAYS, OLDEST, null, limit)),
                Map.entry(
                        "empty period",
                        (unit, limit) ->
                                unit.posts().published(Shelf.ALL, new Period(NOON, NOON), OLDEST, null, limit)),
                Map.entry("inState", (unit, limit) -> unit.posts().inState(State.DRAFT, NEWEST, null, limit)),
                Map.entry("posts", (unit, limit) -> unit.posts().all(null, limit)),
                Map.entry("terms", (unit, limit) -> unit.terms().all(Taxonomy.TAG, null, limit)),
                Map.entry("threads", (unit, limit) -> unit.threads().all(null, limit)),
                Map.entry("events", (unit, limit) -> unit.events().all(null, limit)),
                Map.entry("trail", (unit, limit) -> unit.events().trail(target, Long.MAX_VALUE, limit)));
    }

    private Map<String, BiFunction<UnitOfWork, Integer, Object>> ofAuthors() {
        return Map.ofEntries(
                Map.entry(
                        "withStatus",
                        (unit, limit) -> unit.commentPages().withStatus(Status.SPAM, NEWEST, null, limit)),
                Map.entry("approvedBy", (unit, atMost) -> unit.commentPages().approvedBy(author, atMost)),
                Map.entry("by", (unit, limit) -> unit.authorPages().by(author, Status.SPAM, null, null, null, limit)),
                Map.entry(
                        "by in thread",
                        (unit, limit) -> unit.authorPages().by(author, Status.SPAM, thread, null, null, limit)));
    }

    private Map<String, BiFunction<UnitOfWork, Integer, Object>> ofTheThread() {
        return Map.ofEntries(
                Map.entry("branch", (unit, limit) -> unit.comments().branch(thread, null, null, limit)),
                Map.entry("first", (unit, limit) -> unit.replyPages().first(thread, parents, ReplyOrder.NEWEST, limit)),
                Map.entry(
                        "firstWithCounts",
                        (unit, limit) -> unit.replyPages().firstWithCounts(thread, parents, ReplyOrder.BEST, limit, 1)),
                Map.entry(
                        "firstWithCounts up to",
                        (unit, atMost) ->
                                unit.replyPages().firstWithCounts(thread, parents, ReplyOrder.BEST, 1, atMost)),
                Map.entry("count", (unit, atMost) -> unit.replyPages().count(thread, parents, atMost)),
                Map.entry("revisions", (unit, limit) -> unit.revisions().of(site.key(), 0, limit)),
                Map.entry(
                        "votes", (unit, limit) -> unit.votes().on(site.comment().key(), null, limit)),
                Map.entry(
                        "votes that follow",
                        (unit, limit) -> unit.votes().on(site.comment().key(), site.vote(), limit)));
    }

    @Test
    void aPageHasOneToAThousandItems() {
        pages().forEach((name, page) -> {
            for (int limit : List.of(Integer.MIN_VALUE, -1, 0, 1_001, Integer.MAX_VALUE)) {
                assertThatIllegalArgumentException()
                        .as("%s with a limit of %d", name, limit)
                        .isThrownBy(() -> read(unit -> page.apply(unit, limit)));
            }
            for (int limit : List.of(1, 1_000)) {
                assertThatObject(read(unit -> page.apply(unit, limit))).as(name).isNotNull();
            }
        });
    }

    private Map<String, BiFunction<UnitOfWork, List<Id>, Object>> questions() {
        Map<String, BiFunction<UnitOfWork, List<Id>, Object>> questions = new HashMap<>(Map.of(
                "posts.find", (unit, ids) -> unit.posts().find(ids),
                "terms.find", (unit, ids) -> unit.terms().find(ids),
                "terms.listed", (unit, ids) -> unit.terms().listed(ids, NOON),
                "slugs.of", (unit, ids) -> unit.slugs().of(Slug.Space.POST, ids),
                "threads.on", (unit, ids) -> unit.threads().on(each(ids, Subject::post)),
                "comments.find", (unit, ids) -> unit.comments().find(thread, ids),
                "events.find", (unit, ids) -> unit.events().find(ids),
                "events.count",
                        (unit, ids) -> unit.events().count(each(ids, id -> new Target(Target.Kind.POST, null, id))),
                "published",
                        (unit, ids) -> unit.posts()
                                .published(new Shelf.Filed(Set.copyOf(ids)), ALWAYS, NEWEST, null, 1)
                                .items()));
        questions.put("replyPages.first", (unit, ids) -> unit.replyPages().first(thread, ids, ReplyOrder.NEWEST, 1));
        questions.put(
                "replyPages.firstWithCounts",
                (unit, ids) -> unit.replyPages()
                        .firstWithCounts(thread, ids, ReplyOrder.BEST, 1, 1)
                        .replies());
        questions.put("replyPages.count", (unit, ids) -> unit.replyPages().count(thread, ids, 1));
        questions.put("threads.find", (unit, ids) -> unit.threads().find(ids));
        questions.put("votes.of", (unit, ids) -> unit.votes().of(thread, "jennifer", ids));
        questions.put("votes.count", (unit, ids) -> unit.votes().count(thread, ids));
        return questions;
    }

    private Map<String, BiConsumer<UnitOfWork, List<Id>>> changes() {
        return Map.of(
                "comments.insertAll",
                (unit, ids) -> unit.comments().insertAll(each(ids, id -> aComment(thread))),
                "comments.setVisible",
                (unit, ids) -> unit.comments().setVisible(thread, ids, false),
                "events.appendAll",
                (unit, ids) -> unit.events().appendAll(each(ids, id -> anEventOn(target, id.value()))),
                "revisions.append",
                (unit, ids) -> unit.revisions().append(each(ids, id -> aRevision(new CommentKey(thread, id), 0))),
                "votes.insertAll",
                (unit, ids) ->
                        unit.votes().insertAll(each(ids, id -> new Vote(new CommentKey(thread, id), "ada", UP, NOON))),
                "votes.setRanks",
                (unit, ids) ->
                        unit.votes().setRanks(thread, ids.stream().collect(Collectors.toMap(id -> id, id -> 1L))),
                "terms.addListed",
                (unit, ids) -> unit.terms().addListed(ids.stream().collect(Collectors.toMap(id -> id, id -> 1))));
    }

    private static <T> List<T> each(List<Id> ids, Function<Id, T> made) {
        return ids.stream().map(made).toList();
    }

    private static List<Id> ids(int count) {
        return Stream.generate(Fixtures::anId).limit(count).toList();
    }

    @Test
    void noKeysGiveNoAnswers() {
        questions().forEach((name, question) -> {
            Object answer = read(unit -> question.apply(unit, List.of()));
            assertThat(answer).as(name).isIn(List.of(), Map.of());
        });
    }

    @Test
    void nothingGivenChangesNothing() {
        Everything before = read(unit -> Everything.in(unit, List.of()));

        commit(unit -> changes().values().forEach(change -> change.accept(unit, List.of())));
        assertThatObject(read(unit -> Everything.in(unit, List.of()))).isEqualTo(before);
    }

    @Test
    void aThousandKeysAreAnswered() {
        questions().forEach((name, question) -> {
            Object answer = read(unit -> question.apply(unit, ids(1_000)));
            assertThat(answer).as(name).isIn(List.of(), Map.of());
        });
        commit(unit -> changes().values().forEach(change -> change.accept(unit, ids(1_000))));
    }

    @Test
    void moreThanAThousandKeysAreRefused() {
        questions()
                .forEach((name, question) -> assertThatIllegalArgumentException()
                        .as(name)
                        .isThrownBy(() -> read(unit -> question.apply(unit, ids(1_001)))));
        changes()
                .forEach((name, change) -> assertThatIllegalArgumentException()
                        .as(name)
                        .isThrownBy(() -> commit(unit -> change.accept(unit, ids(1_001)))));
    }
}
