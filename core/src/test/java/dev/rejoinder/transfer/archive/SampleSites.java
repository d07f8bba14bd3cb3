package dev.rejoinder.transfer.archive;

import dev.rejoinder.Actor;
import dev.rejoinder.Capability;
import dev.rejoinder.CommentDraft;
import dev.rejoinder.Outcome;
import dev.rejoinder.PostDraft;
import dev.rejoinder.Rejoinder;
import dev.rejoinder.Submission;
import dev.rejoinder.TermDraft;
import dev.rejoinder.ThreadEntry;
import dev.rejoinder.ThreadView;
import dev.rejoinder.Voter;
import dev.rejoinder.model.Comment;
import dev.rejoinder.model.Guest;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Post;
import dev.rejoinder.model.Status;
import dev.rejoinder.model.Subject;
import dev.rejoinder.model.Term;
import dev.rejoinder.model.Text;
import dev.rejoinder.model.ThreadState;
import dev.rejoinder.model.Verdict;
import dev.rejoinder.model.Vote;
import dev.rejoinder.storage.BlogStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Fills a store through the engine, with the same clock and the same ids in every run. */
final class SampleSites {

    static final Instant NOON = Instant.parse("2024-05-01T12:00:00.000001Z");
    static final Actor ADMIN = Actor.member("jennifer", "Jennifer Å. \"Jen\" O'Neil", Capability.ADMINISTER);
    static final Actor RITA = Actor.member("rita", "Rita", Capability.COMMENT);
    static final Guest ADA = new Guest("Ada 😀", "ada@example.org", "https://ada.example.org/?a=1&b=%C3%A9");
    static final Subject SHOE = Subject.of("product", "shoe/ÄÖ 1");

    final Rejoinder rejoinder;

    SampleSites(BlogStore store, long firstId) {
        AtomicLong lastId = new AtomicLong(firstId - 1);
        this.rejoinder = Rejoinder.on(store)
                .clock(Clock.fixed(NOON, ZoneOffset.UTC))
                .ids(now -> new Id(lastId.incrementAndGet()))
                .rule(draft -> {
                    if (draft.text().contains("spam")) {
                        return Verdict.spam("known phrase", "spam", "", "<b>é😀</b>");
                    }
                    return draft.text().contains("wait") ? Verdict.hold("waits") : Verdict.pass();
                })
                .reactions(Set.of("heart", "+1"))
                .rule(draft -> draft.text().contains("friend") ? Verdict.trust("a friend") : Verdict.pass())
                .build();
    }

    /** Something of every kind, in every state. */
    static void fillRichly(BlogStore store) {
        SampleSites site = new SampleSites(store, 1_000_000);
        site.termsAndPosts();
        site.talk(SHOE);
        site.rejoinder
                .threads()
                .closeAt(ADMIN, SHOE, NOON.plus(Duration.ofDays(3)))
                .orThrow();
        site.rejoinder
                .threads()
                .setState(ADMIN, Subject.of("ticket", "4711"), ThreadState.READ_ONLY)
                .orThrow();
        site.highlights();
        site.moves();
        OddComments.fill(store);
    }

    private void highlights() {
        rejoinder
                .threads()
                .slowMode(ADMIN, Subject.of("ticket", "4711"), Duration.ofSeconds(90))
                .orThrow();
        List<ThreadEntry> roots = rejoinder
                .comments()
                .read(SHOE, ThreadView.newest().roots(3).replies(0))
                .entries();
        for (ThreadEntry entry : roots) {
            rejoinder.threads().pin(ADMIN, entry.key());
            rejoinder.threads().feature(ADMIN, entry.key());
        }
    }

    /** A branch that moved twice, the second time as part of its thread, and one that came back. */
    private void moves() {
        Subject boot = Subject.of("product", "boot");
        Subject sock = Subject.of("product", "sock");
        comment(boot, null, "boots");
        comment(sock, null, "socks");
        Comment twice = comment(SHOE, null, "about socks");
        comment(SHOE, twice.id(), "likewise");
        move(twice, boot);
        rejoinder.threads().merge(ADMIN, boot, sock).orThrow();
        Comment back = comment(boot, null, "about boots after all");
        move(move(back, sock), boot);
    }

    private void termsAndPosts() {
        Term advice = category("Advice", null);
        Term below = category("Networking / 人脈", advice.id());
        category("Empty", below.id());
        Term gone = category("Gone", advice.id());
        Term tag = rejoinder
                .tags()
                .create(ADMIN, TermDraft.named("Кофе").description("☕\n\"strong\""))
                .orThrow();
        Term tagGone = rejoinder.tags().create(ADMIN, TermDraft.named("gone")).orThrow();
        rejoinder
                .categories()
                .rename(ADMIN, below.id(), 1, TermDraft.named("Networks"))
                .orThrow();
        PostDraft rich = PostDraft.titled("こんにちは \u2028 <world> & \"quotes\" \\ \t")
                .body(Text.html("<p>Body\r\n😀 é́ \u0001</p>"))
                .excerpt("An excerpt")
                .in(advice.id(), below.id(), gone.id())
                .tagged(tag.id(), tagGone.id())
                .sticky(true)
                .attributes(Map.of("mood", "", "z", "é😀", "a \"key\"", "{\"json\":[1,null]}"));
        Post post = post(rich);
        rejoinder.posts().publish(ADMIN, post.id(), 1).orThrow();
        rejoinder
                .posts()
                .edit(ADMIN, post.id(), 2, rich.slug("changed").in(below.id(), gone.id()))
                .orThrow();
        postsOfEveryState(advice, tag);
        rejoinder.categories().delete(ADMIN, gone.id(), 1).orThrow();
        rejoinder.tags().delete(ADMIN, tagGone.id(), 1).orThrow();
        comment(post.subject(), null, "First!");
    }

