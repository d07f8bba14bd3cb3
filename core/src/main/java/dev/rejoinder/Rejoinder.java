package dev.rejoinder;

import dev.rejoinder.model.Taxonomy;
import dev.rejoinder.storage.BlogStore;
import dev.rejoinder.text.TextRenderer;
import dev.rejoinder.transfer.Transfer;

/**
 * A blog and its comments, over a store. Immutable and safe for use by many threads; a host makes one and keeps it.
 *
 * <pre>{@code
 * Rejoinder rejoinder = Rejoinder.on(MemoryStore.create())
 *         .rule(Rules.holdFirstComments(1))
 *         .build();
 * Submission sent = rejoinder.comments().submit(
 *         CommentDraft.on(Subject.of("product", "sku-1")).by(Guest.named("Ada")).markdown("Nice!"));
 * }</pre>
 */
public final class Rejoinder {

    private final Engine engine;
    private final Blog blog;
    private final Posts posts;
    private final Terms categories;
    private final Terms tags;
    private final Comments comments;
    private final Threads threads;
    private final Moderation moderation;

    Rejoinder(Engine engine) {
        this.engine = engine;
        this.blog = new Blog(engine);
        this.posts = new Posts(engine);
        this.categories = new Terms(engine, Taxonomy.CATEGORY);
        this.tags = new Terms(engine, Taxonomy.TAG);
        this.comments = new Comments(engine);
        this.threads = new Threads(engine);
        this.moderation = new Moderation(engine);
    }

    public static RejoinderBuilder on(BlogStore store) {
        return new RejoinderBuilder(store);
    }

    /** What readers see of the posts. */
    public Blog blog() {
        return blog;
    }

    /** Writing and publishing. */
    public Posts posts() {
        return posts;
    }

    public Terms categories() {
        return categories;
    }

    public Terms tags() {
        return tags;
    }

    public Comments comments() {
        return comments;
    }

    public Threads threads() {
        return threads;
    }

    public Moderation moderation() {
        return moderation;
    }

    /** Taking the whole site in and out. */
    public Transfer transfer() {
        return new Transfer(engine.store(), engine.votes().ranking());
    }

    /** Makes safe HTML of what people wrote. */
    public TextRenderer text() {
        return engine.text();
    }

    /**
     * Ranks every comment anew, after a site has chosen another {@linkplain RejoinderBuilder#ranking ranking}. Reads all
     * comments, in bounded steps, and writes those whose rank is another, 64 in a unit of work; others may comment and vote
     * meanwhile, once every running instance has the new ranking. Interrupted, it goes on where it is run again.
     *
     * @return how many had another rank
     * @throws dev.rejoinder.storage.StorageException if the store failed; what earlier units wrote is kept
     */
    public long rerank() {
        return new Reranking(engine.store(), engine.votes().ranking()).run();
    }

    /**
     * Proves from the rows that counts, visibility, slugs, the tree of categories and events are what they have to be. Reads
     * everything, in bounded steps; what others change meanwhile may be reported, so run it while nobody writes.
     */
    public Verification verify() {
        return Verification.of(engine.store());
    }
}
