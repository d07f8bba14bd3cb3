package dev.rejoinder.examples.blog.samples;

import dev.rejoinder.Actor;
import dev.rejoinder.Capability;
import dev.rejoinder.CommentDraft;
import dev.rejoinder.PostDraft;
import dev.rejoinder.Rejoinder;
import dev.rejoinder.Submission;
import dev.rejoinder.TermDraft;
import dev.rejoinder.Terms;
import dev.rejoinder.Voter;
import dev.rejoinder.model.Comment;
import dev.rejoinder.model.Guest;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Post;
import dev.rejoinder.model.Status;
import dev.rejoinder.model.Vote;
import dev.rejoinder.moderation.Rules;
import dev.rejoinder.storage.BlogStore;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Writes, comments and moderates as people would have, some days ago. */
final class SampleDesk {

    private static final Actor EDITOR = Actor.member("editor", "Editor", Capability.ADMINISTER);

    private final Instant today;
    private final SampleClock clock;
    private final Rejoinder rejoinder;

    SampleDesk(BlogStore store, Clock real) {
        this.today = real.instant().truncatedTo(ChronoUnit.DAYS);
        this.clock = new SampleClock(today);
        this.rejoinder = Rejoinder.on(store)
                .clock(clock)
                .rule(Rules.holdFirstComments(1))
                .rule(Rules.holdLinksAbove(2))
                .build();
    }

    /** Lets what follows happen so many days ago, at that time of day. */
    SampleDesk daysAgo(int days, int hour, int minute) {
        clock.set(today.minus(Duration.ofDays(days)).plus(Duration.ofMinutes(hour * 60L + minute)));
        return this;
    }

    Id category(String name, @Nullable Id parent, String description) {
        return create(
                rejoinder.categories(), TermDraft.named(name).under(parent).description(description));
    }

    Id tag(String name) {
        return create(rejoinder.tags(), TermDraft.named(name));
    }

    private static Id create(Terms terms, TermDraft draft) {
        return terms.create(EDITOR, draft).orThrow().id();
    }

    Post publish(Actor author, PostDraft draft, String file) {
        Post post = rejoinder.posts().draft(author, draft.markdown(read(file))).orThrow();
        return rejoinder.posts().publish(author, post.id(), post.version()).orThrow();
    }

    Comment approved(Post post, @Nullable Comment parent, Guest author, String text) {
        return decide(held(post, parent, author, text), Status.APPROVED, "");
    }

    Comment decide(Comment comment, Status status, String reason) {
        return comment.status() == status
                ? comment
                : rejoinder
                        .moderation()
                        .decide(EDITOR, comment.key(), comment.version(), status, reason)
                        .orThrow();
    }

    /** So many readers vote for it, and so many against. */
    SampleDesk voted(Comment comment, int ups, int downs) {
        for (int i = 0; i < ups + downs; i++) {
            Vote.Direction direction = i < ups ? Vote.Direction.UP : Vote.Direction.DOWN;
            rejoinder
                    .comments()
                    .vote(Voter.guest("sample-" + i), comment.key(), direction)
                    .orThrow();
        }
        return this;
    }

    void pin(Comment comment) {
        rejoinder.threads().pin(EDITOR, comment.key()).orThrow();
    }

    /** As the rules leave it. */
    Comment held(Post post, @Nullable Comment parent, Guest author, String text) {
        Submission sent = rejoinder
                .comments()
                .submit(CommentDraft.on(post.subject())
                        .replyTo(parent == null ? null : parent.id())
                        .by(author)
                        .markdown(text));
        if (sent instanceof Submission.Published published) {
            return published.comment();
        }
        if (sent instanceof Submission.Held held) {
            return held.comment();
        }
        throw new IllegalStateException("a sample was refused: " + sent);
    }

    private static String read(String file) {
        try (InputStream in = SampleDesk.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("could not read " + file, e);
        }
    }
}
