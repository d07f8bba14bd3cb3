package dev.rejoinder.transfer.wordpress;

import dev.rejoinder.bulk.Parts;
import dev.rejoinder.model.Comment;
import dev.rejoinder.model.CommentThread;
import dev.rejoinder.model.CountedThread;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Post;
import dev.rejoinder.model.Slug;
import dev.rejoinder.model.Subject;
import dev.rejoinder.model.ThreadCounts;
import dev.rejoinder.storage.ConflictException;
import dev.rejoinder.storage.UnitOfWork;
import dev.rejoinder.transfer.intake.Tally;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes some parcels in one unit of work. In a dry run it only looks what is there. */
final class ContentUnit {
    private static final int AT_ONCE = 1_000;

    private final UnitOfWork unit;
    private final Destination destination;
    private final OriginalIds ids;
    private final Tally tally = new Tally();
    private final Map<Id, Integer> listed = new HashMap<>();

    ContentUnit(UnitOfWork unit, Destination destination, OriginalIds ids) {
        this.unit = unit;
        this.destination = destination;
        this.ids = ids;
    }

    Tally write(List<Parcel> parcels) {
        Map<Id, Post> posts = unit
                .posts()
                .find(parcels.stream().map(parcel -> parcel.post().id()).toList())
                .stream()
                .collect(Collectors.toMap(Post::id, Function.identity()));
        Map<Subject, CountedThread> threads =
                unit.threads().on(parcels.stream().map(Parcel::subject).toList());
        for (Parcel parcel : parcels) {
            Post stored = posts.get(parcel.post().id());
            if (stored != null && !isFromHere(stored)) {
                note(
                        parcel,
                        "was skipped with its comments: its id is that of a post from "
                                + stored.attributes().getOrDefault(PostAttributes.SOURCE, "elsewhere"));
            } else {
                post(parcel, stored != null);
                comments(parcel, threads.get(parcel.subject()));
            }
        }
        if (!destination.dryRun() && !listed.isEmpty()) {
            unit.terms().addListed(listed);
        }
        return tally;
    }

    private boolean isFromHere(Post stored) {
        return stored.attributes()
                .getOrDefault(PostAttributes.SOURCE, ids.source())
                .equals(ids.source());
    }

    private void post(Parcel parcel, boolean stored) {
        if (!parcel.opening()) {
            return;
        }
        String kind = parcel.facts().noun() + "s";
        if (stored) {
            tally.present(kind, 1);
            return;
        }
        Post post = withFreeSlug(parcel);
        if (!destination.dryRun()) {
            unit.posts().insert(post);
        }
        post.listedUnder().forEach(term -> listed.merge(term, 1, Integer::sum));
        tally.added(kind, 1);
    }

    private Post withFreeSlug(Parcel parcel) {
        Post post = parcel.post();
        String wanted = post.content().slug();
        String slug = destination.slugs().claim(unit, new Slug(Slug.Space.POST, wanted), post.id());
        if (slug.equals(wanted)) {
            return post;
        }
        if (destination.dryRun()) {
            note(parcel, "has the slug " + Quoted.of(wanted) + ", which is taken; it will be another");
            return post;
        }
        note(parcel, "has the slug " + Quoted.of(wanted) + ", which is taken; it is " + Quoted.of(slug) + " now");
        return post.withContent(post.content().withSlug(slug));
    }

    private void comments(Parcel parcel, @Nullable CountedThread stored) {
        if (!parcel.needsThread()) {
            return;
        }
        Id thread = stored == null ? thread(parcel) : stored.thread().id();
        if (stored != null && parcel.opening() && parcel.tree().size() > 0) {
            Reunion.of(parcel.tree(), unit, thread);
        }
        List<Arrival> added = new ArrayList<>();
        for (Arrival arrival : parcel.arrivals()) {
            if (parcel.tree().isStored(arrival.place())) {
                tally.present(arrival.kind(), 1);
            } else {
                tally.added(arrival.kind(), 1);
                added.add(arrival);
            }
        }
        if (!destination.dryRun() && !added.isEmpty()) {
            insert(thread, parcel.tree(), added);
        }
    }

    private Id thread(Parcel parcel) {
        Id id = ids.numbered(OriginalIds.Kind.THREAD, parcel.facts().id());
        CommentThread thread = new CommentThread(
                id,
                0,
                parcel.subject(),
                parcel.state(),
                null,
                parcel.post().stamps().createdAt());
        if (!destination.dryRun() && !unit.threads().insert(thread)) {
            throw new ConflictException("the thread on " + parcel.subject() + " could not be made", null);
        }
        return id;
    }

    /** A tombstone is shown from when the first reply under it is, be it in a later unit. */
    private void insert(Id thread, CommentTree tree, List<Arrival> added) {
        Set<Integer> heldUp = tombstonesAbove(tree, added);
        List<Comment> comments = new ArrayList<>();
        for (Arrival arrival : added) {
            int place = arrival.place();
            boolean visible = tree.isTombstone(place) ? heldUp.remove(place) : tree.isVisible(place);
            comments.add(arrival.comment(thread, tree, visible));
        }
        unit.comments().insertAll(comments);
        unit.threads().addCounts(thread, ThreadCounts.sum(comments));
        List<Id> shown = heldUp.stream().map(tree::id).toList();
        Parts.of(shown, AT_ONCE).forEach(some -> unit.comments().setVisible(thread, some, true));
    }

    private static Set<Integer> tombstonesAbove(CommentTree tree, List<Arrival> added) {
        Set<Integer> found = new LinkedHashSet<>();
        for (Arrival arrival : added) {
            if (tree.isVisible(arrival.place()) && !tree.isTombstone(arrival.place())) {
                int above = tree.parent(arrival.place());
                while (above >= 0 && tree.isTombstone(above) && found.add(above)) {
                    above = tree.parent(above);
                }
            }
        }
        return found;
    }

    private void note(Parcel parcel, String predicate) {
        tally.note(parcel.line(), parcel.facts().noun() + " " + parcel.facts().id() + " " + predicate);
    }
}
