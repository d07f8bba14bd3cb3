package dev.rejoinder.storage.tck;

import dev.rejoinder.model.Author;
import dev.rejoinder.model.AuthorKey;
import dev.rejoinder.model.Comment;
import dev.rejoinder.model.CommentKey;
import dev.rejoinder.model.CommentKind;
import dev.rejoinder.model.Finding;
import dev.rejoinder.model.Guest;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Member;
import dev.rejoinder.model.Order;
import dev.rejoinder.model.Origin;
import dev.rejoinder.model.Placement;
import dev.rejoinder.model.Reception;
import dev.rejoinder.model.Ruling;
import dev.rejoinder.model.Standing;
import dev.rejoinder.model.Status;
import dev.rejoinder.model.Text;
import dev.rejoinder.model.ThreadPath;
import dev.rejoinder.model.Verdict;
import dev.rejoinder.model.Writing;
import dev.rejoinder.storage.MoveRecords.Move;
import dev.rejoinder.storage.RankPosition;
import dev.rejoinder.storage.ThreadRange;
import dev.rejoinder.storage.UnitOfWork;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Random calls on the comments of three threads, with the same 120 ids in each. */
record RandomComments(Dice dice) {

    Step next(UnitOfWork model) {
        return dice.oneOf(
                () -> insert(model),
                () -> insert(model),
                () -> insertAll(model),
                () -> replace(model),
                this::show,
                () -> move(model),
                () -> redirect(model),
                () -> branch(model),
                () -> read(model),
                () -> page(model),
                () -> page(model),
                this::site);
    }

    private Id id() {
        return dice.id(1, 120);
    }

    private Id thread() {
        return RandomThreads.opened(dice);
    }

    /** Under one of those that are there, the deeper the likelier. */
    private Placement placement(Id thread, Id id, UnitOfWork model) {
        return model.comments().find(thread, dice.ids(6, this::id)).stream()
                .filter(parent -> !parent.id().equals(id))
                .max(Comparator.comparing(parent -> parent.placement().depth()))
                .map(parent -> Placement.under(parent, id))
                .orElse(Placement.root(id));
    }

    private Comment comment(CommentKey key, long version, Placement placement) {
        Verdict verdict = Verdict.hold(dice.word(), dice.word());
        Ruling ruling = new Ruling(dice.one(Verdict.Level.class), List.of(new Finding(dice.word(), verdict)));
        return new Comment(
                key,
                version,
                placement,
                author(),
                writing(),
                new Standing(dice.one(Status.class), dice.chance(60), dice.chance(50) ? Ruling.NONE : ruling),
                new Reception(dice.below(3), dice.below(3), new TreeMap<>(), dice.below(5) - 2),
                new Origin(dice.chance(90) ? CommentKind.COMMENT : CommentKind.PINGBACK, null, dice.maybe("curl")));
    }

    private Writing writing() {
        Writing writing = new Writing(Text.html(dice.word()), dice.instant());
        return dice.chance(70) ? writing : writing.edited(Text.html(dice.word()), dice.instant());
    }

    private Author author() {
        return dice.chance(50)
                ? Member.of(dice.word(), "Member")
                : new Guest("Guest", dice.maybe(dice.word()), dice.maybe("https://example.org/"));
    }

    private Comment anywhere(Id thread, Id id, UnitOfWork model) {
        return comment(new CommentKey(thread, id), dice.below(3), placement(thread, id, model));
    }

    private Step insert(UnitOfWork model) {
        Comment comment = anywhere(thread(), id(), model);
        return new Step("comments.insert " + comment, unit -> unit.comments().insert(comment));
    }

    private Step insertAll(UnitOfWork model) {
        Id thread = thread();
        List<Comment> comments = Stream.generate(this::id)
                .limit(dice.below(5))
                .distinct()
                .filter(id -> model.comments().find(thread, Set.of(id)).isEmpty())
                .map(id -> anywhere(thread, id, model))
                .toList();
        return Step.change(
                "comments.insertAll " + comments, unit -> unit.comments().insertAll(comments));
    }

    private Step replace(UnitOfWork model) {
        CommentKey key = new CommentKey(thread(), id());
        long version = model.comments().find(key.thread(), Set.of(key.id())).stream()
                .map(Comment::version)
                .findFirst()
                .orElse(0L);
        Comment comment = comment(key, dice.next(version), Placement.root(key.id()));
        return new Step("comments.replace " + comment, unit -> unit.comments().replace(comment));
    }

    private Step show() {
        Id thread = thread();
        Set<Id> ids = dice.ids(5, this::id);
        boolean visible = dice.chance(60);
        if (dice.chance(30)) {
            Status status = dice.among(List.of(Status.values()));
            return Step.change("comments.setStatus %s of %s %s %b".formatted(ids, thread, status, visible), unit -> {
                unit.comments().lock(thread, ids);
                unit.comments().setStatus(thread, ids, status, visible);
            });
        }
        return Step.change(
                "comments.setVisible %s of %s %b".formatted(ids, thread, visible),
                unit -> unit.comments().setVisible(thread, ids, visible));
    }

    private Step move(UnitOfWork model) {
        Id from = thread();
        Id to = thread();
        Set<Id> ids = dice.ids(6, this::id);
        if (!from.equals(to)) {
            ids.removeIf(id -> isKnown(new CommentKey(to, id), model));
        }
        Map<Id, Placement> placements = new HashMap<>();
        ids.forEach(id -> placements.put(id, placement(to, id, model)));
        return Step.change(
                "moves.move from %s to %s: %s".formatted(from, to, placements),
                unit -> unit.moves().move(from, to, placements));
    }

