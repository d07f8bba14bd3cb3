package dev.rejoinder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.rejoinder.EditTokens.Check;
import dev.rejoinder.model.CommentKey;
import dev.rejoinder.model.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EditTokensTest {

    private static final Instant NOON = Instant.parse("2024-05-01T12:00:00Z");
    private static final Instant LATER = NOON.plusSeconds(900);
    private static final CommentKey COMMENT = new CommentKey(new Id(7), new Id(123_456_789));
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    private final EditTokens tokens = EditTokens.signedWith(key(1));
    private final String token = tokens.issue(COMMENT, 3, LATER);

    private static byte[] key(int seed) {
        byte[] key = new byte[EditTokens.MIN_KEY];
        new SplittableRandom(seed).nextBytes(key);
        return key;
    }

    @Test
    void aTokenNamesItsCommentAndRevisionUntilItExpires() {
        assertThat(tokens.check(token, NOON)).isEqualTo(new Check.Valid(COMMENT, 3, LATER));
        assertThat(tokens.check(token, LATER.minusNanos(1))).isInstanceOf(Check.Valid.class);
        assertThat(tokens.check(token, LATER)).isEqualTo(new Check.Expired(COMMENT, LATER));
        assertThat(tokens.check(token, Instant.MAX)).isInstanceOf(Check.Expired.class);
    }

    @Test
    void aTokenIsSafeInAUrlAndTheSameEachTime() {
        assertThat(token).matches("[A-Za-z0-9_-]+").hasSize(86).isEqualTo(tokens.issue(COMMENT, 3, LATER));
    }

    @Test
    void eachCommentRevisionAndExpiryHasATokenOfItsOwn() {
        CommentKey swapped = new CommentKey(COMMENT.id(), COMMENT.thread());

        assertThat(List.of(
                        token,
                        tokens.issue(swapped, 3, LATER),
                        tokens.issue(COMMENT, 4, LATER),
                        tokens.issue(COMMENT, 3, LATER.plusSeconds(1))))
                .doesNotHaveDuplicates();
    }

    @Test
    void anythingThatACommentCanBeComesBack() {
        CommentKey extreme = new CommentKey(new Id(Long.MAX_VALUE), new Id(1));
        for (Instant expires : List.of(Instant.MAX, Instant.EPOCH, Instant.MIN)) {
            String issued = tokens.issue(extreme, Long.MAX_VALUE, expires);
            Instant whole = Instant.ofEpochSecond(expires.getEpochSecond());

            assertThat(tokens.check(issued, Instant.MIN))
                    .isEqualTo(
                            expires.equals(Instant.MIN)
                                    ? new Check.Expired(extreme, whole)
                                    : new Check.Valid(extreme, Long.MAX_VALUE, whole));
        }
    }

    @Test
    void noCharacterCanBeChanged() {
        for (int i = 0; i < token.length(); i++) {
            for (char c : (ALPHABET + "+/= .\u0000é\ud83d").toCharArray()) {
                if (c != token.charAt(i)) {
                    assertForged(token.substring(0, i) + c + token.substring(i + 1));
                }
            }
        }
    }

    @Test
    void noBitCanBeChanged() {
        byte[] bytes = Base64.getUrlDecoder().decode(token);
        for (int bit = 0; bit < bytes.length * 8; bit++) {
            byte[] changed = bytes.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            assertForged(Base64.getUrlEncoder().withoutPadding().encodeToString(changed));
        }
    }

    @Test
    void noTokenCanBeMadeOfTwo() {
        String later = tokens.issue(COMMENT, 4, LATER.plusSeconds(86_400));
        for (int i = 1; i < token.length(); i++) {
            String spliced = token.substring(0, i) + later.substring(i);
            if (!spliced.equals(token) && !spliced.equals(later)) {
                assertForged(spliced);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "x", "null", "../../etc/passwd", "\u0000", "<script>", "AAAA=="})
    void garbageIsForged(String garbage) {
        assertForged(garbage);
    }

    @Test
    void aTokenOfAnotherLengthIsForged() {
        assertForged(token + "A");
        assertForged(token + "=");
        assertForged(token + "==");
        assertForged(" " + token);
        IntStream.range(0, token.length()).forEach(length -> assertForged(token.substring(0, length)));
    }

    @Test
    void randomTokensAreForgedAndNeverFail() {
        long seed = Long.getLong("rejoinder.seed", 20_261_123);
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 10_000; i++) {
            StringBuilder made = new StringBuilder();
            random.ints(token.length(), 0, 64).forEach(c -> made.append(ALPHABET.charAt(c)));
            assertThat(tokens.check(made.toString(), NOON)).as("seed %d", seed).isInstanceOf(Check.Forged.class);
        }
    }

    @Test
    void aMillionCharactersAreNotEvenRead() {
        String huge = token.repeat(1_000_000 / token.length());

        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            for (int i = 0; i < 1_000_000; i++) {
                assertForged(tokens, huge);
            }
        });
    }

    @Test
    void anotherKeySignsNothingHere() {
        assertForged(EditTokens.signedWith(key(2)), token);
        assertForged(EditTokens.signedWith(key(2), key(3)), token);
    }

    @Test
    void aFormerKeyIsStillReadButSignsNoMore() {
        EditTokens rotated = EditTokens.signedWith(key(2), key(1));
        String fresh = rotated.issue(COMMENT, 3, LATER);

        assertThat(rotated.check(token, NOON)).isEqualTo(new Check.Valid(COMMENT, 3, LATER));
        assertThat(rotated.check(fresh, NOON)).isEqualTo(new Check.Valid(COMMENT, 3, LATER));
        assertForged(fresh);
        assertThat(EditTokens.signedWith(key(2)).check(fresh, NOON)).isInstanceOf(Check.Valid.class);
    }

    @Test
    void aKeyThatIsTooShortToBeSecretIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EditTokens.signedWith(new byte[31]))
                .withMessageContaining("at least 32 random bytes, not 31");
        assertThatIllegalArgumentException().isThrownBy(() -> EditTokens.signedWith(key(1), new byte[0]));
    }

    @Test
    void theKeyIsCopied() {
        byte[] key = key(1);
        EditTokens copied = EditTokens.signedWith(key);
        Arrays.fill(key, (byte) 0);

        assertThat(copied.issue(COMMENT, 3, LATER)).isEqualTo(token);
    }

    @Test
    void manyThreadsIssueAndCheckAtOnce() {
        assertThat(IntStream.range(0, 10_000).parallel().mapToObj(i -> {
                    String issued = tokens.issue(COMMENT, i, LATER);
                    return tokens.check(issued, NOON).equals(new Check.Valid(COMMENT, i, LATER));
                }))
                .doesNotContain(false);
    }

    private void assertForged(String forged) {
        assertForged(tokens, forged);
    }

    private static void assertForged(EditTokens tokens, String forged) {
        assertThat(tokens.check(forged, NOON))
                .as(forged.substring(0, Math.min(forged.length(), 100)))
                .isEqualTo(new Check.Forged());
    }
}
