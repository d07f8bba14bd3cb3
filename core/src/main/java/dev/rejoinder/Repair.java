package dev.rejoinder;

import java.util.List;

/**
 * What became of threads that contradicted themselves.
 *
 * @param mended what was found wrong and set right, each as it was before; the first 1,000
 * @param left what is still wrong, since the rows don't tell what is right, such as a reply to a comment that is not there;
 *     the first 1,000
 */
public record Repair(List<Difference> mended, List<Difference> left) {

    public Repair {
        mended = List.copyOf(mended);
        left = List.copyOf(left);
    }
}
