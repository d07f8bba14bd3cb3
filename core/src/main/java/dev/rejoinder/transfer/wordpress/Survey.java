package dev.rejoinder.transfer.wordpress;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The first reading: proves that the file can be read to its end, and keeps of it what the second has to know
 * beforehand. Only here the reader's own problems are reported; the second reading meets them again.
 */
final class Survey implements WxrVisitor {
    private final Problems report;
    private final Pace pace;
    private final Repeated skipped = new Repeated();
    private final Authors authors = new Authors();
    private final Longs items = new Longs();
    private final BitSet wanted = new BitSet();
    private final List<CommentTree> trees = new ArrayList<>();

    private @Nullable Blog blog;
    private @Nullable ItemFacts item;
    private CommentSurvey comments = new CommentSurvey();
    private int strays;
    private int itemLine;
    private int line = 1;

    private record Blog(String version, OriginalIds ids, TermRegister terms) {}

    Survey(Problems report, Pace pace) {
        this.report = report;
        this.pace = pace;
    }

    @Override
    public void channel(WxrChannel channel) {
        OriginalIds ids = OriginalIds.of(channel);
        blog = new Blog(channel.version(), ids, new TermRegister(ids, report));
        if (channel.blogUrl().isEmpty()
                && channel.link().isEmpty()
                && channel.siteUrl().isEmpty()) {
            problem(channel.line(), "the export does not give the blog's address; it is known by its title alone");
        }
    }

    private Blog blog() {
        return Objects.requireNonNull(blog, "the channel is shown first");
    }

    @Override
    public void author(WxrAuthor author) {
        authors.add(author, report);
    }

    @Override
    public void term(WxrTerm term) {
        blog().terms().declare(term);
    }

    @Override
    public void item(WxrItem shown) {
        itemLine = shown.line();
        line = itemLine;
        item = null;
        if (isWanted(shown)) {
            item = ItemFacts.of(shown);
            wanted.set(items.size());
            shown.terms().forEach(use -> blog().terms().use(shown.line(), use));
        }
        items.add(shown.identity().id());
        pace.step();
    }

    private boolean isWanted(WxrItem shown) {
        long id = shown.identity().id();
        if (!ItemFacts.isPostOrPage(shown)) {
            String type = Quoted.of(shown.identity().type());
            problem(
                    shown.line(),
                    "the item " + id + " of the type " + type + " was skipped: it is neither a post nor a page");
            skipped.count(shown.line(), "an item of the type " + type + " was skipped");
            return false;
        }
        if (id == 0 || id > OriginalIds.MAX_NUMBER) {
            problem(
                    shown.line(),
                    "an item was skipped: it has no id by which a second import would know it again: "
                            + Quoted.of(shown.content().title()));
            return false;
        }
        return true;
    }

    @Override
    public void comment(WxrComment comment) {
        line = comment.line();
        pace.step();
        ItemFacts facts = item;
        if (facts == null) {
            strays++;
            return;
        }
        comments.add(
                comment.id(),
                comment.parent(),
                blog().ids().comment(comment.id(), facts.dateOf(comment)),
                CommentJudgement.of(comment, facts).forTree());
        comment.meta()
                .forEach(meta -> skipped.count(
                        comment.line(), "the custom field " + Quoted.of(meta.key()) + " of a comment was skipped"));
    }

    @Override
    public void itemEnd() {
        if (strays > 0) {
            problem(itemLine, strays + (strays == 1 ? " comment was" : " comments were") + " skipped with the item");
            strays = 0;
        }
        trees.add(comments.tree());
        if (comments.size() > 0) {
            comments = new CommentSurvey();
        }
    }

    @Override
    public void problem(int line, String what) {
        report.problem(line, what);
    }

    /** How far the reading has come at least. */
    int line() {
        return line;
    }

    /** To be called once, at the end of the file. */
    Plan plan(Problems summary) {
        pace.end();
        Places places = items.places();
        long total = 0;
        for (int place = wanted.nextSetBit(0); place >= 0; place = wanted.nextSetBit(place + 1)) {
            if (places.put(place) != Places.NONE) {
                wanted.clear(place);
            } else {
                total += 1 + trees.get(place).size();
            }
        }
        skipped.tell(summary);
        Blog known = blog();
        return new Plan(
                known.version(),
                known.ids(),
                authors,
                known.terms(),
                known.terms().plan(),
                wanted,
                trees,
                total);
    }
}
