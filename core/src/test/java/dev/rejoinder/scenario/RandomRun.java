package dev.rejoinder.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.Outcome;
import dev.rejoinder.Rejoinder;
import dev.rejoinder.storage.BlogStore;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A sequence of random operations on an engine and on a plain model, whose answers have to be the same. */
final class RandomRun {

    private static final int EVERYTHING_AFTER = 500;

    final Site site;
    final TestClock clock = new TestClock();
    final SplittableRandom random;
    final PlainBlog blog = new PlainBlog();

    private final long seed;
    private final MessageDigest answers = sha256();
    private int step;
    private String doing = "";

    RandomRun(BlogStore store, long seed) {
        this.seed = seed;
        this.random = new SplittableRandom(seed);
        Rejoinder rejoinder = Rejoinder.on(store)
                .clock(clock)
                .ids(new CountingIds())
                .rule(Marks.RULE)
                .reactions(RandomVotes.REACTIONS)
                .build();
        this.site = new Site(rejoinder, clock);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }

    /** The digest of all answers. */
    String run(int operations) {
        RandomPosts posts = new RandomPosts(this);
        RandomTerms terms = new RandomTerms(this);
        RandomComments comments = new RandomComments(this);
        for (step = 1; step <= operations; step++) {
            int which = random.nextInt(100);
            if (which < 20) {
                posts.step();
            } else if (which < 26) {
                terms.step();
            } else if (which < 85) {
                comments.step();
            } else if (which < 95) {
                comments.vote();
            } else {
                clock.step(Duration.ofMinutes(random.nextInt(36 * 60)));
            }
            if (step % EVERYTHING_AFTER == 0 || step == operations) {
                doing = "looking at everything";
                posts.compareAll();
                terms.compareAll();
                comments.compareAll();
                is("verification", site.rejoinder.verify().differences(), List.of());
            }
        }
        return HexFormat.of().formatHex(answers.digest());
    }

    Instant now() {
        return clock.instant();
    }

    void doing(String format, Object... arguments) {
        doing = format.formatted(arguments);
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    <T> T pick(Collection<T> from) {
        return from.stream().skip(random.nextInt(from.size())).findFirst().orElseThrow();
    }

    <T> @Nullable T pickOrNull(Collection<T> from) {
        return from.isEmpty() || chance(30) ? null : pick(from);
    }

    /** Mostly the version that is stored, at times the one before. */
    long versionOf(long stored) {
        return chance(8) ? stored - 1 : stored;
    }

    /** The answer has to be the model's. */
    void is(String what, @Nullable Object actual, @Nullable Object expected) {
        assertThat(actual)
                .as("seed %d, operation %d: %s; %s", seed, step, doing, what)
                .isEqualTo(expected);
        answers.update((what + actual).getBytes(StandardCharsets.UTF_8));
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
