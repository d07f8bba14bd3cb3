package dev.rejoinder.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.Outcome;
import dev.rejoinder.PostDraft;
import dev.rejoinder.Refusal;
import dev.rejoinder.Submission;
import dev.rejoinder.TermDraft;
import dev.rejoinder.model.Comment;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Post;
import dev.rejoinder.model.Publication;
import dev.rejoinder.model.Subject;
import dev.rejoinder.model.Term;
import dev.rejoinder.model.ThreadCounts;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many at once, where one has to win or all have to be kept. */
abstract class ConcurrencyScenarios extends Scenario {

    private static final int CROWD = 8;

    @Test
    void eightThousandCommentsOfEightPeopleAreAllKept() {
        int each = kit().commentsOfEach();
        Crowd.of(CROWD, number -> {
            for (int i = 0; i < each; i++) {
                int index = i;
                Crowd.patiently(number, n -> talk.says(Cast.reader("reader-" + n), "comment " + index));
            }
            return number;
        });

        int all = CROWD * each;
        assertThat(talk.counts()).isEqualTo(new ThreadCounts(all, 0, all, 0, 0, 0, 0));
        assertThat(site.rejoinder.verify().comments()).isEqualTo(all);
    }

    @Test
    void eightClicksAreOneComment() {
        for (int round = 0; round < 20; round++) {
            Talk there = site.talkOn(Subject.of("round", "r" + round));
            List<Submission> sent =
                    Crowd.of(CROWD, number -> there.submit(there.draft("Once").key("form")));

            Set<Id> ids = new HashSet<>();
            sent.forEach(submission -> ids.add(Talk.kept(submission).id()));
            assertThat(ids).hasSize(1);
            assertThat(there.counts().total()).isEqualTo(1);
        }
    }

    @Test
    void theFirstCommentatorsMakeOneThread() {
        for (int round = 0; round < 20; round++) {
            Talk there = site.talkOn(Subject.of("round", "r" + round));
            Crowd.of(CROWD, number -> there.says("comment " + number));

            assertThat(there.outline()).hasSize(CROWD);
        }
        assertThat(site.rejoinder.verify().threads()).isEqualTo(20);
    }

    @Test
    void postsOfOneTitleAllGetASlugOfTheirOwn() {
        List<Post> posts = Crowd.of(CROWD, number -> site.aDraft("Hello"));

        assertThat(posts)
                .extracting(post -> post.content().slug())
                .doesNotHaveDuplicates()
                .allMatch(slug -> slug.matches("hello(-\\d+)?"));
    }

    @Test
    void oneOfEightEditsOfAVersionWins() {
        for (int round = 0; round < 10; round++) {
            Post post = site.aPost("Post");
            List<Outcome<Post>> outcomes = Crowd.of(
                    CROWD,
                    number -> site.posts()
                            .edit(Cast.EDITOR, post.id(), post.version(), PostDraft.titled("By " + number)));

            oneWins(outcomes);
            assertThat(site.stored(post).version()).isEqualTo(post.version() + 1);
        }
    }

    static <T> void oneWins(List<Outcome<T>> outcomes) {
        assertThat(outcomes).filteredOn(outcome -> outcome.value().isPresent()).hasSize(1);
        assertThat(outcomes)
                .filteredOn(outcome -> outcome.value().isEmpty())
                .allMatch(outcome -> refusal(outcome) instanceof Refusal.Stale);
    }

    @Test
    void twoMovesNeverMakeACycleTogether() {
        for (int round = 0; round < 20; round++) {
            Term a = site.aCategory("A" + round);
            Term b = site.aCategory("B" + round);
            List<Outcome<Term>> moves = Crowd.of(
                    2,
                    number -> number == 0
                            ? site.rejoinder.categories().move(Cast.ADMIN, a.id(), 1, b.id())
                            : site.rejoinder.categories().move(Cast.ADMIN, b.id(), 1, a.id()));

            assertThat(moves).filteredOn(move -> move.value().isPresent()).hasSize(1);
            assertThat(moves)
                    .filteredOn(move -> move.value().isEmpty())
                    .allMatch(move -> refusal(move) instanceof Refusal.Invalid);
        }
    }

    @Test
    void whatIsFiledWhileItsCategoryGoesIsFiledNowhereElse() {
        for (int round = 0; round < 20; round++) {
            Term category = site.aCategory("Category " + round);
            Post draft =
                    site.aDraft(Cast.EDITOR, PostDraft.titled("Post " + round).in(category.id()));
            Crowd.of(3, number -> switch (number) {
                case 0 ->
                    site.rejoinder
                            .categories()
                            .delete(Cast.ADMIN, category.id(), 1)
                            .value()
                            .isPresent();
                case 1 ->
                    site.posts().publish(Cast.EDITOR, draft.id(), 1).value().isPresent();
                default ->
                    site.posts()
                            .draft(Cast.EDITOR, PostDraft.titled("New").in(category.id()))
                            .value()
                            .isPresent();
            });

            assertThat(site.stored(draft).filing().categories()).isEmpty();
            assertThat(site.posts()
                            .inState(Cast.EDITOR, Publication.State.DRAFT, null, 1)
                            .orThrow()
                            .items())
                    .allMatch(post -> post.filing().categories().isEmpty());
        }
    }

    @Test
    void equalTagsOfManyAreOne() {
        List<Outcome<Term>> made =
                Crowd.of(CROWD, number -> site.rejoinder.tags().create(Cast.WRITER, TermDraft.named("java")));

        assertThat(made).filteredOn(outcome -> outcome.value().isPresent()).hasSize(1);
        assertThat(site.rejoinder.tags().all(null, 10).items()).hasSize(1);
    }

    @Test
    void repliesOfManyToOneCommentAreAllKept() {
        Comment parent = talk.says("parent");
        Crowd.of(
                CROWD,
                number -> IntStream.range(0, 10)
                        .mapToObj(i -> Crowd.patiently(i, n -> talk.replies(parent, number + "/" + n)))
                        .toList());

        assertThat(talk.outline()).hasSize(81);
        talk.countsAreExact();
    }
}
