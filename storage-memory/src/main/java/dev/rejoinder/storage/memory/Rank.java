package dev.rejoinder.storage.memory;

/**
 * Gives each element two numbers, by which it is sorted before anything else sorts it, or none. A {@link SortedTree} keeps
 * them side by side, 16 bytes an element, and finds most of its way by them: the elements lie all over the heap, and a
 * search among a million comments takes nearly twice as long if it looks at one in every step.
 */
@FunctionalInterface
interface Rank<E> {

    /** Two numbers, signed; or, for every element, an empty array. */
    long[] of(E element);

    static <E> Rank<E> none() {
        long[] none = {};
        return element -> none;
    }
}
