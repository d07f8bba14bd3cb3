package dev.rejoinder;

import dev.rejoinder.model.Event;
import dev.rejoinder.moderation.Rule;
import dev.rejoinder.storage.BlogStore;
import dev.rejoinder.text.TextRenderer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What all use cases share: the store, the clock, and what the host chose. */
record Engine(
        BlogStore store,
        Clock clock,
        IdSource ids,
        Limits limits,
        List<Rule> rules,
        Optional<Duration> closePostsAfter,
        Optional<Duration> closeAfterInactivity,
        VoteRules votes,
        EditPolicy edits,
        List<EventListener> listeners,
        TextRenderer text) {

    private static final Logger LOG = LoggerFactory.getLogger(Rejoinder.class);

    Engine {
        rules = List.copyOf(rules);
        listeners = List.copyOf(listeners);
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    Operation begin(Actor actor) {
        return new Operation(this, actor);
    }

    void tell(Event event) {
        for (EventListener listener : listeners) {
            try {
                listener.on(event);
            } catch (RuntimeException e) {
                LOG.warn("A listener failed on {}", event, e);
            }
        }
    }
}
