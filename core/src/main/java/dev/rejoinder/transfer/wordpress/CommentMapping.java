package dev.rejoinder.transfer.wordpress;

import dev.rejoinder.model.Author;
import dev.rejoinder.model.CommentKind;
import dev.rejoinder.model.Guest;
import dev.rejoinder.model.Origin;
import dev.rejoinder.model.Reception;
import dev.rejoinder.ranking.Ranking;
import dev.rejoinder.text.CleanText;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes of comments what the model keeps of them. */
final class CommentMapping {
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\"\\p{Cntrl}]+@[^\\s@<>\"\\p{Cntrl}]+");
    private static final Pattern SCHEME = Pattern.compile("(?i)[a-z][a-z0-9+.-]*:.*");

    private final Authors authors;
    private final Ranking ranking;

    CommentMapping(Authors authors, Ranking ranking) {
        this.authors = authors;
        this.ranking = ranking;
    }

    Arrival arrival(int place, WxrComment comment, ItemFacts item, Remarks remarks) {
        CommentJudgement judgement = CommentJudgement.of(comment, item);
        if (!judgement.remark().isEmpty()) {
            remarks.that(judgement.remark());
        }
        tellOddDates(comment, item, remarks);
        return new Arrival(
                place,
                judgement.status(),
                author(comment.writer(), remarks),
                remarks.html("text", comment.content()),
                item.dateOf(comment),
                ranking.ranked(Reception.NONE, item.dateOf(comment)),
                origin(judgement.kind(), comment.writer(), remarks));
    }

    private static void tellOddDates(WxrComment comment, ItemFacts item, Remarks remarks) {
        if (comment.written().isEmpty()) {
            remarks.that("has no date, and was given that of its " + item.noun() + ", " + item.date());
        } else if (!OriginalIds.canOrder(comment.written().get())) {
            remarks.that("is of " + comment.written().get() + ", a date by which comments can't be ordered");
        }
    }

    private Author author(WxrComment.Writer writer, Remarks remarks) {
        Optional<Author> member = authors.of(writer.userId()).map(Author.class::cast);
        return member.orElseGet(() -> guest(writer, remarks));
    }

    private static Guest guest(WxrComment.Writer writer, Remarks remarks) {
        String name = remarks.line("name", writer.name(), Author.MAX_NAME);
        if (name.isEmpty()) {
            remarks.that("has no name; it is by 'Anonymous' now");
        }
        return new Guest(
                name.isEmpty() ? "Anonymous" : name, email(writer.email(), remarks), url(writer.url(), remarks));
    }

    private static @Nullable String email(String given, Remarks remarks) {
        String email = CleanText.line(given);
        if (email.isEmpty()) {
            return null;
        }
        if (email.length() > Guest.MAX_EMAIL || !EMAIL.matcher(email).matches()) {
            remarks.that("lost an e-mail address that is none: " + Quoted.of(email));
            return null;
        }
        return email;
    }

    /** A form that was sent with the {@code http://} that it held from the start gave no address. */
    private static @Nullable String url(String given, Remarks remarks) {
        String url = CleanText.line(given).replace("&amp;", "&").replace("&#038;", "&");
        if (url.isEmpty() || url.equals("http://") || url.equals("https://")) {
            return null;
        }
        String whole = SCHEME.matcher(url).matches() ? url : "http://" + url;
        if (whole.length() > Guest.MAX_URL || !isWebAddress(whole)) {
            remarks.that("lost a web address that is none: " + Quoted.of(url));
            return null;
        }
        return whole;
    }

    private static boolean isWebAddress(String url) {
        try {
            URI uri = new URI(url);
            String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            return (scheme.equals("http") || scheme.equals("https"))
                    && uri.getRawAuthority() != null
                    && uri.getRawUserInfo() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static Origin origin(CommentKind kind, WxrComment.Writer writer, Remarks remarks) {
        String address = CleanText.line(writer.ip());
        if (address.length() > Origin.MAX_ADDRESS) {
            remarks.that("lost a network address that is none: " + Quoted.of(address));
            address = "";
        }
        return new Origin(kind, address.isEmpty() ? null : address, null);
    }
}
