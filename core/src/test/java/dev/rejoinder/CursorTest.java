package dev.rejoinder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rejoinder.model.CommentKey;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.ThreadPath;
import dev.rejoinder.storage.PostPosition;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    private static final List<Function<Cursor, Object>> READS =
            List.of(Cursor::path, Cursor::id, Cursor::key, Cursor::position, cursor -> cursor.place(Sort.BEST));

    @Test
    void aCursorComesBackFromAUrlAsItWas() {
        Id small = new Id(1);
        Id large = new Id(Long.MAX_VALUE);
        ThreadPath path = ThreadPath.root(small).child(large).child(new Id(77));

        assertThat(sent(Cursor.at(small)).id()).isEqualTo(small);
        assertThat(sent(Cursor.at(large)).id()).isEqualTo(large);
        Place place = new Place(Long.MIN_VALUE, large);
        for (boolean forward : List.of(true, false)) {
            assertThat(sent(Cursor.at(path, forward)).path()).isEqualTo(path);
            assertThat(sent(Cursor.at(Sort.RANKED, place, forward)).place(Sort.RANKED))
                    .isEqualTo(place);
            assertThat(sent(Cursor.at(path, forward)).isBackward()).isEqualTo(!forward);
            assertThat(sent(Cursor.at(Sort.RANKED, place, forward)).isBackward())
                    .isEqualTo(!forward);
        }
        assertThat(sent(Cursor.at(new CommentKey(small, large))).key()).isEqualTo(new CommentKey(small, large));
        for (String at :
                List.of("0001-01-01T00:00:00Z", "1969-12-31T23:59:59.999999Z", "9999-12-31T23:59:59.999999Z")) {
            PostPosition position = new PostPosition(Instant.parse(at), large);
            assertThat(sent(Cursor.at(position)).position()).isEqualTo(position);
        }
    }

    private static Cursor sent(Cursor cursor) {
        assertThat(cursor.token()).matches("[A-Za-z0-9_-]{1,200}");
        return new Cursor(cursor.token());
    }

    @Test
    void theDeepestPathFits() {
        ThreadPath path = ThreadPath.root(new Id(Long.MAX_VALUE));
        for (int i = 1; i < ThreadPath.MAX_LEVELS; i++) {
            path = path.child(new Id(Long.MAX_VALUE - i));
        }
        assertThat(sent(Cursor.at(path, false)).path()).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "i/+", "ä", "i=", "\u0000", "../x", "<script>"})
    void whatNoCursorLooksLikeIsTurnedDown(String token) {
        assertThatThrownBy(() -> new Cursor(token)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Cursor("i".repeat(201))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aCursorIsReadAsItsOwnKindOnly() {
        List<Cursor> cursors = List.of(
                Cursor.at(ThreadPath.root(new Id(1)), true),
                Cursor.at(new Id(1)),
                Cursor.at(new CommentKey(new Id(1), new Id(2))),
                Cursor.at(new PostPosition(Instant.EPOCH, new Id(1))),
                Cursor.at(Sort.BEST, new Place(0, new Id(1)), true),
                sent(Cursor.BEGINNING));
        for (int i = 0; i < cursors.size(); i++) {
            for (int j = 0; j < READS.size(); j++) {
                Cursor cursor = cursors.get(i);
                Function<Cursor, Object> read = READS.get(j);
                if (i != j) {
                    assertThatThrownBy(() -> read.apply(cursor)).isInstanceOf(IllegalArgumentException.class);
                }
            }
        }
    }

    @Test
    void garbageIsTurnedDownOrIsAPlaceButNeverFails() {
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-";
        for (long seed = 0; seed < 5_000; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            StringBuilder token = new StringBuilder().append("pqiktabs".charAt(random.nextInt(8)));
            random.ints(random.nextInt(40), 0, 64).forEach(i -> token.append(alphabet.charAt(i)));
            for (Function<Cursor, Object> read : READS) {
                try {
                    assertThat(read.apply(new Cursor(token.toString()))).isNotNull();
                } catch (IllegalArgumentException e) {
                    assertThat(e).as("seed %d", seed).hasMessageNotContaining("\n");
                }
            }
        }
    }
}
