package dev.rejoinder.storage;

import dev.rejoinder.model.Comment;
import dev.rejoinder.model.Id;

/** A place in a list by rank: the rank, then the id. */
public record RankPosition(long rank, Id id) implements Comparable<RankPosition> {

    public static RankPosition of(Comment comment) {
        return new RankPosition(comment.reception().rank(), comment.id());
    }

    @Override
    public int compareTo(RankPosition other) {
        return rank == other.rank ? id.compareTo(other.id) : Long.compare(rank, other.rank);
    }
}
