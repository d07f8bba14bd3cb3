package dev.rejoinder.storage.tck;

import static dev.rejoinder.storage.tck.Fixtures.anId;
import static dev.rejoinder.storage.tck.OddTexts.ODD;
import static dev.rejoinder.storage.tck.OddTexts.astral;
import static dev.rejoinder.storage.tck.OddTexts.wide;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.rejoinder.model.Id;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

abstract class SubmissionKeyContract extends Contract {

    private final Id thread = anId();

    private boolean claim(Id on, String key, Id comment) {
        return write(unit -> unit.submissionKeys().claim(on, key, comment));
    }

    private Optional<Id> find(Id on, String key) {
        return read(unit -> unit.submissionKeys().find(on, key));
    }

    @Test
    void theFirstCommentOfASubmissionIsRemembered() {
        Id comment = anId();

        assertThat(find(thread, "key")).isEmpty();
        assertThat(claim(thread, "key", comment)).isTrue();
        assertThat(claim(thread, "key", anId())).isFalse();
        assertThat(claim(thread, "key", comment))
                .as("even for the same comment")
                .isFalse();
        assertThat(find(thread, "key")).contains(comment);
    }

    @Test
    void aRememberedKeyLeavesTheUnitWhole() {
        Id first = anId();
        Id second = anId();
        claim(thread, "key", first);

        commit(unit -> {
            assertThat(unit.submissionKeys().claim(thread, "key", second)).isFalse();
            assertThat(unit.submissionKeys().claim(thread, "other", second)).isTrue();
            assertThat(unit.submissionKeys().find(thread, "other")).contains(second);
        });

        assertThat(find(thread, "key")).contains(first);
        assertThat(find(thread, "other")).contains(second);
    }

    @Test
    void eachThreadRemembersKeysOfItsOwn() {
        Id other = anId();
        Id here = anId();
        Id there = anId();

        assertThat(claim(thread, "key", here)).isTrue();
        assertThat(claim(other, "key", there)).isTrue();
        assertThat(find(thread, "key")).contains(here);
        assertThat(find(other, "key")).contains(there);
        assertThat(find(anId(), "key")).isEmpty();
    }

    @Test
    void keysThatLookAlikeAreDifferent() {
        Map<String, Id> comments = new HashMap<>();
        OddTexts.LOOKALIKES.forEach(key -> comments.put(key, anId()));
        comments.put(ODD, anId());

        comments.forEach((key, comment) ->
                assertThat(claim(thread, key, comment)).as(key).isTrue());
        comments.forEach((key, comment) -> assertThat(find(thread, key)).as(key).contains(comment));
    }

    @Test
    void aKeyHasOneToTwoHundredCharacters() {
        for (String key : List.of("", wide(201))) {
            assertThatIllegalArgumentException().isThrownBy(() -> claim(thread, key, anId()));
        }
        assertThat(claim(thread, " ", anId())).isTrue();
    }

    @Test
    void theLastOfTwoHundredCharactersTellsKeysApart() {
        for (String stem : List.of(astral(198), wide(199))) {
            Id one = anId();

            assertThat(claim(thread, stem + "1", one)).isTrue();
            assertThat(claim(thread, stem + "2", anId())).isTrue();
            assertThat(find(thread, stem + "1")).contains(one);
            assertThat(find(thread, stem)).isEmpty();
        }
    }
}
