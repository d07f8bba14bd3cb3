package dev.rejoinder.storage.tck;

import dev.rejoinder.model.Filing;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Member;
import dev.rejoinder.model.Order;
import dev.rejoinder.model.Post;
import dev.rejoinder.model.PostContent;
import dev.rejoinder.model.Publication;
import dev.rejoinder.model.Stamps;
import dev.rejoinder.model.Text;
import dev.rejoinder.storage.Period;
import dev.rejoinder.storage.PostPosition;
import dev.rejoinder.storage.Shelf;
import dev.rejoinder.storage.UnitOfWork;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Random calls on posts: 40 ids, 8 terms, 8 instants. */
record RandomPosts(Dice dice) {

    Step next(UnitOfWork model) {
        return dice.oneOf(
                this::insert, this::insert, () -> replace(model), this::read, this::shelf, this::shelf, this::rare);
    }

    private Id id() {
        return dice.id(1, 40);
    }

    private Post post(Id id, long version) {
        Map<String, String> attributes = dice.chance(50) ? Map.of() : Map.of(dice.word(), dice.word());
        return new Post(
                id,
                version,
                new PostContent(dice.word(), dice.word(), Text.markdown(dice.word()), ""),
                Member.of(dice.word(), dice.word()),
                filing(),
                publication(),
                new Stamps(dice.instant(), dice.instant()),
                attributes);
    }

    private Filing filing() {
        Set<Id> categories = dice.ids(3, () -> dice.id(101, 104));
        return new Filing(categories, dice.ids(2, () -> dice.id(105, 108)), dice.chance(20));
    }

    private Publication publication() {
        Publication published = new Publication.Published(dice.instant());
        return dice.among(List.of(
                published,
                published,
                published,
                Publication.DRAFT,
                new Publication.Trashed(published),
                new Publication.Trashed(Publication.DRAFT)));
    }

    private Step insert() {
        Post post = post(id(), dice.below(3));
        return new Step("posts.insert " + post, unit -> unit.posts().insert(post));
    }

    private Step replace(UnitOfWork model) {
        Id id = id();
        long version =
                model.posts().find(Set.of(id)).stream().mapToLong(Post::version).sum();
        Post post = post(id, dice.next(version));
        return new Step("posts.replace " + post, unit -> unit.posts().replace(post));
    }

    private Step read() {
        Set<Id> ids = dice.ids(9, this::id);
        int limit = dice.limit();
        Id from = dice.maybe(id());
        Order order = dice.order();
        Publication.State state = dice.one(Publication.State.class);
        return dice.oneOf(
                () -> new Step("posts.find " + ids, unit -> unit.posts().find(ids)),
                () -> new Step("posts.all from " + from, unit -> unit.posts().all(from, limit)),
                () -> new Step(
                        "posts.inState %s %s from %s limit %d".formatted(state, order, from, limit),
                        unit -> unit.posts().inState(state, order, from, limit)));
    }

    private Step shelf() {
        Set<Id> terms = dice.ids(4, () -> dice.id(101, 109));
        Shelf shelf = dice.among(List.of(
                Shelf.ALL, Shelf.STICKY, new Shelf.By(dice.word()), new Shelf.Filed(terms), new Shelf.Filed(terms)));
        Period period = dice.period();
        Order order = dice.order();
        @Nullable PostPosition from = dice.maybe(new PostPosition(dice.instant(), id()));
        int limit = dice.limit();
        return new Step(
                "posts.published %s %s %s from %s limit %d".formatted(shelf, period, order, from, limit),
                unit -> unit.posts().published(shelf, period, order, from, limit));
    }

    private Step rare() {
        if (dice.chance(80)) {
            return shelf();
        }
        Id term = dice.id(101, 109);
        return Step.change("posts.unfile " + term, unit -> unit.posts().unfile(term));
    }
}
