package dev.rejoinder.transfer.wordpress;

/** Where every repair and every value that could not be understood is told. */
@FunctionalInterface
interface Problems {
    /** @param line the line of the file, from 1 */
    void problem(int line, String what);
}
