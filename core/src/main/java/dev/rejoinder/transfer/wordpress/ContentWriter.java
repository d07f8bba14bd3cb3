package dev.rejoinder.transfer.wordpress;

import dev.rejoinder.model.Id;
import dev.rejoinder.ranking.Ranking;
import dev.rejoinder.transfer.ImportException;
import dev.rejoinder.transfer.intake.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The second reading: writes posts and comments, several small items in one unit of work, a large one in several. Each
 * unit leaves a sound site behind, so that an import may end after any of them.
 */
final class ContentWriter implements WxrVisitor {
    private static final int MOST_ITEMS = 100;
    /** Of text: a unit is held in memory until it is written. */
    private static final long MOST_CHARACTERS = 4_000_000;

    private final Plan plan;
    private final Destination destination;
    private final Tally tally;
    private final Pace pace;
    private final PostMapping posts;
    private final CommentMapping comments;

    private final List<Parcel> batch = new ArrayList<>();
    private int batchedComments;
    private long batchedCharacters;
    private int items;
    private @Nullable OpenItem open;

    ContentWriter(Plan plan, Map<TermKey, Id> terms, Ranking ranking, Destination destination, Tally tally, Pace pace) {
        this.plan = plan;
        this.destination = destination;
        this.tally = tally;
        this.pace = pace;
        this.posts = new PostMapping(plan, terms);
        this.comments = new CommentMapping(plan.authors(), ranking);
    }

    @Override
    public void channel(WxrChannel channel) {}

    @Override
    public void author(WxrAuthor author) {}

    @Override
    public void term(WxrTerm term) {}

    @Override
    public void problem(int line, String what) {}

    @Override
    public void item(WxrItem item) {
        int number = items++;
        if (number >= plan.trees().size()) {
            throw changed(item.line());
        }
        if (!plan.wanted().get(number)) {
            tellIfRepeated(item);
            return;
        }
        ItemFacts facts = ItemFacts.of(item);
        Remarks remarks = new Remarks(tally::note, item.line(), facts.noun() + " " + facts.id());
        open = new OpenItem(
                item, facts, posts.post(item, facts, remarks), plan.trees().get(number));
        batchedCharacters += item.content().body().length();
        pace.step();
    }

    private void tellIfRepeated(WxrItem item) {
        long id = item.identity().id();
        if (ItemFacts.isPostOrPage(item) && id > 0 && id <= OriginalIds.MAX_NUMBER) {
            tally.note(
                    item.line(), "the item " + id + " was skipped with its comments: an earlier one has the same id");
        }
    }

    @Override
    public void comment(WxrComment comment) {
        OpenItem item = open;
        if (item == null) {
            return;
        }
        int place = item.nextPlace();
        if (place >= item.tree().size()) {
            throw changed(comment.line());
        }
        Fate fate = item.tree().fate(place);
        Remarks remarks = new Remarks(tally::note, comment.line(), "comment " + comment.id());
        if (fate != Fate.TAKEN_AS_IT_IS) {
            remarks.that(fate.words());
        }
        if (!fate.isSkipped()) {
            item.add(comments.arrival(place, comment, item.facts(), remarks));
            batchedCharacters += comment.content().length();
        }
        while (item.overflows()) {
            take(item);
            flush();
        }
        pace.step();
    }

    @Override
    public void itemEnd() {
        OpenItem item = open;
        open = null;
        while (item != null && !item.isHandedOver()) {
            take(item);
            if (batch.size() >= MOST_ITEMS
                    || batchedComments >= OpenItem.MOST_COMMENTS
                    || batchedCharacters >= MOST_CHARACTERS) {
                flush();
            }
        }
    }

    private void take(OpenItem item) {
        Parcel parcel = item.parcel();
        batch.add(parcel);
        batchedComments += parcel.arrivals().size();
    }

    /** Writes what is held back. To be called at the end of the file, too. */
    void flush() {
        if (!batch.isEmpty()) {
            tally.add(destination.unit(unit -> new ContentUnit(unit, destination, plan.ids()).write(batch)));
        }
        batch.clear();
        batchedComments = 0;
        batchedCharacters = 0;
    }

    private static ImportException changed(int line) {
        return new ImportException(line, "the file has changed since it was checked", null);
    }
}
