package dev.rejoinder.transfer.archive;

import dev.rejoinder.bulk.Parts;
import dev.rejoinder.model.Comment;
import dev.rejoinder.model.CommentKey;
import dev.rejoinder.model.CommentKind;
import dev.rejoinder.model.Event;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Placement;
import dev.rejoinder.model.Revision;
import dev.rejoinder.model.Standing;
import dev.rejoinder.model.Status;
import dev.rejoinder.model.Target;
import dev.rejoinder.model.ThreadCounts;
import dev.rejoinder.model.Vote;
import dev.rejoinder.storage.UnitOfWork;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Adds comments to one thread. Where a comment stands and whether it is seen follows from the one that it answers, as
 * that is here and now: it may have been there before the import and have fared otherwise. A tombstone is hidden until
 * a visible reply to it comes, so that the thread is sound after every unit.
 */
final class CommentImport {

    private final ImportUnit importing;
    private final UnitOfWork unit;
    private final @Nullable Id thread;
    private final Map<Id, Comment> added = new LinkedHashMap<>();
    private final Map<Id, Comment> locked = new HashMap<>();
    private final List<Id> raised = new ArrayList<>();
    private final List<Vote> votes = new ArrayList<>();
    private final List<Revision> revisions = new ArrayList<>();

    /** @param thread {@code null} in a dry run, if it isn't there yet */
    CommentImport(ImportUnit importing, @Nullable Id thread) {
        this.importing = importing;
        this.unit = importing.work();
        this.thread = thread;
    }

    /**
     * @param alone whether the thread has no comments but those that have passed
     * @return what the thread has more now
     */
    ThreadCounts add(List<Entry.OfComment> entries, boolean alone) {
        Set<Id> here = here(
                alone
                        ? entries.stream()
                                .filter(entry -> !Passed.isCounted(entry))
                                .toList()
                        : entries);
        lockParents(entries.stream().filter(entry -> !here.contains(entry.id())).toList());
        List<Event> histories = new ArrayList<>();
        for (Entry.OfComment entry : entries) {
            if (here.contains(entry.id())) {
                importing.present(entry);
                continue;
            }
            importing.added(entry);
            if (importing.dryRun()) {
                histories.addAll(entry.history());
            } else {
                CommentKey key = new CommentKey(Objects.requireNonNull(thread), entry.id());
                place(entry, key);
                entry.history().forEach(event -> histories.add(ThreadImport.about(Target.of(key), event)));
                entry.votes().forEach(vote -> votes.add(new Vote(key, vote.voter(), vote.kind(), vote.at())));
            }
        }
        importing.append(histories);
        return thread == null || added.isEmpty() ? ThreadCounts.NONE : write(thread);
    }

    private Set<Id> here(List<Entry.OfComment> entries) {
        Set<Id> here = new HashSet<>();
        if (thread != null && !entries.isEmpty()) {
            List<Id> ids = entries.stream().map(Entry.OfComment::id).toList();
            unit.comments().find(thread, ids).forEach(comment -> here.add(comment.id()));
        }
        return here;
    }

    /** Those that this unit does not add, by one statement. */
    private void lockParents(List<Entry.OfComment> missing) {
        Set<Id> parents = new HashSet<>();
        missing.stream().map(Entry.OfComment::parent).filter(Objects::nonNull).forEach(parents::add);
        missing.forEach(entry -> parents.remove(entry.id()));
        if (thread != null && !importing.dryRun() && !parents.isEmpty()) {
            unit.comments().lock(thread, parents).forEach(comment -> locked.put(comment.id(), comment));
        }
    }

    private ThreadCounts write(Id thread) {
        unit.comments().insertAll(List.copyOf(added.values()));
        Parts.of(votes, ImportUnit.AT_ONCE).forEach(unit.votes()::insertAll);
        Parts.of(revisions, ImportUnit.AT_ONCE).forEach(unit.revisions()::append);
        Parts.of(raised, ImportUnit.AT_ONCE).forEach(some -> unit.comments().setVisible(thread, some, true));
        ThreadCounts more = ThreadCounts.sum(added.values());
        unit.threads().addCounts(thread, more);
        return more;
    }

    private void place(Entry.OfComment entry, CommentKey key) {
        Comment read = entry.comment();
        Comment parent = find(key.thread(), entry.parent());
        boolean shown =
                read.status() == Status.APPROVED && read.origin().kind() == CommentKind.COMMENT && letsThrough(parent);
        Standing standing = read.standing().withVisible(shown);
        added.put(
                key.id(),
                new Comment(
                        key,
                        read.version(),
                        parent == null ? Placement.root(key.id()) : Placement.under(parent, key.id()),
                        read.author(),
                        read.writing(),
                        standing,
                        importing.ranking().ranked(read.reception(), read.createdAt()),
                        read.origin()));
        entry.former().forEach(former -> revisions.add(of(key, former)));
        if (shown) {
            raiseTombstones(parent);
        }
    }

    private static Revision of(CommentKey comment, Revision former) {
        return new Revision(comment, former.number(), former.text(), former.writtenAt(), former.replacedBy());
    }

    /** A comment of this thread, locked unless this unit adds it. */
    private @Nullable Comment find(Id thread, @Nullable Id id) {
        if (id == null) {
            return null;
        }
        Comment found = added.get(id);
        return found != null
                ? found
                : locked.computeIfAbsent(
                        id,
                        key -> unit.comments().lock(thread, Set.of(key)).stream()
                                .findFirst()
                                .orElseThrow(() -> new IllegalStateException("the comment " + key + " disappeared")));
    }

    private @Nullable Comment above(Comment comment) {
        return find(comment.key().thread(), comment.placement().parent());
    }

    /** Whether a reply to it can be seen. A tombstone lets through what those above it do, shown or not. */
    private boolean letsThrough(@Nullable Comment parent) {
        Comment comment = parent;
        while (comment != null && isTombstone(comment)) {
            comment = above(comment);
        }
        return comment == null || comment.visible();
    }

    private static boolean isTombstone(Comment comment) {
        return comment.status().isTombstone() && comment.origin().kind() == CommentKind.COMMENT;
    }

    private void raiseTombstones(@Nullable Comment parent) {
        Comment comment = parent;
        while (comment != null && isTombstone(comment) && !comment.visible()) {
            Comment shown = comment.withStanding(comment.standing().withVisible(true));
            if (added.replace(comment.id(), shown) == null) {
                locked.put(comment.id(), shown);
                raised.add(comment.id());
            }
            comment = above(comment);
        }
    }
}
