package dev.rejoinder.text;

import java.util.List;
import java.util.Set;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Markdown to HTML that is yet to be sanitised. Raw HTML is shown as it was typed, but for comments such as
 * {@code <!--more-->}, which are dropped. The limits keep the recursion of the library shallow enough for a stack of
 * 512 KiB.
 */
final class MarkdownHtml {

    private static final List<Extension> COMMENT_SYNTAX = List.of(StrikethroughExtension.create());
    private static final List<Extension> POST_SYNTAX =
            List.of(StrikethroughExtension.create(), TablesExtension.create());

    private static final Set<Class<? extends Block>> COMMENT_BLOCKS =
            Set.of(BlockQuote.class, FencedCodeBlock.class, IndentedCodeBlock.class, ListBlock.class);
    private static final Set<Class<? extends Block>> POST_BLOCKS = Set.of(
            BlockQuote.class,
            FencedCodeBlock.class,
            Heading.class,
            HtmlBlock.class,
            IndentedCodeBlock.class,
            ListBlock.class,
            ThematicBreak.class);

    /** Headings, rules, tables and HTML are not for comments: what they are made of stays text. */
    static final MarkdownHtml COMMENT = new MarkdownHtml(COMMENT_SYNTAX, COMMENT_BLOCKS, "<br>");

    static final MarkdownHtml POST = new MarkdownHtml(POST_SYNTAX, POST_BLOCKS, "\n");

    /** A post with the line breaks of its source, for plain text. */
    static final MarkdownHtml LINES = new MarkdownHtml(POST_SYNTAX, POST_BLOCKS, "<br>");

    private final Parser parser;
    private final HtmlRenderer renderer;

    private MarkdownHtml(List<Extension> syntax, Set<Class<? extends Block>> blocks, String lineBreak) {
        this.parser = Parser.builder()
                .extensions(syntax)
                .enabledBlockTypes(blocks)
                .maxOpenBlockParsers(32)
                .maxInlineNesting(32)
                .build();
        this.renderer = HtmlRenderer.builder()
                .extensions(syntax)
                .escapeHtml(true)
                .softbreak(lineBreak)
                .build();
    }

    /** @throws Overlong if a short reference was made to stand for a long address too often */
    String render(String source) {
        Node document = parser.parse(source);
        document.accept(new CommentRemover());
        LimitedText html = new LimitedText(8L * source.length() + 1024);
        renderer.render(document, html);
        return html.toString();
    }

    private static final class CommentRemover extends AbstractVisitor {

        @Override
        public void visit(HtmlBlock block) {
            removeComment(block, block.getLiteral());
        }

        @Override
        public void visit(HtmlInline inline) {
            removeComment(inline, inline.getLiteral());
        }

        private static void removeComment(Node node, String html) {
            if (html.stripLeading().startsWith("<!--") && html.stripTrailing().endsWith("-->")) {
                node.unlink();
            }
        }
    }
}
