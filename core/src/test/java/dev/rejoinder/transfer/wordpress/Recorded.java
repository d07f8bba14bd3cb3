package dev.rejoinder.transfer.wordpress;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;

/** An export as it was shown. */
final class Recorded implements WxrVisitor {
    final List<WxrChannel> channels = new ArrayList<>();
    final List<WxrAuthor> authors = new ArrayList<>();
    final List<WxrTerm> terms = new ArrayList<>();
    final List<WxrItem> items = new ArrayList<>();
    final List<WxrComment> comments = new ArrayList<>();
    /** {@code item 1}, {@code comment 7}, {@code end} as they came. */
    final List<String> order = new ArrayList<>();
    /** {@code 12: what}, without those about the list of authors. */
    final List<String> problems = new ArrayList<>();

    final List<String> authorProblems = new ArrayList<>();

    static Recorded reading(String export) {
        return reading(Exports.bytes(export));
    }

    static Recorded reading(byte[] export) {
        Recorded recorded = new Recorded();
        WxrReader.read(new ByteArrayInputStream(export), recorded);
        return recorded;
    }

    WxrItem onlyItem() {
        if (items.size() != 1) {
            throw new AssertionError("one item expected, but there are " + items.size());
        }
        return items.get(0);
    }

    @Override
    public void channel(WxrChannel channel) {
        channels.add(channel);
        order.add("channel");
    }

    @Override
    public void author(WxrAuthor author) {
        authors.add(author);
        order.add("author " + author.login());
    }

    @Override
    public void term(WxrTerm term) {
        terms.add(term);
        order.add("term " + term.slug());
    }

    @Override
    public void item(WxrItem item) {
        items.add(item);
        order.add("item " + item.identity().id());
    }

    @Override
    public void comment(WxrComment comment) {
        comments.add(comment);
        order.add("comment " + comment.id());
    }

    @Override
    public void itemEnd() {
        order.add("end");
    }

    @Override
    public void problem(int line, String what) {
        (what.contains("list of authors") ? authorProblems : problems).add(line + ": " + what);
    }
}