    private Step redirect(UnitOfWork model) {
        Id from = thread();
        Set<Id> ids = dice.ids(6, this::id);
        CommentKey key = new CommentKey(from, id());
        int limit = dice.limit();
        Set<Id> said = model.moves().movedTo(from, ids).keySet();
        List<Move> moves = ids.stream()
                .filter(id -> !said.contains(id))
                .map(id -> new Move(new CommentKey(from, id), thread()))
                .toList();
        return dice.oneOf(
                () -> new Step(
                        "moves.movedTo %s %s".formatted(from, ids),
                        unit -> unit.moves().movedTo(from, ids)),
                () -> new Step(
                        "moves.all from %s, %d".formatted(key, limit),
                        unit -> unit.moves().all(key, limit)),
                () -> Step.change(
                        "moves.insertAll " + moves, unit -> unit.moves().insertAll(moves)));
    }

    /** Whether something is stored under this key; here an absent comment may have votes and former texts. */
    private static boolean isKnown(CommentKey key, UnitOfWork model) {
        return !model.comments().find(key.thread(), Set.of(key.id())).isEmpty()
                || !model.votes().on(key, null, 1).items().isEmpty()
                || !model.revisions().of(key, 0, 1).items().isEmpty();
    }

    private Step branch(UnitOfWork model) {
        Id thread = thread();
        ThreadPath path = path(thread, model);
        ThreadPath branch = path == null ? ThreadPath.root(id()) : path;
        List<ThreadPath> paths = model.comments().find(thread, dice.ids(70, this::id)).stream()
                .map(comment -> comment.placement().path())
                .toList();
        return dice.oneOf(
                () -> new Step(
                        "branches.hide %s of %s".formatted(branch, thread),
                        unit -> unit.branches().hide(thread, branch)),
                () -> new Step(
                        "branches.aboveHidden %s of %s".formatted(paths, thread),
                        unit -> unit.branches().aboveHidden(thread, paths)),
                () -> new Step("counts.lacking " + thread, unit -> unit.counts().lacking(thread)),
                () -> new Step("counts.mend " + thread, unit -> unit.counts().mend(thread)));
    }

    private @Nullable ThreadPath path(Id thread, UnitOfWork model) {
        return model.comments().find(thread, Set.of(id())).stream()
                .findFirst()
                .map(comment -> comment.placement().path())
                .map(path -> dice.among(List.of(path, path.next(), path.end(), path.branch())))
                .orElse(null);
    }

    private Step read(UnitOfWork model) {
        Id thread = thread();
        CommentKey key = new CommentKey(thread, id());
        Set<Id> ids = dice.ids(9, this::id);
        ThreadPath branch = path(thread, model);
        ThreadPath from = path(thread, model);
        int limit = dice.limit();
        return dice.oneOf(
                () -> new Step(
                        "comments.find %s of %s".formatted(ids, thread),
                        unit -> unit.comments().find(thread, ids)),
                () -> new Step(
                        "comments.lock %s of %s".formatted(ids, thread),
                        unit -> unit.comments().lock(thread, ids)),
                () -> new Step(
                        "comments.branch %s of %s from %s limit %d".formatted(branch, thread, from, limit),
                        unit -> unit.comments().branch(thread, branch, from, limit)));
    }

    private Step page(UnitOfWork model) {
        Id thread = thread();
        ThreadRange range = range(thread, model);
        int limit = dice.limit();
        return dice.oneOf(
                () -> new Step(
                        "commentPages.page of %s %s limit %d".formatted(thread, range, limit),
                        unit -> unit.commentPages().page(thread, range, limit)),
                () -> new Step(
                        "commentPages.countBefore %s %s".formatted(thread, range),
                        unit -> unit.commentPages().countBefore(thread, range)),
                () -> new Step(
                        "open %s %s limit %d".formatted(thread, range, limit),
                        unit -> unit.threads().find(List.of(thread)).stream()
                                .map(found -> unit.open(found.subject(), range, limit))
                                .toList()),
                () -> new RandomReplies(dice, thread).next());
    }

    private ThreadRange range(Id thread, UnitOfWork model) {
        Order order = dice.order();
        Id from = dice.maybe(id());
        Id parent = dice.maybe(id());
        RankPosition rank = dice.maybe(new RankPosition(dice.below(5) - 2, id()));
        return dice.oneOf(
                () -> new ThreadRange.Threaded(order, path(thread, model)),
                () -> new ThreadRange.Flat(order, from),
                () -> new ThreadRange.Replies(parent, order, from),
                () -> new ThreadRange.Ranked(parent, order, rank));
    }

    private Step site() {
        Status status = dice.one(Status.class);
        Order order = dice.order();
        CommentKey from = dice.maybe(new CommentKey(thread(), id()));
        int limit = dice.limit();
        AuthorKey author = AuthorKey.of(Member.of(dice.word(), "Member")).orElseThrow();
        Id thread = dice.maybe(thread());
        Id to = dice.maybe(id());
        return dice.oneOf(
                () -> new Step(
                        "authorPages.by %s %s in %s from %s to %s limit %d"
                                .formatted(author, status, thread, from, to, limit),
                        unit -> unit.authorPages().by(author, status, thread, from, to, limit)),
                () -> new Step(
                        "commentPages.withStatus %s %s from %s limit %d".formatted(status, order, from, limit),
                        unit -> unit.commentPages().withStatus(status, order, from, limit)),
                () -> new Step(
                        "commentPages.approvedBy %s at most %d".formatted(author, limit),
                        unit -> unit.commentPages().approvedBy(author, limit)));
    }
}
