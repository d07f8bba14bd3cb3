package dev.rejoinder.storage;

import dev.rejoinder.model.Id;
import dev.rejoinder.model.Slice;
import dev.rejoinder.model.Taxonomy;
import dev.rejoinder.model.Term;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Categories and tags. Their slugs are claimed apart, in {@link SlugRecords}. */
public interface TermRecords {

    /**
     * Adds a term.
     *
     * @return false if the id is taken; nothing is changed then
     */
    boolean insert(Term term);

    /**
     * Replaces the term of this id, if its stored version is one less than the given one.
     *
     * @return false if the stored version is another or the term is absent; nothing is changed then
     */
    boolean replace(Term term);

    /**
     * Deletes the term, if its stored version is the given one. Posts and children that name it are left as they are.
     *
     * @return false if the stored version is another or the term is absent
     */
    boolean delete(Id term, long version);

    /** The terms of these ids, in the order of their ids; absent ones are left out. */
    List<Term> find(Collection<Id> ids);

    /** All terms of one taxonomy, the smallest id first. */
    Slice<Term> all(Taxonomy taxonomy, @Nullable Id from, int limit);

    /**
     * Adds to the number of posts that are listed under each term, now or in the future. Terms that are absent are
     * passed over.
     */
    void addListed(Map<Id, Integer> differences);

    /**
     * For each of these terms that exists, how many posts are listed under it at this instant: all that are listed, less
     * those whose publication is still to come. Costs what the number of those to come demands.
     */
    Map<Id, Long> listed(Collection<Id> terms, Instant now);

    /**
     * Waits until no other unit holds the category tree, and holds it until this unit ends, so that two moves that make a
     * cycle together can't both see a tree without one.
     */
    void lockTree();
}
