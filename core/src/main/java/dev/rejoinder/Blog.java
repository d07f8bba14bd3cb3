package dev.rejoinder;

import dev.rejoinder.model.Id;
import dev.rejoinder.model.Order;
import dev.rejoinder.model.Post;
import dev.rejoinder.model.Slice;
import dev.rejoinder.model.Slug;
import dev.rejoinder.slugs.SlugClaims;
import dev.rejoinder.storage.Period;
import dev.rejoinder.storage.PostPosition;
import dev.rejoinder.storage.Shelf;
import dev.rejoinder.storage.UnitOfWork;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The blog as its readers see it: the posts whose publication has come. Pages are in the order of publication, the
 * newest first, and hold at most {@link Limits#pageSize} posts: another limit, like a cursor that belongs to another kind
 * of list, is an {@link IllegalArgumentException}. Safe for use by many threads.
 */
public final class Blog {

    private static final int LAST_YEAR = 9_999;

    private final Engine engine;

    Blog(Engine engine) {
        this.engine = engine;
    }

    public Optional<Post> find(Id post) {
        return find(Set.of(post)).stream().findFirst();
    }

    /**
     * Those of these posts that readers see, in the order of their ids.
     *
     * @param posts at most 1,000
     */
    public List<Post> find(Collection<Id> posts) {
        return engine.store().read(unit -> visible(unit, posts));
    }

    /**
     * The post that goes by this slug, or once did: if the post's present slug is another, send the reader on to that
     * address.
     */
    public Optional<Post> bySlug(String slug) {
        if (!SlugClaims.mayBeTaken(slug)) {
            return Optional.empty();
        }
        return engine.store()
                .read(unit -> unit.slugs()
                        .owner(new Slug(Slug.Space.POST, slug))
                        .flatMap(id -> visible(unit, Set.of(id)).stream().findFirst()));
    }

    private List<Post> visible(UnitOfWork unit, Collection<Id> posts) {
        Instant now = engine.now();
        return unit.posts().find(posts).stream()
                .filter(post -> isVisible(post, now))
                .toList();
    }

    static boolean isVisible(Post post, Instant now) {
        return post.publication().listedAt().filter(at -> !at.isAfter(now)).isPresent();
    }

    public Page<Post> newest(@Nullable Cursor from, int limit) {
        return page(Shelf.ALL, untilNow(), from, limit);
    }

    /** The posts in a category and in all categories below it, of which there may be 999. */
    public Page<Post> inCategory(Id category, @Nullable Cursor from, int limit) {
        Set<Id> branch = engine.store().read(unit -> CategoryTree.read(unit).withDescendants(category));
        return page(new Shelf.Filed(branch), untilNow(), from, limit);
    }

    public Page<Post> tagged(Id tag, @Nullable Cursor from, int limit) {
        return page(new Shelf.Filed(Set.of(tag)), untilNow(), from, limit);
    }

    public Page<Post> by(String member, @Nullable Cursor from, int limit) {
        return page(new Shelf.By(member), untilNow(), from, limit);
    }

    /** The posts of one month, as the calendar of that zone has it. */
    public Page<Post> in(YearMonth month, ZoneId zone, @Nullable Cursor from, int limit) {
        if (Math.abs(month.getYear()) > LAST_YEAR) {
            engine.limits().page(limit);
            return new Page<>(List.of(), Optional.empty());
        }
        Period period = new Period(start(month, zone), start(month.plusMonths(1), zone));
        return page(Shelf.ALL, period.within(untilNow()), from, limit);
    }

    /** The posts that the blog keeps at its top. */
    public List<Post> sticky(int limit) {
        return page(Shelf.STICKY, untilNow(), null, limit).items();
    }

    /** The post that was published next after this one. */
    public Optional<Post> next(Post post) {
        return neighbour(post, Order.OLDEST);
    }

    /** The post that was published last before this one. */
    public Optional<Post> previous(Post post) {
        return neighbour(post, Order.NEWEST);
    }

    private Optional<Post> neighbour(Post post, Order order) {
        return post.publication().listedAt().flatMap(at -> {
            PostPosition beside = order == Order.NEWEST
                    ? Cursor.older(post)
                    : new PostPosition(at, new Id(post.id().value() + 1));
            return engine
                    .store()
                    .read(unit -> unit.posts().published(Shelf.ALL, untilNow(), order, beside, 1))
                    .items()
                    .stream()
                    .findFirst();
        });
    }

    /**
     * The months that have posts, the newest first. Costs one short read for each.
     *
     * @param limit how many months at most
     */
    public List<YearMonth> months(ZoneId zone, int limit) {
        engine.limits().page(limit);
        return engine.store().read(unit -> {
            List<YearMonth> months = new ArrayList<>();
            Period period = untilNow();
            while (months.size() < limit) {
                Slice<Post> newest = unit.posts().published(Shelf.ALL, period, Order.NEWEST, null, 1);
                if (newest.items().isEmpty()) {
                    break;
                }
                Instant at = newest.last().publication().listedAt().orElseThrow();
                YearMonth month = YearMonth.from(at.atZone(zone));
                months.add(month);
                period = Period.until(start(month, zone));
            }
            return months;
        });
    }

    private static Instant start(YearMonth month, ZoneId zone) {
        return month.atDay(1).atStartOfDay(zone).toInstant();
    }

    private Period untilNow() {
        return Period.until(engine.now().plusNanos(1_000));
    }

    private Page<Post> page(Shelf shelf, Period period, @Nullable Cursor from, int limit) {
        PostPosition start = from == null ? null : from.position();
        Slice<Post> posts = engine.store()
                .read(unit -> unit.posts()
                        .published(
                                shelf,
                                period,
                                Order.NEWEST,
                                start,
                                engine.limits().page(limit)));
        return Page.of(posts, last -> Cursor.at(Cursor.older(last)));
    }
}
