package dev.rejoinder.storage.tck;

import static dev.rejoinder.storage.tck.Fixtures.aPost;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatObject;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rejoinder.model.Post;
import dev.rejoinder.storage.AuthorPages;
import dev.rejoinder.storage.BranchRecords;
import dev.rejoinder.storage.CommentPages;
import dev.rejoinder.storage.CommentRecords;
import dev.rejoinder.storage.CountRecords;
import dev.rejoinder.storage.EventRecords;
import dev.rejoinder.storage.MoveRecords;
import dev.rejoinder.storage.PostRecords;
import dev.rejoinder.storage.RevisionRecords;
import dev.rejoinder.storage.SlugRecords;
import dev.rejoinder.storage.SubmissionKeys;
import dev.rejoinder.storage.TermRecords;
import dev.rejoinder.storage.ThreadRecords;
import dev.rejoinder.storage.UnitOfWork;
import dev.rejoinder.storage.VoteRecords;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How a unit of work begins, what it sees, and how it ends. */
abstract class UnitContract extends Contract {

    private static final List<String> KEYS = List.of(Site.KEY, "other");

    private Everything everything() {
        return read(unit -> Everything.in(unit, KEYS));
    }

    private Site aStoredSite() {
        Site site = Site.anew();
        commit(site::insert);
        return site;
    }

    @Test
    void aUnitAnswersWhatItsWorkAnswers() {
        Object answer = new Object();

        assertThatObject(write(unit -> answer)).isSameAs(answer);
        assertThatObject(read(unit -> answer)).isSameAs(answer);
    }

    @Test
    void aUnitReadsAllThatItWroteAsLaterOnesDo() {
        Site site = aStoredSite();

        Everything within = write(unit -> {
            EveryCall.changes(site).forEach(change -> change.call().accept(unit));
            return Everything.in(unit, KEYS);
        });

        assertThat(everything()).isEqualTo(within);
    }

    @Test
    void aReadingUnitRefusesEveryChangeAndEveryLock() {
        Site site = aStoredSite();
        Everything before = everything();

        Stream.of(EveryCall.changes(site), EveryCall.locks(site))
                .flatMap(List::stream)
                .forEach(change -> assertThatIllegalStateException()
                        .as(change.name())
                        .isThrownBy(() -> read(unit -> {
                            change.call().accept(unit);
                            return true;
                        })));
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void aReadingUnitAnswersEveryQuestion() {
        Site site = aStoredSite();

        Stream.of(EveryCall.reads(site), EveryCall.pages(site))
                .flatMap(List::stream)
                .forEach(question -> assertThatNoException()
                        .as(question.name())
                        .isThrownBy(() -> read(unit -> {
                            question.call().accept(unit);
                            return true;
                        })));
    }

    @Test
    void aUnitIsDeadWhenItsWorkReturns() {
        Site site = aStoredSite();
        List<UnitOfWork> dead = new ArrayList<>();
        commit(unit -> dead.addAll(List.of(unit, HeldUnit.of(unit))));
        read(unit -> dead.addAll(List.of(unit, HeldUnit.of(unit))));
        assertThatThrownBy(() -> commit(unit -> {
                    dead.addAll(List.of(unit, HeldUnit.of(unit)));
                    throw new UnsupportedOperationException("fails");
                }))
                .isInstanceOf(UnsupportedOperationException.class);
        Everything before = everything();

        dead.forEach(unit -> refusesEveryCall(unit, site));
        assertThat(everything()).isEqualTo(before);
    }

    private static void refusesEveryCall(UnitOfWork unit, Site site) {
        for (EveryCall any : EveryCall.all(site)) {
            assertThatIllegalStateException()
                    .as(any.name())
                    .isThrownBy(() -> any.call().accept(unit));
        }
        assertThatIllegalStateException().isThrownBy(() -> unit.afterCommit(() -> {}));
    }

    @Test
    void aUnitAnswersNoOtherThread() {
        Site site = aStoredSite();
        Everything before = everything();

        commit(unit -> {
            HeldUnit held = HeldUnit.of(unit);
            Crowd.of(1, number -> {
                refusesEveryCall(unit, site);
                refusesEveryCall(held, site);
                return number;
            });
        });
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void noUnitBeginsWithinAnotherAndTheOuterOneGoesOn() {
        Post first = aPost();
        Post second = aPost();

        commit(outer -> {
            outer.posts().insert(first);
            assertThatIllegalStateException()
                    .isThrownBy(() -> commit(inner -> inner.posts().insert(aPost())));
            assertThatIllegalStateException().isThrownBy(() -> read(inner -> true));
            outer.posts().insert(second);
        });
        read(outer -> {
            assertThatIllegalStateException()
                    .isThrownBy(() -> commit(inner -> inner.posts().insert(aPost())));
            assertThatIllegalStateException().isThrownBy(() -> read(inner -> true));
            return outer.posts().all(null, 1);
        });

        assertThat(everything().posts()).containsExactly(first, second);
    }

    @Test
    void actionsRunOnceInTheirOrderAfterTheCommitAndOutsideOfAnyUnit() {
        Post post = aPost();
        Post later = aPost();
        List<String> told = new ArrayList<>();

        commit(unit -> {
            unit.afterCommit(() -> told.add("first sees "
                    + read(other -> other.posts().find(List.of(post.id())).size())));
            unit.afterCommit(() ->
                    told.add("second writes " + write(other -> other.posts().insert(later))));
            unit.posts().insert(post);
            unit.afterCommit(() -> told.add("third"));
            assertThat(told).as("before the commit").isEmpty();
        });

        assertThat(told).containsExactly("first sees 1", "second writes true", "third");
        commit(unit -> unit.posts().insert(aPost()));
        assertThat(told).hasSize(3);
    }

    @Test
    void whatAnActionThrowsReachesTheCallerAndUndoesNothing() {
        Post post = aPost();
        RuntimeException thrown = new UnsupportedOperationException("a listener fails");
        List<String> told = new ArrayList<>();

        assertThatThrownBy(() -> commit(unit -> {
                    unit.posts().insert(post);
                    unit.afterCommit(() -> {
                        throw thrown;
                    });
                    unit.afterCommit(() -> told.add("the next one runs all the same"));
                }))
                .isSameAs(thrown);

        assertThat(told).hasSize(1);
        assertThat(everything().posts()).containsExactly(post);
        commit(unit -> unit.posts().insert(aPost()));
        assertThat(everything().posts()).hasSize(2);
    }

    /** A unit whose parts were taken while it lived. */
    private record HeldUnit(
            PostRecords posts,
            TermRecords terms,
            SlugRecords slugs,
            ThreadRecords threads,
            CommentRecords comments,
            BranchRecords branches,
            CountRecords counts,
            CommentPages commentPages,
            AuthorPages authorPages,
            SubmissionKeys submissionKeys,
            RevisionRecords revisions,
            MoveRecords moves,
            VoteRecords votes,
            EventRecords events,
            UnitOfWork unit)
            implements UnitOfWork {

        static HeldUnit of(UnitOfWork unit) {
            return new HeldUnit(
                    unit.posts(),
                    unit.terms(),
                    unit.slugs(),
                    unit.threads(),
                    unit.comments(),
                    unit.branches(),
                    unit.counts(),
                    unit.commentPages(),
                    unit.authorPages(),
                    unit.submissionKeys(),
                    unit.revisions(),
                    unit.moves(),
                    unit.votes(),
                    unit.events(),
                    unit);
        }

        @Override
        public void afterCommit(Runnable action) {
            unit.afterCommit(action);
        }
    }
}
