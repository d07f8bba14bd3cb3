package dev.rejoinder;

import dev.rejoinder.CommentDraft.Signature;
import dev.rejoinder.model.Guest;
import dev.rejoinder.text.CleanText;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes an actor of what a guest typed, or says everything that is wrong with it. The words of a guest whom the host vouches
 * for are looked at as well: the host knows who they are, not what their address does to those who follow it.
 */
final class SignatureCheck {

    /** What mail servers take in practice: something, one @, a domain; no spaces, brackets or control characters. */
    private static final Pattern EMAIL =
            Pattern.compile("[^\\s@<>\"(),:;\\[\\]\\\\\\p{Cntrl}]+@[^\\s@<>\"(),:;\\[\\]\\\\\\p{Cntrl}]+");

    private static final Pattern SCHEME = Pattern.compile("(?i)[a-z][a-z0-9+.-]*:.*");
    private static final Set<String> WEB = Set.of("http", "https");

    private final List<Refusal> problems = new ArrayList<>();
    private final Limits limits;

    SignatureCheck(Limits limits) {
        this.limits = limits;
    }

    List<Refusal> problems() {
        return problems;
    }

    Actor actor(Signature signature) {
        if (signature instanceof Signature.Form form) {
            return Actor.guest(guest(form.name(), form.email(), form.url()));
        }
        Actor actor = ((Signature.Vouched) signature).actor();
        return actor.author() instanceof Guest guest
                ? new Actor(guest(guest.name(), orEmpty(guest.email()), orEmpty(guest.url())), actor.capabilities())
                : actor;
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }

    private Guest guest(String givenName, String givenEmail, String givenUrl) {
        String name = name(CleanText.line(givenName));
        String email = email(CleanText.line(givenEmail));
        String url = url(CleanText.line(givenUrl));
        return problems.isEmpty()
                ? new Guest(name, email.isEmpty() ? null : email, url.isEmpty() ? null : url)
                : Guest.named("invalid");
    }

    private String name(String name) {
        if (name.isEmpty()) {
            problems.add(new Refusal.Invalid("name", "is empty"));
        }
        PostChecks.tooLong("name", name, limits.nameLength()).ifPresent(problems::add);
        return name;
    }

    private String email(String email) {
        Optional<Refusal> tooLong = PostChecks.tooLong("email", email, Guest.MAX_EMAIL);
        tooLong.ifPresent(problems::add);
        if (tooLong.isEmpty() && !email.isEmpty() && !EMAIL.matcher(email).matches()) {
            problems.add(new Refusal.Invalid("email", "is not an e-mail address like ada@example.org"));
        }
        return email;
    }

    /** People leave the scheme out; any scheme but the web's is refused. */
    private String url(String given) {
        // The length goes first: the patterns below take time that grows with its square.
        Optional<Refusal> tooLong = PostChecks.tooLong("url", given, Guest.MAX_URL - "https://".length());
        if (tooLong.isPresent()) {
            problems.add(tooLong.get());
            return given;
        }
        String url = given.isEmpty() || SCHEME.matcher(given).matches() && !looksLikeHostAndPort(given)
                ? given
                : "https://" + given;
        if (!url.isEmpty() && !isWebAddress(url)) {
            problems.add(new Refusal.Invalid("url", "is not a web address like https://example.org"));
        }
        return url;
    }

    private static boolean looksLikeHostAndPort(String text) {
        return text.matches("[^/:]+\\.[^/:]+:[0-9]{1,5}(/.*)?");
    }

    /** No user before the host, which is there to deceive: {@code https://bank.example@evil.example}. */
    private static boolean isHost(@Nullable String authority) {
        return authority != null && authority.indexOf('@') < 0 && !authority.startsWith(":");
    }

    static boolean isWebAddress(String url) {
        try {
            URI uri = new URI(url);
            return uri.getScheme() != null
                    && WEB.contains(uri.getScheme().toLowerCase(Locale.ROOT))
                    && isHost(uri.getRawAuthority());
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
