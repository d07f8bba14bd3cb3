package dev.rejoinder.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.rejoinder.Actor;
import dev.rejoinder.Page;
import dev.rejoinder.RecentComments;
import dev.rejoinder.RecentComments.Recent;
import dev.rejoinder.ThreadEntry;
import dev.rejoinder.model.Comment;
import dev.rejoinder.model.Guest;
import dev.rejoinder.model.Post;
import dev.rejoinder.model.Status;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The newest comments of the site, of an author, and who answered. */
abstract class RecentScenarios extends Scenario {

    private static final Actor BOB = Cast.reader("bob");

    private RecentComments recent;
    private Talk hats;

    @BeforeEach
    void look() {
        recent = site.rejoinder.recent();
        hats = site.talkOn(HAT);
    }

    private static List<String> words(List<Recent> comments) {
        return comments.stream()
                .map(found ->
                        found.subject().id() + " " + found.comment().text().source())
                .toList();
    }

    private List<String> newest(int limit) {
        return words(Site.all(from -> recent.newest(from, limit)));
    }

    @Test
    void theNewestCommentsOfAllThreadsComeTheNewestFirst() {
        talk.says("a");
        hats.says("b");
        Comment c = talk.says("c");
        talk.replies(c, "d");
        hats.says("hold: e");

        for (int limit = 1; limit <= 5; limit++) {
            assertThat(newest(limit))
                    .as("in pages of %d", limit)
                    .containsExactly("shoe d", "shoe c", "hat b", "shoe a");
        }
    }

    @Test
    void whatIsHiddenIsLeftOut() {
        Comment parent = talk.says("parent");
        talk.replies(parent, "reply");
        Comment removed = talk.says("removed");
        talk.replies(removed, "below a tombstone");
        talk.decide(parent, Status.SPAM);
        talk.decide(removed, Status.REMOVED);

        assertThat(newest(10)).containsExactly("shoe below a tombstone");
        assertThat(words(recent.by(Cast.READER.author(), null, 10).items())).isEqualTo(newest(10));
    }

    @Test
    void aPageOfMuchThatIsHiddenIsShortAndSaysWhereToGoOn() {
        talk.says("old");
        Comment parent = talk.says("parent");
        for (int i = 0; i < 12; i++) {
            talk.replies(parent, "reply");
        }
        talk.decide(parent, Status.PENDING);

        Page<Recent> first = recent.newest(null, 2);
        assertThat(first.items()).isEmpty();
        assertThat(first.next()).isPresent();
        assertThat(newest(2)).containsExactly("shoe old");
    }

    @Test
    void commentsOnPostsThatReadersDontSeeAreLeftOut() {
        Post post = site.aPost("Out");
        site.talkOn(post.subject()).says("on a post");
        talk.says("on a shoe");
        assertThat(newest(10)).hasSize(2);

        site.trash(site.stored(post));
        assertThat(newest(10)).containsExactly("shoe on a shoe");
    }

    @Test
    void anAuthorsCommentsAreFoundInAllThreads() {
        List<String> bobs = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            talk.says("rita " + i);
            (i % 2 == 0 ? talk : hats).says(BOB, "bob " + i);
            bobs.add(0, (i % 2 == 0 ? "shoe" : "hat") + " bob " + i);
        }
        talk.says(BOB, "hold: bob");

        for (int limit : new int[] {1, 2, 5, 10}) {
            assertThat(words(Site.all(from -> recent.by(BOB.author(), from, limit))))
                    .isEqualTo(bobs);
        }
        assertThat(recent.by(Guest.named("Bob"), null, 10).items()).isEmpty();
    }

    @Test
    void othersRepliesToAnAuthorAreFound() {
        Comment a = talk.says("a");
        Comment b = hats.says("b");
        Comment c = Talk.kept(talk.submit(talk.draft("c").by(BOB).replyTo(a.id())));
        talk.replies(a, "my own");
        talk.submit(talk.draft("below my child").by(BOB).replyTo(c.id()));
        hats.submit(hats.draft("d").by(Guest.named("Ann")).replyTo(b.id()));
        talk.submit(talk.draft("hold: e").by(BOB).replyTo(a.id()));

        assertThat(words(recent.repliesTo(Cast.READER.author(), 10))).containsExactly("hat d", "shoe c");
        assertThat(words(recent.repliesTo(Cast.READER.author(), 1))).containsExactly("hat d");
        assertThat(words(recent.repliesTo(BOB.author(), 10))).isEmpty();
        assertThat(recent.repliesTo(Guest.named("Bob"), 10)).isEmpty();
    }

    @Test
    void aReplyIsFoundHoweverMuchStandsBelowTheOnesBeforeIt() {
        Comment comment = talk.says(BOB, "a");
        Comment early = talk.replies(comment, "early");
        for (int i = 0; i < 210; i++) {
            talk.replies(early, "below");
        }
        talk.replies(comment, "late");

        assertThat(words(recent.repliesTo(BOB.author(), 10))).containsExactly("shoe late", "shoe early");
    }

    @Test
    void aPageHasOneToTwoHundredComments() {
        for (int limit : new int[] {-1, 0, 201}) {
            assertThatIllegalArgumentException().isThrownBy(() -> recent.newest(null, limit));
            assertThatIllegalArgumentException().isThrownBy(() -> recent.by(BOB.author(), null, limit));
            assertThatIllegalArgumentException().isThrownBy(() -> recent.repliesTo(BOB.author(), limit));
        }
    }

    @Test
    void whoIsMentionedIsToldWithTheComment() {
        Comment comment = talk.says("@bob and @ann, not `@code`");

        ThreadEntry shown = site.rejoinder.comments().find(comment.key()).orElseThrow();
        assertThat(((ThreadEntry.Shown) shown).mentions()).containsExactly("bob", "ann");
    }
}
