package dev.rejoinder;

import dev.rejoinder.model.Comment;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Order;
import dev.rejoinder.ranking.Ranking;
import java.util.Comparator;

/**
 * In which order roots, or the replies to one comment, stand. Each is total: of equal ones the newest stands first.
 *
 * <p>The first three are read from an index at any size. The others are worked out from the whole thread and exact; a
 * thread of more than {@value #MAX_SORTED} visible comments is refused with {@link ThreadTooLongException}. A site that
 * wants one of them for longer threads makes it its one ranking, and asks for {@link #RANKED}.
 */
public enum Sort {
    OLDEST,
    NEWEST,
    /** By the one ranking of the site, whose ranks are stored; the best first. */
    RANKED,
    /** By {@link Ranking#best()}. */
    BEST,
    /** By {@link Ranking#top()}. */
    TOP,
    /** By {@link Ranking#hot()}. */
    HOT,
    /** By {@link Ranking#controversial()}. */
    CONTROVERSIAL,
    /** By the latest visible comment anywhere below, or the comment itself if that is later. */
    ACTIVE;

    /** How many visible comments a thread has at most that is sorted as a whole. */
    public static final int MAX_SORTED = 1_000;

    static Sort by(Order order) {
        return order == Order.OLDEST ? OLDEST : NEWEST;
    }

    boolean isStored() {
        return this == OLDEST || this == NEWEST || this == RANKED;
    }

    /** The direction in which an index is read for this. */
    Order direction(boolean forward) {
        return (this == OLDEST) == forward ? Order.OLDEST : Order.NEWEST;
    }

    Comparator<Place> places() {
        Comparator<Place> ascending = Comparator.comparingLong(Place::key).thenComparing(Place::id);
        return this == OLDEST ? ascending : ascending.reversed();
    }

    /** The place next to one, by an id that nobody need have. */
    Place behind(Place place) {
        long id = place.id().value();
        return new Place(place.key(), new Id(this == OLDEST ? id + 1 : Math.max(id - 1, 1)));
    }

    /** What a comment is sorted by before its id; {@link #ACTIVE} knows of the comment itself alone. */
    long key(Comment comment) {
        return switch (this) {
            case OLDEST, NEWEST -> 0;
            case RANKED -> comment.reception().rank();
            case BEST -> key(Ranking.best(), comment);
            case TOP -> key(Ranking.top(), comment);
            case HOT -> key(Ranking.hot(), comment);
            case CONTROVERSIAL -> key(Ranking.controversial(), comment);
            case ACTIVE -> comment.id().value();
        };
    }

    private static long key(Ranking ranking, Comment comment) {
        return Ranking.key(
                ranking.of(comment.reception().ups(), comment.reception().downs(), comment.createdAt()));
    }

    Place place(Comment comment) {
        return new Place(key(comment), comment.id());
    }
}
