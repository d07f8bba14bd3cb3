package dev.rejoinder;

import dev.rejoinder.model.Action;
import dev.rejoinder.model.Event;
import dev.rejoinder.model.Filing;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Member;
import dev.rejoinder.model.Order;
import dev.rejoinder.model.Post;
import dev.rejoinder.model.PostContent;
import dev.rejoinder.model.Publication;
import dev.rejoinder.model.Slice;
import dev.rejoinder.model.Slug;
import dev.rejoinder.model.Stamps;
import dev.rejoinder.model.Target;
import dev.rejoinder.slugs.SlugClaims;
import dev.rejoinder.storage.UnitOfWork;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The desk at which posts are written and published; readers use {@link Blog}. Every change names the version that it
 * was decided on, and is refused as stale if there is a later one. Safe for use by many threads.
 *
 * <p>Members with {@link Capability#WRITE} draft posts and change their own drafts; everything else needs
 * {@link Capability#PUBLISH}.
 */
public final class Posts {

    private static final int EVENTS_AT_ONCE = 100;
    private static final String PUBLISHED = Publication.State.PUBLISHED.name();

    private final Engine engine;

    Posts(Engine engine) {
        this.engine = engine;
    }

    public Outcome<Post> draft(Actor actor, PostDraft draft) {
        if (!actor.may(Capability.WRITE) || !(actor.author() instanceof Member member)) {
            return Outcome.refused(new Refusal.Lacks(Capability.WRITE));
        }
        Operation operation = engine.begin(actor);
        return PostChecks.cleaned(draft, engine.limits())
                .then(clean -> operation.write(unit -> {
                    unit.terms().lockTree();
                    return PostChecks.filing(unit, clean)
                            .then(filing -> insert(operation, unit, clean, member, filing));
                }));
    }

    private Outcome<Post> insert(Operation operation, UnitOfWork unit, PostDraft draft, Member author, Filing filing) {
        Id id = operation.newId();
        String base = SlugClaims.base("post", draft.slug(), draft.title());
        String slug = new SlugClaims(unit, Slug.Space.POST).claim(base, id);
        PostContent content = new PostContent(draft.title(), slug, draft.body(), draft.excerpt());
        Stamps stamps = Stamps.at(operation.now());
        Post post = new Post(id, 1, content, author, filing, Publication.DRAFT, stamps, draft.attributes());
        if (!unit.posts().insert(post)) {
            return Outcome.refused(new Refusal.NotNow("The id " + id + " was taken by another; try again."));
        }
        operation.record(unit, Target.of(post), 1, Event.Change.of(Action.CREATED));
        return Outcome.done(post);
    }

    /**
     * Replaces what a post says and where it is filed. An empty slug keeps the present one, unless the post is a draft,
     * whose slug follows its title.
     */
    public Outcome<Post> edit(Actor actor, Id post, long version, PostDraft draft) {
        Operation operation = engine.begin(actor);
        return PostChecks.cleaned(draft, engine.limits())
                .then(clean -> operation.write(unit -> {
                    unit.terms().lockTree();
                    return current(unit, operation.actor(), post, version)
                            .then(now -> PostChecks.filing(unit, clean)
                                    .then(filing -> edited(operation, unit, now, clean, filing)));
                }));
    }

    private Outcome<Post> edited(Operation operation, UnitOfWork unit, Post before, PostDraft draft, Filing filing) {
        String slug = slug(unit, before, draft);
        if (!slug.equals(before.content().slug()) && !wasPublished(unit, before)) {
            unit.slugs().release(new Slug(Slug.Space.POST, before.content().slug()), before.id());
        }
        Post after = before.withContent(new PostContent(draft.title(), slug, draft.body(), draft.excerpt()))
                .withFiling(filing)
                .withAttributes(draft.attributes());
        return replace(operation, unit, before, after, Event.Change.of(Action.EDITED));
    }

    private static String slug(UnitOfWork unit, Post before, PostDraft draft) {
        String present = before.content().slug();
        boolean isDraft = before.publication() instanceof Publication.Draft;
        String base = SlugClaims.base(isDraft ? "post" : present, draft.slug(), isDraft ? draft.title() : "");
        return base.equals(present) ? present : new SlugClaims(unit, Slug.Space.POST).claim(base, before.id());
    }

    /** Whether readers may know the post by its slug. */
    private static boolean wasPublished(UnitOfWork unit, Post post) {
        boolean found = post.publication() instanceof Publication.Published;
        long from = Long.MAX_VALUE;
        while (!found && from > 0) {
            Slice<Event> trail = unit.events().trail(Target.of(post), from, EVENTS_AT_ONCE);
            found = trail.items().stream()
                    .anyMatch(event -> event.change().from().equals(PUBLISHED));
            from = trail.more() ? trail.last().version() - 1 : 0;
        }
        return found;
    }

    public Outcome<Post> publish(Actor actor, Id post, long version) {
        return publishAt(actor, post, version, engine.now());
    }

    /** Lets readers see the post from an instant on, in the past or the future: no job is needed when it comes. */
    public Outcome<Post> publishAt(Actor actor, Id post, long version, Instant at) {
        if (!Limits.isDate(at)) {
            return Outcome.refused(new Refusal.Invalid("at", "is not in the years 1 to 9999"));
        }
        Publication published = new Publication.Published(at.truncatedTo(ChronoUnit.MICROS));
        return move(actor, post, version, Action.PUBLISHED, Capability.PUBLISH, before -> published);
    }

    /** Makes a draft of a published post. */
    public Outcome<Post> unpublish(Actor actor, Id post, long version) {
        return move(actor, post, version, Action.UNPUBLISHED, Capability.PUBLISH, before -> Publication.DRAFT);
    }

    public Outcome<Post> trash(Actor actor, Id post, long version) {
        return move(
                actor,
                post,
                version,
                Action.TRASHED,
                Capability.WRITE,
                before -> before instanceof Publication.Trashed ? before : new Publication.Trashed(before));
    }

    /** Takes a post out of the trash; it is again what it was before. */
    public Outcome<Post> restore(Actor actor, Id post, long version) {
        return move(
                actor,
                post,
                version,
                Action.RESTORED,
                Capability.WRITE,
                before -> before instanceof Publication.Trashed trashed ? trashed.before() : before);
    }

    private Outcome<Post> move(
            Actor actor, Id post, long version, Action action, Capability needed, UnaryOperator<Publication> change) {
        if (!actor.may(needed) && !actor.may(Capability.PUBLISH)) {
            return Outcome.refused(new Refusal.Lacks(needed));
        }
        Operation operation = engine.begin(actor);
        return operation.write(unit -> {
            // Else a category that goes in the meantime would come back with the filing that was read before.
            unit.terms().lockTree();
            return current(unit, actor, post, version).then(before -> moved(operation, unit, before, action, change));
        });
    }

    private static Outcome<Post> moved(
            Operation operation, UnitOfWork unit, Post before, Action action, UnaryOperator<Publication> change) {
        boolean fromTrash = before.publication() instanceof Publication.Trashed && action != Action.RESTORED;
        Publication after = change.apply(before.publication());
        if (fromTrash || after.equals(before.publication())) {
            return Outcome.refused(new Refusal.NotNow(
                    "The post is " + before.publication().state() + "; it can't be " + action + "."));
        }
        Event.Change what = new Event.Change(
                action, before.publication().state().name(), after.state().name(), "");
        return replace(operation, unit, before, before.withPublication(after), what);
    }

    /** The post as it is stored, if this actor may change it and it still has that version. */
    private static Outcome<Post> current(UnitOfWork unit, Actor actor, Id post, long version) {
        return stored(unit, post).then(now -> {
            boolean ownDraft =
                    actor.may(Capability.WRITE) && isUnpublished(now.publication()) && actor.is(now.author());
            if (!ownDraft && !actor.may(Capability.PUBLISH)) {
                return Outcome.refused(new Refusal.Lacks(Capability.PUBLISH));
            }
            return now.version() == version
                    ? Outcome.done(now)
                    : Outcome.refused(new Refusal.Stale(version, now.version()));
        });
    }

    /** A published post in the trash is none: whoever restores it publishes it. */
    private static boolean isUnpublished(Publication publication) {
        return publication instanceof Publication.Trashed trashed
                ? trashed.before() instanceof Publication.Draft
                : publication instanceof Publication.Draft;
    }

    private static Outcome<Post> stored(UnitOfWork unit, Id post) {
        List<Post> found = unit.posts().find(Set.of(post));
        return found.isEmpty()
                ? Outcome.refused(new Refusal.NotFound("post", post.toString()))
                : Outcome.done(found.get(0));
    }

    private static Outcome<Post> replace(
            Operation operation, UnitOfWork unit, Post before, Post changed, Event.Change change) {
        Post after = changed.withVersion(before.version() + 1)
                .withStamps(before.stamps().updatedAt(operation.now()));
        if (!unit.posts().replace(after)) {
            return Outcome.refused(new Refusal.Stale(before.version(), before.version() + 1));
        }
        ListedCounts.add(unit, before, after);
        operation.record(unit, Target.of(after), after.version(), change);
        return Outcome.done(after);
    }

    /** A post of any state, for those who write. */
    public Outcome<Post> find(Actor actor, Id post) {
        if (!actor.may(Capability.WRITE) && !actor.may(Capability.PUBLISH)) {
            return Outcome.refused(new Refusal.Lacks(Capability.WRITE));
        }
        return engine.store().read(unit -> stored(unit, post));
    }

    /** The posts of one state, the newest first; scheduled ones are among the published. */
    public Outcome<Page<Post>> inState(Actor actor, Publication.State state, @Nullable Cursor from, int limit) {
        if (!actor.may(Capability.WRITE) && !actor.may(Capability.PUBLISH)) {
            return Outcome.refused(new Refusal.Lacks(Capability.WRITE));
        }
        Id start = Optional.ofNullable(from).map(Cursor::id).orElse(null);
        Slice<Post> posts = engine.store()
                .read(unit -> unit.posts()
                        .inState(state, Order.NEWEST, start, engine.limits().page(limit)));
        return Outcome.done(Page.of(posts, last -> Cursor.at(new Id(last.id().value() - 1))));
    }
}
