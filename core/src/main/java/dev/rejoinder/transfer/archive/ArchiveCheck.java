package dev.rejoinder.transfer.archive;

import dev.rejoinder.model.CommentKey;
import dev.rejoinder.model.Event;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Term;
import dev.rejoinder.transfer.ImportException;
import dev.rejoinder.transfer.intake.Tally;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Checks that the lines of an archive go together: their order, no id twice, nothing answered or filed under that isn't
 * there, the counts of the trailer. It remembers ids alone.
 */
final class ArchiveCheck implements ArchiveReader.Visitor {

    private static final int REPORT_EVERY = 1_000;

    private final Tally notes;
    private final LongConsumer progress;
    private final Counts counts = new Counts();
    private final IdSet terms = new IdSet();
    private final IdSet posts = new IdSet();
    private final IdSet threads = new IdSet();
    private final IdSet comments = new IdSet();
    private final IdSet events = new IdSet();
    private final Map<Id, Entry.OfTerm> children = new HashMap<>();
    private final Set<Id> threadsOfMoves = new HashSet<>();
    private @Nullable CommentKey lastMoved;
    private Section section = Section.CATEGORY;

    /**
     * @param notes told what is odd, but does no harm
     * @param progress told now and then how many lines are done
     */
    ArchiveCheck(Tally notes, LongConsumer progress) {
        this.notes = notes;
        this.progress = progress;
    }

    /** The threads that comments left, or went to. */
    Set<Id> threadsOfMoves() {
        return threadsOfMoves;
    }

    long entries() {
        return counts.lines();
    }

    @Override
    public void unknownField(long line, String name) {
        notes.note(line, "the field " + name + " is not known and was left out");
    }

    @Override
    public void entry(Entry entry, long bytes) {
        if (!entry.section().mayFollow(section)) {
            throw problem(entry, "a " + entry.section().type() + " can't come after a " + section.type());
        }
        if (section == Section.CATEGORY && entry.section() != section) {
            tree();
        }
        section = entry.section();
        counts.add(entry);
        if (counts.lines() % REPORT_EVERY == 0) {
            progress.accept(counts.lines());
        }
        history(entry);
        if (entry instanceof Entry.OfTerm term) {
            term(term);
        } else if (entry instanceof Entry.OfPost post) {
            once(posts, entry);
            post.post().filing().terms().forEach(term -> filed(post, term));
        } else if (entry instanceof Entry.OfThread) {
            once(threads, entry);
            comments.clear();
        } else if (entry instanceof Entry.OfComment comment) {
            comment(comment);
        } else if (entry instanceof Entry.OfMove move) {
            move(move);
        } else {
            once(terms, entry);
        }
    }

    private static ImportException problem(Entry entry, String problem) {
        return new ImportException(entry.line(), problem, null);
    }

    private static void once(IdSet seen, Entry entry) {
        if (!seen.add(entry.target().id())) {
            throw problem(
                    entry,
                    "the " + entry.section().type() + " " + entry.target().id() + " is there twice");
        }
    }

    private void history(Entry entry) {
        long expected = 1;
        for (Event event : entry.history()) {
            if (!events.add(event.id())) {
                throw problem(entry, "the event " + event.id() + " is there twice");
            }
            if (event.version() != expected++) {
                notes.note(entry.line(), "its history has a gap before version " + event.version());
                expected = event.version() + 1;
            }
        }
    }

    private void term(Entry.OfTerm entry) {
        once(terms, entry);
        if (entry.term().parent() != null) {
            children.put(entry.term().id(), entry);
        }
    }

    /** The parent of a category may come after it, so that all of them are looked at together. */
    private void tree() {
        Set<Id> sound = new HashSet<>();
        for (Entry.OfTerm child : children.values()) {
            Id parent = parent(child.term());
            if (parent != null && !terms.contains(parent)) {
                notes.note(child.line(), "its parent " + parent + " is not in the archive");
            }
            Set<Id> above = new HashSet<>();
            Entry.@Nullable OfTerm climber = child;
            while (climber != null && !sound.contains(climber.term().id())) {
                if (!above.add(climber.term().id())) {
                    throw problem(child, "the category lies below itself, or its parents do");
                }
                Id next = parent(climber.term());
                climber = next == null ? null : children.get(next);
            }
            sound.addAll(above);
        }
        children.clear();
    }

    private static @Nullable Id parent(Term term) {
        return term.parent();
    }

    private void filed(Entry.OfPost post, Id term) {
        if (!terms.contains(term)) {
            notes.note(post.line(), "it is filed under " + term + ", which is not in the archive");
        }
    }

    private void comment(Entry.OfComment entry) {
        once(comments, entry);
        Id parent = entry.parent();
        if (parent != null && (parent.equals(entry.id()) || !comments.contains(parent))) {
            throw problem(entry, "it answers the comment " + parent + ", which does not come before it in its thread");
        }
    }

    /** A thread that was opened during the export may be missing. */
    private void move(Entry.OfMove entry) {
        CommentKey from = entry.move().from();
        if (lastMoved != null && CommentKey.BY_ID.compare(lastMoved, from) >= 0) {
            throw problem(entry, "the comment " + from + " is out of order, by comment and thread, or there twice");
        }
        lastMoved = from;
        for (Id thread : List.of(from.thread(), entry.move().to())) {
            if (threads.contains(thread)) {
                threadsOfMoves.add(thread);
            } else {
                notes.note(entry.line(), "the thread " + thread + " is not in the archive");
            }
        }
    }

    @Override
    public void trailer(Fields trailer) {
        tree();
        counts.forEach((kind, count) -> {
            long told = trailer.number(kind);
            if (told != count) {
                throw trailer.problem(kind, "says %d, but there are %d: lines are missing".formatted(told, count));
            }
        });
    }
}
