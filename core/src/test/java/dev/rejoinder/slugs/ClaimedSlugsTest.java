package dev.rejoinder.slugs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.model.Id;
import dev.rejoinder.model.Slug;
import dev.rejoinder.storage.BlogStore;
import dev.rejoinder.storage.memory.MemoryStore;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ClaimedSlugsTest {

    private final BlogStore store = MemoryStore.create();

    private String claim(String wanted, long owner) {
        return store.write(unit -> new SlugClaims(unit, Slug.Space.POST).claim(wanted, new Id(owner)));
    }

    @Test
    void theFirstGetsTheNameAndOthersGetNumbers() {
        assertThat(claim("news", 1)).isEqualTo("news");
        assertThat(claim("news", 2)).isEqualTo("news-2");
        assertThat(claim("news", 3)).isEqualTo("news-3");
        assertThat(claim("news", 1)).isEqualTo("news");
    }

    @Test
    void aThousandOfOneNameGetAThousandSlugs() {
        Set<String> slugs = new HashSet<>();
        for (int i = 1; i <= 1_000; i++) {
            slugs.add(claim("news", i));
        }
        assertThat(slugs).hasSize(1_000);
    }

    @Test
    void aNameOfFullLengthMakesRoomForItsNumber() {
        String longest = "x".repeat(Slug.MAX_LENGTH);
        claim(longest, 1);

        assertThat(claim(longest, 2)).isEqualTo("x".repeat(Slug.MAX_LENGTH - 2) + "-2");
    }

    @Test
    void aSurrogatePairIsNotCutInTwo() {
        String longest = "x" + "😀".repeat(99) + "y";
        claim(longest, 1);

        assertThat(claim(longest, 2)).isEqualTo("x" + "😀".repeat(98) + "-2");
    }

    @Test
    void eachSpaceHasItsOwnNames() {
        claim("news", 1);

        assertThat(store.<String>write(unit -> new SlugClaims(unit, Slug.Space.TAG).claim("news", new Id(2))))
                .isEqualTo("news");
    }
}
