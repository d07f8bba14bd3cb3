package dev.rejoinder.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.Outcome;
import dev.rejoinder.Rejoinder;
import dev.rejoinder.ranking.Ranking;
import dev.rejoinder.storage.BlogStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Random operations on an engine and on a plain model, whose answers have to be the same. */
final class RandomRun {

    private static final int LOOK_AFTER = 500;
    private static final List<Ranking> RANKINGS =
            List.of(Ranking.hot(), Ranking.best(), Ranking.controversial(), Ranking.top());

    final Site site;
    final TestClock clock = new TestClock();
    final PlainBlog blog = new PlainBlog();
    final Ranking ranking;
    SplittableRandom random = new SplittableRandom();
    Step step = new Step(0, 0);

    private final StepIds ids = new StepIds();
    private final RandomPosts posts;
    private final RandomTerms terms;
    private final RandomComments comments;
    private final List<String> answers = new ArrayList<>();
    private final boolean remembers;
    private Supplier<String> doing = () -> "nothing";

    /** @param remembers whether the answers are wanted */
    RandomRun(BlogStore store, long seed, boolean remembers) {
        this.remembers = remembers;
        this.ranking = RANKINGS.get((int) Math.floorMod(seed, (long) RANKINGS.size()));
        Rejoinder rejoinder = Rejoinder.on(store)
                .clock(clock)
                .ids(ids)
                .rule(Marks.RULE)
                .reactions(RandomVotes.REACTIONS)
                .ranking(ranking)
                .build();
        this.site = new Site(rejoinder, clock);
        this.posts = new RandomPosts(this);
        this.terms = new RandomTerms(this);
        this.comments = new RandomComments(this);
    }

    /** @return all answers to it */
    List<String> take(Step next) {
        begin(next);
        int which = random.nextInt(100);
        if (which < 14) {
            posts.step();
        } else if (which < 18) {
            terms.step();
        } else if (which < 68) {
            comments.step();
        } else if (which < 82) {
            comments.vote();
        } else if (which < 96) {
            comments.read();
        } else {
            Duration time = Duration.ofMinutes(random.nextInt(36 * 60));
            doing("wait %s", time);
            clock.step(time);
        }
        if (step.number() % LOOK_AFTER == 0) {
            int looks = step.number() / LOOK_AFTER;
            // All is looked at less and less often, since there is more and more of it.
            look(Integer.bitCount(looks) == 1);
        }
        return List.copyOf(answers);
    }

    private void begin(Step next) {
        step = next;
        random = new SplittableRandom(next.seed());
        ids.begin(next);
        answers.clear();
    }

    /** @return all answers there are */
    List<String> finish() {
        answers.clear();
        look(true);
        return List.copyOf(answers);
    }

    private void look(boolean atEverything) {
        Supplier<String> before = doing;
        doing = () -> before.get() + "; look at " + (atEverything ? "everything" : "the blog and one thread");
        posts.compareAll();
        terms.compareAll();
        if (atEverything) {
            comments.compareAll();
            is("verification", site.rejoinder.verify().differences(), List.of());
        } else {
            comments.compareOne();
        }
        doing = before;
    }

    Instant now() {
        return clock.instant();
    }

    void doing(String format, @Nullable Object... arguments) {
        doing = () -> format.formatted(arguments);
    }

    /** What the last step did; in words only when asked for, which takes longer than to do it. */
    Supplier<String> doing() {
        return doing;
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    /** The same one as before whenever it is still there, so that a step does the same when others are left out. */
    <T> T pick(Collection<T> from, ToLongFunction<T> id) {
        long draw = random.nextLong();
        T first = null;
        long least = 0;
        for (T one : from) {
            long mixed = mixed(draw ^ id.applyAsLong(one));
            if (first == null || mixed < least) {
                first = one;
                least = mixed;
            }
        }
        return Objects.requireNonNull(first);
    }

    private static long mixed(long bits) {
        long mixed = (bits ^ bits >>> 32) * 0x9E3779B97F4A7C15L;
        return (mixed ^ mixed >>> 29) * 0xBF58476D1CE4E5B9L;
    }

    <T> @Nullable T pickOrNull(Collection<T> from, ToLongFunction<T> id) {
        return from.isEmpty() || chance(30) ? null : pick(from, id);
    }

    /** Mostly the version that is stored, at times the one before. */
    long versionOf(long stored) {
        return chance(8) ? stored - 1 : stored;
    }

    /** The answer has to be the model's. */
    void is(String what, @Nullable Object actual, @Nullable Object expected) {
        if (!Objects.equals(actual, expected)) {
            assertThat(actual)
                    .as("operation %d: %s; %s", step.number(), doing.get(), what)
                    .isEqualTo(expected);
        }
        if (remembers) {
            answers.add(what + ": " + actual);
        }
    }

    /** Whether the operation was done, as the model expects. */
    <T> boolean done(Outcome<T> outcome, String expected) {
        is("outcome", outcome.refusal().map(refusal -> name(refusal)).orElse("Done"), expected);
        return expected.equals("Done");
    }

    static String name(Object refusal) {
        return refusal.getClass().getSimpleName();
    }

    /**
     * A new slug has to be free and made of this base; the base itself, if nobody has it.
     *
     * @param owner whose slugs count as free; {@code null} for something new
     */
    <I> void isFree(String slug, String base, @Nullable I owner, Function<String, @Nullable I> ownerOf) {
        I now = ownerOf.apply(slug);
        is("free", now == null || now.equals(owner), true);
        I ofBase = ownerOf.apply(base);
        boolean numbered = slug.matches(Pattern.quote(base) + "-[0-9]+");
        is("slug " + slug + " of " + base, ofBase == null || ofBase.equals(owner) ? slug.equals(base) : numbered, true);
    }
}
