package dev.rejoinder;

import dev.rejoinder.model.Reception;
import dev.rejoinder.model.Vote;
import dev.rejoinder.moderation.Rule;
import dev.rejoinder.ranking.Ranking;
import dev.rejoinder.storage.BlogStore;
import dev.rejoinder.text.TextRenderer;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The options of a {@link Rejoinder}; begun with {@link Rejoinder#on}. */
public final class RejoinderBuilder {

    private final BlogStore store;
    private final List<Rule> rules = new ArrayList<>();
    private final List<EventListener> listeners = new ArrayList<>();
    private Clock clock = Clock.systemUTC();
    private Optional<IdSource> ids = Optional.empty();
    private Limits limits = Limits.DEFAULT;
    private Optional<Duration> closePostsAfter = Optional.empty();
    private Optional<Duration> closeAfterInactivity = Optional.empty();
    private VoteRules votes = VoteRules.DEFAULT;
    private Duration editableFor = EditPolicy.DEFAULT_WINDOW;
    private boolean editableUntilAnswered;
    private Optional<EditTokens> editTokens = Optional.empty();

    RejoinderBuilder(BlogStore store) {
        this.store = store;
    }

    /** Adds a moderation rule; without any, comments are shown at once. */
    public RejoinderBuilder rule(Rule rule) {
        rules.add(rule);
        return this;
    }

    public RejoinderBuilder listener(EventListener listener) {
        listeners.add(listener);
        return this;
    }

    /** The system's clock, unless set. */
    public RejoinderBuilder clock(Clock clock) {
        this.clock = clock;
        return this;
    }

    /** {@link IdSource#timeOrdered()}, unless set. */
    public RejoinderBuilder ids(IdSource ids) {
        this.ids = Optional.of(ids);
        return this;
    }

    /** {@link Limits#DEFAULT}, unless set. */
    public RejoinderBuilder limits(Limits limits) {
        this.limits = limits;
        return this;
    }

    /** Posts take no comments any more when they have been out for this long; for ever, unless set. */
    public RejoinderBuilder closePostsAfter(Duration age) {
        this.closePostsAfter = Optional.of(age);
        return this;
    }

    /**
     * Threads on anything take no comments any more when readers have seen no new one for this long; for ever, unless set.
     * One with a closing time of its own is not concerned. Costs a look at the newest comment before each submission and
     * each page.
     */
    public RejoinderBuilder closeAfterInactivity(Duration pause) {
        this.closeAfterInactivity = Optional.of(pause);
        return this;
    }

    /**
     * How comments rank among others; {@link Ranking#best()}, unless set. Ranks are stored: a site that has comments already
     * and chooses another ranking calls {@link Rejoinder#rerank()} once.
     */
    public RejoinderBuilder ranking(Ranking ranking) {
        votes = votes.withRanking(ranking);
        return this;
    }

    /**
     * How long authors may edit a comment, from its creation on: until just before that much time has passed. 15 minutes,
     * unless set; {@link Duration#ZERO} to not let them at all, 36,500 days at most.
     */
    public RejoinderBuilder editableFor(Duration window) {
        this.editableFor = window;
        return this;
    }

    /** The first reply to a comment, whether it is shown or not, ends the time in which its author may edit it. */
    public RejoinderBuilder editableUntilAnswered() {
        this.editableUntilAnswered = true;
        return this;
    }

    /** Lets guests edit and take back what they wrote, by {@linkplain Comments#tokenFor tokens}; they can't, unless set. */
    public RejoinderBuilder editTokens(EditTokens tokens) {
        this.editTokens = Optional.of(tokens);
        return this;
    }

    /**
     * The reactions that readers may give, beside a vote; none, unless set. Those that are left out later stay with the
     * comments that have them, and can be taken back.
     *
     * @param names at most {@value Reception#MAX_REACTIONS}, each 1 to {@value Vote#MAX_REACTION} of {@code a-z},
     *     {@code 0-9}, {@code _}, {@code +} and {@code -}
     * @throws IllegalArgumentException if there are more, or one is named otherwise
     */
    public RejoinderBuilder reactions(Set<String> names) {
        votes = votes.withReactions(names);
        return this;
    }

    /** Whether readers may vote against comments; they may, unless set. */
    public RejoinderBuilder downVotes(boolean taken) {
        votes = votes.withDownVotes(taken);
        return this;
    }

    /** Whether members may vote on and react to what they wrote themselves; they may not, unless set. */
    public RejoinderBuilder votesOnOwnComments(boolean taken) {
        votes = votes.withOwnComments(taken);
        return this;
    }

    /**
     * @throws IllegalArgumentException if the time to edit is negative or above 36,500 days, the time after which posts or
     *     idle threads close is not positive, a rule has no name of 1 to 100 characters, or there are more than 97 rules
     */
    public Rejoinder build() {
        closePostsAfter.filter(age -> age.isZero() || age.isNegative()).ifPresent(age -> {
            throw new IllegalArgumentException("posts close after a positive time, not " + age);
        });
        closeAfterInactivity
                .filter(pause -> pause.isZero() || pause.isNegative())
                .ifPresent(pause -> {
                    throw new IllegalArgumentException("idle threads close after a positive time, not " + pause);
                });
        return new Rejoinder(new Engine(
                store,
                clock,
                ids.orElseGet(IdSource::timeOrdered),
                limits,
                rules,
                closePostsAfter,
                closeAfterInactivity,
                votes,
                new EditPolicy(editableFor, editableUntilAnswered, editTokens),
                listeners,
                new TextRenderer()));
    }
}
