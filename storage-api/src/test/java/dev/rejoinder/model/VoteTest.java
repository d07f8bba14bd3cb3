package dev.rejoinder.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class VoteTest {

    private static final CommentKey COMMENT = new CommentKey(new Id(1), new Id(2));

    private static Vote vote(String voter, Vote.Kind kind) {
        return new Vote(COMMENT, voter, kind, Instant.EPOCH);
    }

    @Test
    void votersAreOrderedAsTheirUtf8Is() {
        SplittableRandom random = new SplittableRandom(11);
        int[] corners = {'a', 'b', 0x7f, 0x80, 0x7ff, 0x800, 0xd7ff, 0xe000, 0xfffd, 0x10000, 0x1f600, 0x10ffff};
        for (int i = 0; i < 20_000; i++) {
            String one = text(random, corners);
            String other = text(random, corners);

            assertThat(Integer.signum(Vote.compareVoters(one, other)))
                    .as("seed 11, %s and %s", one, other)
                    .isEqualTo(Integer.signum(Arrays.compareUnsigned(
                            one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8))));
        }
    }

    private static String text(SplittableRandom random, int[] characters) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(4); i >= 0; i--) {
            text.appendCodePoint(characters[random.nextInt(characters.length)]);
        }
        return text.toString();
    }

    @Test
    void votesComeBeforeReactionsAndReactionsByName() {
        List<Vote> ordered = List.of(
                vote("a", Vote.Direction.DOWN),
                vote("b", Vote.Direction.UP),
                vote("c", Vote.Direction.DOWN),
                vote("b", new Vote.Reaction("+1")),
                vote("a", new Vote.Reaction("heart")),
                vote("b", new Vote.Reaction("heart")),
                vote("a", new Vote.Reaction("heart-eyes")));
        List<Vote> shuffled = new ArrayList<>(ordered);
        Collections.shuffle(shuffled, new Random(5));
        shuffled.sort(Vote.ORDER);

        assertThat(shuffled).isEqualTo(ordered);
    }

    @Test
    void aReactionHasAPlainName() {
        for (String name : List.of("", "Heart", "a b", "❤", "a\n", "<b>", "x".repeat(33))) {
            assertThatIllegalArgumentException().as(name).isThrownBy(() -> new Vote.Reaction(name));
        }
        assertThat(new Vote.Reaction("x".repeat(32)).slot()).hasSize(32);
    }
}
