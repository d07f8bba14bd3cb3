package dev.rejoinder.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PostTest {

    private static final Instant NOON = Instant.parse("2024-05-01T12:00:00Z");

    static Post aPost() {
        return new Post(
                new Id(1),
                0,
                new PostContent("A title", "a-title", Text.markdown("Words."), ""),
                Member.of("jennifer", "Jennifer"),
                Filing.NONE,
                Publication.DRAFT,
                Stamps.at(NOON),
                Map.of());
    }

    @Test
    void attributesStandInTheOrderOfTheirNamesAndAreThePostsOwn() {
        Map<String, String> attributes = new HashMap<>(Map.of("b", "2", "a", "1", "c", ""));
        Post post = aPost().withAttributes(attributes);
        attributes.clear();

        assertThat(post.attributes().keySet()).containsExactlyElementsOf(List.of("a", "b", "c"));
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> post.attributes().put("d", ""));
    }

    @Test
    void aPostIsTheSubjectOfItsId() {
        assertThat(aPost().subject()).isEqualTo(Subject.of("post", "0000000000001"));
        assertThat(aPost().subject().isPost()).isTrue();
        assertThat(Subject.of("product", "1").isPost()).isFalse();
    }

    @Test
    void onlyAPublishedPostIsEverListed() {
        Publication published = new Publication.Published(NOON);

        assertThat(published.listedAt()).contains(NOON);
        assertThat(Publication.DRAFT.listedAt()).isEmpty();
        assertThat(new Publication.Trashed(published).listedAt()).isEmpty();
    }

    @Test
    void everyPublicationHasAState() {
        assertThat(Publication.DRAFT.state()).isEqualTo(Publication.State.DRAFT);
        assertThat(new Publication.Published(NOON).state()).isEqualTo(Publication.State.PUBLISHED);
        assertThat(new Publication.Trashed(Publication.DRAFT).state()).isEqualTo(Publication.State.TRASHED);
    }

    @Test
    void whatIsInTheTrashIsNotThrownAwayAgain() {
        Publication trashed = new Publication.Trashed(Publication.DRAFT);

        assertThatIllegalArgumentException().isThrownBy(() -> new Publication.Trashed(trashed));
    }
}
