package dev.rejoinder.storage.tck;

import dev.rejoinder.model.Action;
import dev.rejoinder.model.Author;
import dev.rejoinder.model.Comment;
import dev.rejoinder.model.CommentKey;
import dev.rejoinder.model.CommentKind;
import dev.rejoinder.model.CommentThread;
import dev.rejoinder.model.Event;
import dev.rejoinder.model.Filing;
import dev.rejoinder.model.Finding;
import dev.rejoinder.model.Guest;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Member;
import dev.rejoinder.model.Origin;
import dev.rejoinder.model.Placement;
import dev.rejoinder.model.Post;
import dev.rejoinder.model.PostContent;
import dev.rejoinder.model.Publication;
import dev.rejoinder.model.Revision;
import dev.rejoinder.model.Ruling;
import dev.rejoinder.model.Stamps;
import dev.rejoinder.model.Standing;
import dev.rejoinder.model.Status;
import dev.rejoinder.model.Subject;
import dev.rejoinder.model.Target;
import dev.rejoinder.model.Taxonomy;
import dev.rejoinder.model.Term;
import dev.rejoinder.model.Text;
import dev.rejoinder.model.ThreadState;
import dev.rejoinder.model.Verdict;
import dev.rejoinder.model.Vote;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Ordinary facts to test with. Every one has an id of its own, greater than those made before it. */
public final class Fixtures {

    /** When everything here happens, unless a test says otherwise. */
    public static final Instant NOON = Instant.parse("2024-05-01T12:00:00Z");

    public static final Member JENNIFER = Member.of("jennifer", "Jennifer");
    public static final Guest ADA = new Guest("Ada", "ada@example.org", "https://ada.example.org/");

    private static final Standing APPROVED = new Standing(Status.APPROVED, true, Ruling.NONE);

    private static final Standing HELD = new Standing(
            Status.PENDING,
            false,
            new Ruling(
                    Verdict.Level.HOLD,
                    List.of(new Finding("links", Verdict.hold("3 links, more than 2", "https://example.org/")))));

    private static final AtomicLong IDS = new AtomicLong(1_000_000);

    private Fixtures() {}

    public static Id anId() {
        return new Id(IDS.incrementAndGet());
    }

    /** Published at noon, by Jennifer, filed nowhere. */
    public static Post aPost() {
        Id id = anId();
        return new Post(
                id,
                0,
                new PostContent("A title", "a-title-" + id, Text.markdown("Some *words*."), ""),
                JENNIFER,
                Filing.NONE,
                new Publication.Published(NOON),
                Stamps.at(NOON),
                Map.of());
    }

    public static Post aPostAt(Instant published) {
        return aPost().withPublication(new Publication.Published(published));
    }

    public static Post aPostUnder(Term... terms) {
        return aPost().withFiling(filedUnder(terms));
    }

    public static Post aPostBy(Member author) {
        Post post = aPost();
        return new Post(
                post.id(), 0, post.content(), author, post.filing(), post.publication(), post.stamps(), Map.of());
    }

    public static Post aDraft() {
        return aPost().withPublication(Publication.DRAFT);
    }

    public static Filing filedUnder(Term... terms) {
        return new Filing(idsOf(Taxonomy.CATEGORY, terms), idsOf(Taxonomy.TAG, terms), false);
    }

    private static Set<Id> idsOf(Taxonomy taxonomy, Term... terms) {
        return Set.copyOf(List.of(terms).stream()
                .filter(term -> term.taxonomy() == taxonomy)
                .map(Term::id)
                .toList());
    }

    public static Term aCategory() {
        return aCategoryUnder(null);
    }

    public static Term aCategoryUnder(@Nullable Id parent) {
        Id id = anId();
        return new Term(id, 0, Taxonomy.CATEGORY, parent, "Networking", "networking-" + id, "Whom one knows.");
    }

    public static Term aTag() {
        Id id = anId();
        return new Term(id, 0, Taxonomy.TAG, null, "coffee", "coffee-" + id, "");
    }

    /** Open, on a product of its own. */
    public static CommentThread aThread() {
        return aThreadOn(Subject.of("product", "sku-" + anId()));
    }

    public static CommentThread aThreadOn(Subject subject) {
        return new CommentThread(anId(), 0, subject, ThreadState.OPEN, null, NOON);
    }

    /** Approved and visible, by Ada, without a parent. */
    public static Comment aComment(Id thread) {
        return aCommentBy(ADA, thread);
    }

    public static Comment aCommentBy(Author author, Id thread) {
        Id id = anId();
        return comment(new CommentKey(thread, id), Placement.root(id), author, APPROVED);
    }

    /** Waits for a moderator, and says why. */
    public static Comment aHeldComment(Id thread) {
        return aComment(thread).withStanding(HELD);
    }

    public static Comment aSpamComment(Id thread) {
        return aComment(thread).withStanding(standing(Status.SPAM));
    }

    /** Approved and visible. */
    public static Comment aReplyTo(Comment parent) {
        Id id = anId();
        Id thread = parent.key().thread();
        return comment(new CommentKey(thread, id), Placement.under(parent, id), JENNIFER, APPROVED);
    }

    public static Comment aHeldReplyTo(Comment parent) {
        return aReplyTo(parent).withStanding(HELD);
    }

    /** An approved link from elsewhere; not shown. */
    public static Comment aPingback(Id thread) {
        Comment comment = aComment(thread).withStanding(APPROVED.withVisible(false));
        return new Comment(
                comment.key(),
                0,
                comment.placement(),
                Guest.named("Another blog"),
                comment.text(),
                comment.createdAt(),
                comment.standing(),
                new Origin(CommentKind.PINGBACK, null, null));
    }

    private static Comment comment(CommentKey key, Placement placement, Author author, Standing standing) {
        Origin origin = new Origin(CommentKind.COMMENT, "192.0.2.7", "Mozilla/5.0 (X11; Linux x86_64)");
        return new Comment(key, 0, placement, author, Text.markdown("Well said."), NOON, standing, origin);
    }

    /** What a comment said once, until Jennifer changed it. */
    public static Revision aRevision(CommentKey comment, int number) {
        return new Revision(comment, number, Text.markdown("Said, take " + number), NOON, JENNIFER.id());
    }

    /** Up, by Jennifer. */
    public static Vote aVoteFor(Comment comment) {
        return new Vote(comment.key(), JENNIFER.id(), Vote.Direction.UP, NOON);
    }

    /** Hidden, unless approved. */
    public static Standing standing(Status status) {
        return new Standing(status, status == Status.APPROVED, Ruling.NONE);
    }

    /** The event that made this version of a thing. */
    public static Event anEventOn(Target target, long version) {
        Action action = version == 0 ? Action.CREATED : Action.EDITED;
        return new Event(anId(), NOON, target, version, Event.Change.of(action), JENNIFER.id());
    }

    /** The next version, as it is to be stored. */
    public static Post next(Post post) {
        return post.withVersion(post.version() + 1);
    }

    public static Term next(Term term) {
        return term.withVersion(term.version() + 1);
    }

    public static CommentThread next(CommentThread thread) {
        return thread.withVersion(thread.version() + 1);
    }

    public static Comment next(Comment comment) {
        return comment.withVersion(comment.version() + 1);
    }
}
