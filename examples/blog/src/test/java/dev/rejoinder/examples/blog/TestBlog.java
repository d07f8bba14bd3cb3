package dev.rejoinder.examples.blog;

import dev.rejoinder.Actor;
import dev.rejoinder.Capability;
import dev.rejoinder.CommentDraft;
import dev.rejoinder.IdSource;
import dev.rejoinder.PostDraft;
import dev.rejoinder.Rejoinder;
import dev.rejoinder.Submission;
import dev.rejoinder.TermDraft;
import dev.rejoinder.examples.blog.http.Origin;
import dev.rejoinder.model.Comment;
import dev.rejoinder.model.Guest;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Post;
import dev.rejoinder.storage.BlogStore;
import dev.rejoinder.storage.memory.MemoryStore;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A blog in memory, on a free port, and the means to have written in it at any time. */
public final class TestBlog implements AutoCloseable {

    static final ZoneId ZONE = ZoneOffset.UTC;
    static final Actor JENNIFER = Actor.member("jennifer", "jennifer", Capability.ADMINISTER);
    static final Instant LONG_AGO = Instant.parse("2009-11-03T08:00:00Z");

    /** Each engine has a node of its own, or two at one moment may make the same id. */
    private final AtomicInteger engines = new AtomicInteger();

    private final BlogStore store = MemoryStore.create();
    private final RunningBlog blog;

    private TestBlog() throws IOException {
        BlogSettings settings = new BlogSettings("Career Notes", ZONE, Origin.asRequested(), Optional.empty());
        blog = RunningBlog.start(store, settings, new InetSocketAddress("localhost", 0));
    }

    public static TestBlog start() throws IOException {
        return new TestBlog();
    }

    /** The engine at a moment; it holds nothing, so that what is written is seen. */
    Rejoinder at(Instant now) {
        return Rejoinder.on(store)
                .clock(Clock.fixed(now, ZoneOffset.UTC))
                .ids(IdSource.timeOrdered(engines.getAndIncrement()))
                .build();
    }

    Rejoinder now() {
        return blog.rejoinder();
    }

    public Post aPost(String title) {
        return aPost(LONG_AGO, PostDraft.titled(title).markdown("Say *hello* first."));
    }

    Post aPost(Instant published, PostDraft draft) {
        Rejoinder rejoinder = at(published);
        Post post = rejoinder.posts().draft(JENNIFER, draft).orThrow();
        return rejoinder.posts().publish(JENNIFER, post.id(), post.version()).orThrow();
    }

    Id aCategory(String name, @Nullable Id parent) {
        return at(LONG_AGO)
                .categories()
                .create(JENNIFER, TermDraft.named(name).under(parent))
                .orThrow()
                .id();
    }

    Id aTag(String name) {
        return at(LONG_AGO)
                .tags()
                .create(JENNIFER, TermDraft.named(name))
                .orThrow()
                .id();
    }

    Comment aComment(Post post, String author, String text) {
        return aReply(post, null, Guest.named(author), LONG_AGO.plusSeconds(60), text);
    }

    Comment aReply(Post post, @Nullable Comment parent, Guest author, Instant when, String text) {
        Submission sent = at(when).comments()
                .submit(CommentDraft.on(post.subject())
                        .replyTo(parent == null ? null : parent.id())
                        .by(author)
                        .markdown(text));
        return ((Submission.Published) sent).comment();
    }

    public String origin() {
        return "http://localhost:" + blog.port();
    }

    /** The moderators' address, as it is printed at start. */
    public String moderation() {
        return blog.moderation();
    }

    Visitor visitor() {
        return new Visitor(origin());
    }

    Visitor moderator() throws Exception {
        Visitor moderator = visitor();
        moderator.get(moderation());
        return moderator;
    }

    @Override
    public void close() {
        blog.close();
    }
}