    private void postsOfEveryState(Term category, Term tag) {
        Post scheduled = post(PostDraft.titled("Tomorrow").markdown("*soon*").in(category.id()));
        rejoinder
                .posts()
                .publishAt(ADMIN, scheduled.id(), 1, NOON.plus(Duration.ofDays(1)))
                .orThrow();
        Post trashed = post(PostDraft.titled("Trashed").tagged(tag.id()));
        rejoinder.posts().publish(ADMIN, trashed.id(), 1).orThrow();
        rejoinder.posts().trash(ADMIN, trashed.id(), 2).orThrow();
        Post trashedDraft = post(PostDraft.titled("Draft"));
        rejoinder.posts().trash(ADMIN, trashedDraft.id(), 1).orThrow();
        post(PostDraft.titled("Draft"));
    }

    /** A thread with a comment of every status, and replies under most of them. */
    private void talk(Subject subject) {
        Comment root = comment(subject, null, "Well said, friend.");
        comment(subject, root.id(), "This has to wait");
        comment(subject, null, "spam, spam, spam");
        vote(root, Voter.of(ADMIN), Vote.Direction.UP);
        vote(root, Voter.of(ADMIN), new Vote.Reaction("heart"));
        vote(root, Voter.guest("\uff41 \"cookie\" 😀"), Vote.Direction.DOWN);
        vote(root, Voter.guest("😀"), new Vote.Reaction("heart"));
        vote(root, Voter.guest("\uff41"), new Vote.Reaction("heart"));
        vote(root, Voter.guest("\uff41"), new Vote.Reaction("+1"));
        for (Status status : List.of(Status.REJECTED, Status.REMOVED, Status.SPAM, Status.PENDING)) {
            Comment top = comment(subject, root.id(), "will be " + status);
            Comment reply = comment(subject, top.id(), "reply under " + status);
            comment(subject, reply.id(), "deeper under " + status);
            vote(top, Voter.of(ADMIN), Vote.Direction.DOWN);
            decide(top, status);
        }
        Comment edited = comment(subject, root.id(), "Teh best.");
        for (String text : List.of("The best.", "The very best. 😀", "")) {
            edited = rejoinder
                    .comments()
                    .edit(
                            text.isEmpty() ? ADMIN : RITA,
                            edited.key(),
                            edited.version(),
                            Text.html("<i>best</i>" + text))
                    .orThrow();
        }
        Comment alone = comment(subject, null, "a tombstone without replies");
        decide(alone, Status.REMOVED);
        Comment undone = comment(subject, root.id(), "undone");
        decide(undone, Status.SPAM);
        rejoinder.moderation().undo(ADMIN, undone.key(), 2).orThrow();
        Comment own = comment(subject, null, "taken back");
        Comment under = comment(subject, own.id(), "taken back as well");
        comment(subject, under.id(), "holds both up");
        rejoinder.comments().withdraw(RITA, own.key(), 1).orThrow();
        rejoinder.comments().withdraw(RITA, under.key(), 1).orThrow();
        comment(CommentDraft.on(subject)
                .by(ADA)
                .html("<b>guest</b>")
                .from("192.0.2.7", "UA/1 😀")
                .key("k"));
    }

    Term category(String name, @Nullable Id parent) {
        return rejoinder
                .categories()
                .create(ADMIN, TermDraft.named(name).under(parent))
                .orThrow();
    }

    Post post(PostDraft draft) {
        return rejoinder.posts().draft(ADMIN, draft).orThrow();
    }

    Comment comment(Subject subject, @Nullable Id parent, String text) {
        return comment(CommentDraft.on(subject).by(RITA).replyTo(parent).markdown(text));
    }

    Comment comment(CommentDraft draft) {
        Submission sent = rejoinder.comments().submit(draft);
        if (sent instanceof Submission.Published published) {
            return published.comment();
        }
        if (sent instanceof Submission.Held held) {
            return held.comment();
        }
        throw new AssertionError("not taken: " + sent);
    }

    private void vote(Comment comment, Voter voter, Vote.Kind kind) {
        rejoinder.comments().vote(voter, comment.key(), kind).orThrow();
    }

    Comment move(Comment comment, Subject to) {
        return rejoinder
                .threads()
                .moveBranch(ADMIN, comment.key(), comment.version(), to)
                .orThrow();
    }

    Outcome<Comment> decide(Comment comment, Status status) {
        return rejoinder.moderation().decide(ADMIN, comment.key(), comment.version(), status, "because — \"so\"");
    }
}
