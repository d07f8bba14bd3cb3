package dev.rejoinder.text;

import org.owasp.html.HtmlSanitizer;
import org.owasp.html.HtmlStreamEventReceiver;
import org.owasp.html.TagBalancingHtmlStreamEventReceiver;

/**
 * The pipeline from any HTML to safe events. Stages that add something stand before the policy, so that nothing reaches
 * the receiver unjudged, whatever mistake they make.
 *
 * <pre>
 * lexer → Intake → balancer → Paragraphs (limited HTML) → ImageLinks (comments) → Autolinks → balancer → policy → receiver
 * </pre>
 */
final class Sanitiser {

    private Sanitiser() {}

    /** Of HTML that has its tags where they belong, such as Markdown's. */
    static void markup(String html, TextPolicy policy, HtmlStreamEventReceiver receiver) {
        run(html, links(policy, receiver));
    }

    /** Of HTML as people type it, whose paragraphs are blank lines. */
    static void limitedHtml(String html, TextPolicy policy, HtmlStreamEventReceiver receiver) {
        run(html, new Paragraphs(links(policy, receiver), Elements.allowedBy(policy)));
    }

    private static void run(String html, HtmlSanitizer.Policy stages) {
        HtmlSanitizer.sanitize(html, stages, Intake::new);
    }

    private static Stage links(TextPolicy policy, HtmlStreamEventReceiver receiver) {
        TagBalancingHtmlStreamEventReceiver balancer =
                new TagBalancingHtmlStreamEventReceiver(Policies.of(policy).apply(receiver));
        balancer.setNestingLimit(2 * Intake.MAX_DEPTH);
        Stage autolinks = new Autolinks(balancer);
        return policy == TextPolicy.COMMENT ? new ImageLinks(autolinks) : autolinks;
    }
}
