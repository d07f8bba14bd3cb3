package dev.rejoinder.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.Actor;
import dev.rejoinder.CommentDraft;
import dev.rejoinder.Cursor;
import dev.rejoinder.Outcome;
import dev.rejoinder.Seen;
import dev.rejoinder.Submission;
import dev.rejoinder.ThreadEntry;
import dev.rejoinder.ThreadPage;
import dev.rejoinder.ThreadView;
import dev.rejoinder.model.Comment;
import dev.rejoinder.model.CommentKey;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Order;
import dev.rejoinder.model.Status;
import dev.rejoinder.model.Subject;
import dev.rejoinder.model.Text;
import dev.rejoinder.model.ThreadCounts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The comments on one subject, as readers and moderators make and see them. */
record Talk(Site site, Subject subject) {

    CommentDraft draft(String text) {
        return CommentDraft.on(subject).by(Cast.READER).markdown(text);
    }

    Submission submit(CommentDraft draft) {
        return site.rejoinder.comments().submit(draft);
    }

    Comment says(String text) {
        return kept(submit(draft(text)));
    }

    Comment says(Actor who, String text) {
        return kept(submit(draft(text).by(who)));
    }

    Comment replies(Comment to, String text) {
        return kept(submit(draft(text).replyTo(to.id())));
    }

    /** Each a reply to the one before; the deepest is the last. */
    List<Comment> aChainBelow(Comment top, int length) {
        List<Comment> chain = new ArrayList<>(List.of(top));
        for (int i = 1; i <= length; i++) {
            chain.add(replies(chain.get(i - 1), "level " + (top.placement().depth() + i)));
        }
        return chain.subList(1, chain.size());
    }

    static Comment kept(Submission submission) {
        if (submission instanceof Submission.Published published) {
            return published.comment();
        }
        assertThat(submission).isInstanceOf(Submission.Held.class);
        return ((Submission.Held) submission).comment();
    }

    Comment now(Comment comment) {
        return site.moderation().find(Cast.MODERATOR, comment.key()).orThrow();
    }

    Comment decide(Comment comment, Status status) {
        return decide(comment, now(comment).version(), status).orThrow();
    }

    Outcome<Comment> decide(Comment comment, long version, Status status) {
        return site.moderation().decide(Cast.MODERATOR, comment.key(), version, status, "because");
    }

    Comment undo(Comment comment) {
        return site.moderation()
                .undo(Cast.MODERATOR, comment.key(), now(comment).version())
                .orThrow();
    }

    /** Each as it is seen in the given version. */
    Map<CommentKey, Outcome<Comment>> decideAll(Collection<Comment> comments, Status status) {
        return site.moderation()
                .decideAll(Cast.MODERATOR, comments.stream().map(Seen::of).toList(), status, "because")
                .orThrow();
    }

    /** With all below it, to the top of a thread. */
    Comment move(Comment comment, Subject to) {
        return site.rejoinder
                .threads()
                .moveBranch(Cast.MODERATOR, comment.key(), now(comment).version(), to)
                .orThrow();
    }

    Comment moveUnder(Comment comment, Comment parent) {
        return site.rejoinder
                .threads()
                .moveUnder(Cast.MODERATOR, comment.key(), now(comment).version(), parent.key())
                .orThrow();
    }

    Outcome<Comment> edit(Actor actor, Comment comment, String text) {
        return site.rejoinder.comments().edit(actor, comment.key(), comment.version(), Text.markdown(text));
    }

    Comment withdraw(Comment comment) {
        return site.rejoinder
                .comments()
                .withdraw(Cast.READER, comment.key(), now(comment).version())
                .orThrow();
    }

    Comment restore(Comment comment) {
        return site.rejoinder
                .comments()
                .restore(Cast.READER, comment.key(), now(comment).version())
                .orThrow();
    }

    ThreadPage read(ThreadView view) {
        return site.rejoinder.comments().read(subject, view);
    }

    /** All pages of a view. */
    List<ThreadEntry> all(ThreadView view) {
        List<ThreadEntry> entries = new ArrayList<>();
        Cursor from = view.from();
        do {
            ThreadPage page = read(view.from(from));
            entries.addAll(page.entries());
            from = page.next().orElse(null);
        } while (from != null);
        return entries;
    }

    /** What readers see: each text, under a {@code >} for every level above it, and what is left of those that are gone. */
    List<String> outline() {
        return all(ThreadView.threaded().limit(200)).stream()
                .map(entry -> ">".repeat(entry.placement().depth() - 1) + words(entry))
                .toList();
    }

    static String words(ThreadEntry entry) {
        return entry instanceof ThreadEntry.Shown shown
                ? shown.comment().text().source()
                : "(" + ((ThreadEntry.Tombstone) entry).status() + ")";
    }

    static List<String> words(List<ThreadEntry> entries) {
        return entries.stream().map(Talk::words).toList();
    }

    static List<Id> ids(ThreadPage page) {
        return page.entries().stream().map(entry -> entry.key().id()).toList();
    }

    ThreadCounts counts() {
        return site.rejoinder.threads().counts(List.of(subject)).get(subject);
    }

    /** It never said anything else. */
    void isUnedited(Comment comment) {
        assertThat(now(comment)).isEqualTo(comment);
        assertThat(site.rejoinder
                        .revisions()
                        .of(Cast.MODERATOR, comment.key(), null, 10)
                        .orThrow()
                        .items())
                .isEmpty();
    }

    /** The counts are those that come out when every comment is looked at. */
    void countsAreExact() {
        Map<Status, Long> found = new EnumMap<>(Status.class);
        for (Status status : Status.values()) {
            List<Comment> here = Site.all(from -> site.moderation()
                            .queue(Cast.MODERATOR, status, Order.OLDEST, from, 200)
                            .orThrow())
                    .stream()
                    .filter(comment -> belongs(comment))
                    .toList();
            found.put(status, (long) here.size());
        }
        long shown = all(ThreadView.threaded().limit(200)).stream()
                .filter(entry -> entry instanceof ThreadEntry.Shown)
                .count();
        assertThat(counts())
                .isEqualTo(new ThreadCounts(
                        shown,
                        found.get(Status.PENDING),
                        found.get(Status.APPROVED),
                        found.get(Status.SPAM),
                        found.get(Status.REJECTED),
                        found.get(Status.REMOVED),
                        found.get(Status.DELETED)));
    }

    private boolean belongs(Comment comment) {
        return site.rejoinder
                .threads()
                .on(subject)
                .filter(counted -> counted.thread().id().equals(comment.key().thread()))
                .isPresent();
    }
}
