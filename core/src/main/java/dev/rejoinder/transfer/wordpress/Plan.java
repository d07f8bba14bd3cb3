package dev.rejoinder.transfer.wordpress;

import java.util.BitSet;
import java.util.List;

/**
 * What the first reading of an export has found out for the second.
 *
 * @param wanted which items are to be written, by their number in the order of the file
 * @param trees the comments of every item, in the same order
 * @param total how many items and comments there are to write
 */
record Plan(
        String version,
        OriginalIds ids,
        Authors authors,
        TermRegister terms,
        List<PlannedTerm> plannedTerms,
        BitSet wanted,
        List<CommentTree> trees,
        long total) {}
