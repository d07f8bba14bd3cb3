package dev.rejoinder.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.Outcome;
import dev.rejoinder.Refusal;
import dev.rejoinder.Rejoinder;
import dev.rejoinder.RejoinderBuilder;
import dev.rejoinder.Submission;
import dev.rejoinder.model.Subject;
import dev.rejoinder.storage.BlogStore;
import dev.rejoinder.storage.UnitOfWork;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** One group of scenarios, each on an empty site whose clock stands still. */
@ExtendWith(EnclosingScenarios.class)
@Timeout(value = 180, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
abstract class Scenario {

    static final Subject SHOE = Subject.of("product", "shoe");
    static final Subject HAT = Subject.of("product", "hat");

    final TestClock clock = new TestClock();
    private final CountingIds ids = new CountingIds();
    private EngineScenarios kit;
    private BlogStore store;
    private boolean broken;

    Site site;
    Talk talk;

    @BeforeEach
    void open(EngineScenarios enclosing) {
        kit = enclosing;
        store = enclosing.newStore();
        site = siteWith(builder -> builder);
        talk = site.talkOn(SHOE);
    }

    @AfterEach
    void close() {
        try {
            if (!broken) {
                assertThat(site.rejoinder.verify().differences())
                        .as("what verification finds")
                        .isEmpty();
            }
        } finally {
            kit.closeStores();
        }
    }

    /** Another engine on the same store, with the same clock and ids. */
    final Site siteWith(UnaryOperator<RejoinderBuilder> options) {
        return siteOn(store, options);
    }

    final Site siteOn(BlogStore other, UnaryOperator<RejoinderBuilder> options) {
        RejoinderBuilder builder = Rejoinder.on(other).clock(clock).ids(ids).rule(Marks.RULE);
        return new Site(options.apply(builder).build(), clock);
    }

    final BlogStore store() {
        return store;
    }

    /** Writes past the engine what it would never write. */
    final void damage(Consumer<UnitOfWork> damage) {
        store.write(unit -> {
            damage.accept(unit);
            return true;
        });
    }

    /** An empty one, in place of the one before, which is gone. */
    final BlogStore anotherStore() {
        kit.closeStores();
        store = kit.newStore();
        site = siteWith(builder -> builder);
        return store;
    }

    final EngineScenarios kit() {
        return kit;
    }

    /** This scenario leaves behind what a verification has to find. */
    final void breaksTheStore() {
        broken = true;
    }

    final void pass(Duration time) {
        clock.step(time);
    }

    static Refusal refusal(Outcome<?> outcome) {
        return outcome.refusal().orElseThrow(() -> new AssertionError("was not refused: " + outcome));
    }

    static List<Refusal> refusals(Submission submission) {
        assertThat(submission).isInstanceOf(Submission.Rejected.class);
        return ((Submission.Rejected) submission).refusals();
    }
}
