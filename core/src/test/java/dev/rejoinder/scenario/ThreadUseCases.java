package dev.rejoinder.scenario;

import static dev.rejoinder.Capability.MODERATE;

import dev.rejoinder.Actor;
import dev.rejoinder.Outcome;
import dev.rejoinder.Threads;
import dev.rejoinder.model.Comment;
import dev.rejoinder.model.Subject;
import dev.rejoinder.model.ThreadState;
import java.time.Duration;
import java.util.stream.Stream;

/** What moderators do to whole threads, and to the places of comments in them. */
final class ThreadUseCases {

    private static final Duration PAUSE = Duration.ofMinutes(1);

    private ThreadUseCases() {}

    private interface OnThread {
        Outcome<?> attempt(Threads threads, Actor who, Subject on, Subject other);
    }

    private interface OnComment {
        Outcome<?> attempt(Threads threads, Actor who, Comment on, Comment other);
    }

    static Stream<UseCase> all() {
        return Stream.of(
                thread("setState", (threads, who, on, other) -> threads.setState(who, on, ThreadState.CLOSED)),
                thread("closeAt", (threads, who, on, other) -> threads.closeAt(who, on, TestClock.START)),
                thread("slowMode", (threads, who, on, other) -> threads.slowMode(who, on, PAUSE)),
                thread("rename", (threads, who, on, other) -> threads.rename(who, on, Subject.of("new", on.id()))),
                thread("merge", (threads, who, on, other) -> threads.merge(who, on, other)),
                comment("pin", (threads, who, on, other) -> threads.pin(who, on.key())),
                comment("feature", (threads, who, on, other) -> threads.feature(who, on.key())),
                highlighted("unpin", (threads, who, on, other) -> threads.unpin(who, on.key())),
                highlighted("unfeature", (threads, who, on, other) -> threads.unfeature(who, on.key())),
                comment(
                        "moveUnder",
                        (threads, who, on, other) -> threads.moveUnder(who, on.key(), on.version(), other.key())),
                UseCase.taking(MODERATE, "Threads.moveBranch", "", talk -> {
                    Comment comment = talk.says("comment");
                    Subject other = another(talk);
                    return who -> threads(talk).moveBranch(who, comment.key(), comment.version(), other);
                }));
    }

    private static UseCase thread(String method, OnThread use) {
        return UseCase.taking(MODERATE, "Threads." + method, "", talk -> {
            talk.says("comment");
            Subject other = another(talk);
            return who -> use.attempt(threads(talk), who, talk.subject(), other);
        });
    }

    /** Of another thread. */
    private static Subject another(Talk talk) {
        Subject other = Subject.of("other", talk.subject().id());
        talk.site().talkOn(other).says("there");
        return other;
    }

    private static UseCase comment(String method, OnComment use) {
        return UseCase.taking(MODERATE, "Threads." + method, "", talk -> {
            Comment comment = talk.says("comment");
            Comment other = talk.says("other");
            return who -> use.attempt(threads(talk), who, comment, other);
        });
    }

    private static UseCase highlighted(String method, OnComment use) {
        return UseCase.taking(MODERATE, "Threads." + method, "", talk -> {
            Comment comment = talk.says("comment");
            threads(talk).pin(Cast.MODERATOR, comment.key()).orThrow();
            threads(talk).feature(Cast.MODERATOR, comment.key()).orThrow();
            return who -> use.attempt(threads(talk), who, comment, comment);
        });
    }

    private static Threads threads(Talk talk) {
        return talk.site().rejoinder.threads();
    }
}
