package dev.rejoinder;

import dev.rejoinder.model.Subject;
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
    private final Revisions revisions;
    private final RecentComments recent;

    Rejoinder(Engine engine) {
        this.engine = engine;
        this.blog = new Blog(engine);
        this.posts = new Posts(engine);
        this.categories = new Terms(engine, Taxonomy.CATEGORY);
        this.tags = new Terms(engine, Taxonomy.TAG);
        this.comments = new Comments(engine);
        this.threads = new Threads(engine);
        this.moderation = new Moderation(engine);
        this.revisions = new Revisions(engine);
        this.recent = new RecentComments(engine);
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

    /** What comments said before they were edited. */
    public Revisions revisions() {
        return revisions;
    }

    /** The newest comments of the site, or of one author, and who answered them. */
    public RecentComments recent() {
        return recent;
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
     * Proves from the rows that counts, visibility, places, ranks and what comments were given, slugs, the tree of
     * categories and events are what they have to be. Reads everything, in bounded steps; what others change meanwhile may be reported, so run it while nobody writes.
     */
    public Verification verify() {
        return verifier().verify();
    }

    /**
     * Proves the same of one thread and its comments. What others change meanwhile is not reported, except of what stands
     * under one root together with 1,000 others. The events are those that the versions ask for.
     */
    public Verification verify(Subject subject) {
        return verifier().verify(subject);
    }

    private Verifier verifier() {
        return new Verifier(engine.store(), engine.votes().ranking());
    }

    /**
     * Looks at all threads, and mends what {@link #verify(Subject)} finds in them: the places of comments by whom they
     * answer, what is visible by the statuses, what they were given by the votes, ranks by the ranking, the counts by the
     * comments. Others may go on reading and writing; it takes
     * units of one page, of the comments under one root, or of one count of a thread. Changes no version and tells no
     * listener.
     *
     * <p>On a store that joins the host's transactions, call it in one that has done nothing else, at read committed.
     */
    public Repair repair() {
        return repairs().all();
    }

    /** Does the same for one thread. */
    public Repair repair(Subject subject) {
        return repairs().on(subject);
    }

    private ThreadRepairs repairs() {
        return new ThreadRepairs(engine.store(), engine.votes().ranking());
    }
}
