package dev.rejoinder.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThreadPathTest {

    private static final long SEED = 16;

    private final SplittableRandom random = new SplittableRandom(SEED);

    private static ThreadPath path(long... ids) {
        ThreadPath path = ThreadPath.root(new Id(ids[0]));
        for (int i = 1; i < ids.length; i++) {
            path = path.child(new Id(ids[i]));
        }
        return path;
    }

    /** From so few ids that paths often share their beginnings, and with the largest one among them. */
    private ThreadPath randomPath() {
        long[] ids = random.longs(1 + random.nextInt(ThreadPath.MAX_LEVELS + 2), 1, 4)
                .map(id -> id == 3 ? Long.MAX_VALUE : id * 255)
                .toArray();
        return path(ids);
    }

    private ThreadPath randomPlace() {
        ThreadPath path = randomPath();
        return switch (random.nextInt(4)) {
            case 0 -> path.next();
            case 1 -> path.end();
            case 2 -> path.branch();
            default -> path;
        };
    }

    @Test
    void aPathRunsFromTheRootDownToTheComment() {
        ThreadPath path = path(5, 7, 9);

        assertThat(path.level()).isEqualTo(3);
        assertThat(path.rootId()).isEqualTo(new Id(5));
        assertThat(path.id()).isEqualTo(new Id(9));
        assertThat(path).hasToString("/0000000000005/0000000000007/0000000000009");
        assertThat(path.toBytes()).hasSize(24).endsWith(0, 0, 0, 0, 0, 0, 0, 9);
    }

    @Test
    void pathsCompareAsTheirBytesDo() {
        for (int i = 0; i < 20_000; i++) {
            ThreadPath one = randomPlace();
            ThreadPath two = randomPlace();
            assertThat(Integer.signum(one.compareTo(two)))
                    .as("seed %d: %s and %s", SEED, one, two)
                    .isEqualTo(Integer.signum(Arrays.compareUnsigned(one.toBytes(), two.toBytes())));
            assertThat(one.equals(two)).isEqualTo(one.compareTo(two) == 0);
        }
    }

    @Test
    void bytesReadBack() {
        for (int i = 0; i < 2_000; i++) {
            ThreadPath path = randomPlace();
            assertThat(ThreadPath.fromBytes(path.toBytes()))
                    .as("seed %d", SEED)
                    .isEqualTo(path)
                    .hasSameHashCodeAs(path);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 9, 127, 129, 136})
    void bytesOfAnotherLengthAreNoPath(int length) {
        assertThatIllegalArgumentException().isThrownBy(() -> ThreadPath.fromBytes(new byte[length]));
    }

    @Test
    void theBytesOfAPathAreTheCallersOwn() {
        ThreadPath path = path(1, 2);
        path.toBytes()[15] = 99;

        assertThat(path).isEqualTo(path(1, 2));
    }

    @Test
    void aReplyBelowTheLastLevelLiesBesideItsParent() {
        ThreadPath last = path(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16);
        ThreadPath deeper = last.child(new Id(17));

        assertThat(deeper.level()).isEqualTo(ThreadPath.MAX_LEVELS);
        assertThat(deeper.id()).isEqualTo(new Id(17));
        assertThat(deeper).isGreaterThan(last);
        assertThat(deeper.branch())
                .isEqualTo(last.branch())
                .isEqualTo(path(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15));
        assertThat(deeper.isWithin(last.branch())).isTrue();
        assertThat(deeper.isWithin(last)).isFalse();
    }

    @Test
    void aBranchIsOneRangeThatEndsWhereItSays() {
        for (int i = 0; i < 20_000; i++) {
            ThreadPath branch = randomPath();
            ThreadPath path = randomPath();
            boolean inRange = path.compareTo(branch) >= 0 && path.compareTo(branch.end()) < 0;
            assertThat(path.isWithin(branch))
                    .as("seed %d: %s in %s", SEED, path, branch)
                    .isEqualTo(inRange);
        }
    }

    @Test
    void nothingLiesBetweenAPathAndTheNext() {
        for (int i = 0; i < 20_000; i++) {
            ThreadPath path = randomPath();
            ThreadPath other = randomPath();
            assertThat(path.next()).isGreaterThan(path);
            assertThat(other.compareTo(path) > 0)
                    .as("seed %d: %s after %s", SEED, other, path)
                    .isEqualTo(other.compareTo(path.next()) >= 0);
        }
    }

    @Test
    void theBranchOfTheLargestIdEndsAfterIt() {
        ThreadPath largest = path(1, Long.MAX_VALUE);

        assertThat(largest.end()).isGreaterThan(largest.child(new Id(Long.MAX_VALUE)));
        assertThat(largest.end()).isLessThan(path(2));
    }

    @Test
    void aPlaceBetweenCommentsPrintsToo() {
        assertThat(path(1).next()).hasToString("/0000000000001/0");
    }
}
