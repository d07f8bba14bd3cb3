package dev.rejoinder;

import dev.rejoinder.model.CommentKind;
import dev.rejoinder.model.Format;
import dev.rejoinder.model.Guest;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Origin;
import dev.rejoinder.model.Subject;
import dev.rejoinder.text.CleanText;
import org.jspecify.annotations.Nullable;

/**
 * What someone wants to post. Each step gives a new draft; nothing is checked before it is submitted, so that a form can
 * be passed on as it came in.
 *
 * @param parent the comment that it answers, or {@code null}
 * @param key tells a second click from a second comment: two drafts of one key in one thread make one comment
 */
public record CommentDraft(
        Subject subject,
        @Nullable Id parent,
        Signature signature,
        Format format,
        String text,
        Origin origin,
        @Nullable String key) {

    /** Under whose name a draft is submitted. */
    public sealed interface Signature {

        /** Someone whom the host vouches for. */
        record Vouched(Actor actor) implements Signature {}

        /** What a passer-by typed into a form. */
        record Form(String name, String email, String url) implements Signature {}
    }

    public static CommentDraft on(Subject subject) {
        Signature unsigned = new Signature.Form("", "", "");
        return new CommentDraft(subject, null, unsigned, Format.MARKDOWN, "", Origin.UNKNOWN, null);
    }

    public CommentDraft by(Actor actor) {
        return with(new Signature.Vouched(actor));
    }

    public CommentDraft by(Guest guest) {
        return by(Actor.guest(guest));
    }

    /** A guest's own words, checked on submission; empty where nothing was given. */
    public CommentDraft signed(String name, String email, String url) {
        return with(new Signature.Form(name, email, url));
    }

    private CommentDraft with(Signature signature) {
        return new CommentDraft(subject, parent, signature, format, text, origin, key);
    }

    public CommentDraft replyTo(@Nullable Id parent) {
        return new CommentDraft(subject, parent, signature, format, text, origin, key);
    }

    public CommentDraft markdown(String text) {
        return new CommentDraft(subject, parent, signature, Format.MARKDOWN, text, origin, key);
    }

    public CommentDraft html(String text) {
        return new CommentDraft(subject, parent, signature, Format.HTML, text, origin, key);
    }

    /** Where it came from, cut to the length that is kept. */
    public CommentDraft from(String address, String userAgent) {
        Origin from = new Origin(
                CommentKind.COMMENT, cut(address, Origin.MAX_ADDRESS), cut(userAgent, Origin.MAX_USER_AGENT));
        return new CommentDraft(subject, parent, signature, format, text, from, key);
    }

    private static @Nullable String cut(String value, int max) {
        String cut = CleanText.line(value.length() > max ? value.substring(0, max) : value);
        return cut.isEmpty() ? null : cut;
    }

    public CommentDraft key(@Nullable String key) {
        return new CommentDraft(subject, parent, signature, format, text, origin, key);
    }
}
