package dev.rejoinder.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.Actor;
import dev.rejoinder.Capability;
import dev.rejoinder.CommentDraft;
import dev.rejoinder.Refusal;
import dev.rejoinder.Submission;
import dev.rejoinder.model.Guest;
import dev.rejoinder.model.Status;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What strangers type into the fields for name, e-mail and address. */
abstract class FormScenarios extends Scenario {

    private Submission form(String name, String email, String url) {
        return talk.submit(CommentDraft.on(SHOE).signed(name, email, url).markdown("Hello"));
    }

    /** The same words, but vouched for by a host that did not look at them. */
    private Submission vouched(Guest guest) {
        return talk.submit(CommentDraft.on(SHOE).by(guest).markdown("Hello"));
    }

    private void refused(Submission submission, String field) {
        assertThat(refusals(submission)).hasSize(1).first().isInstanceOf(Refusal.Invalid.class);
        assertThat(((Refusal.Invalid) refusals(submission).get(0)).field()).isEqualTo(field);
        assertThat(talk.outline()).isEmpty();
    }

    @Test
    void aGuestSignsWithWhateverTheyLike() {
        Guest guest = (Guest) Talk.kept(form(" Grace\tHopper ", " grace@example.org ", "example.org/~grace"))
                .author();

        assertThat(guest).isEqualTo(new Guest("Grace Hopper", "grace@example.org", "https://example.org/~grace"));
        assertThat(Talk.kept(form("Ada", "", "")).author()).isEqualTo(Guest.named("Ada"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u0000", "\u200b\u2060", "\u3164", "\u2800"})
    void aNameWithNothingToSeeIsRefused(String name) {
        refused(form(name, "", ""), "name");
    }

    @Test
    void aNameLosesWhatWouldDeceive() {
        assertThat(Talk.kept(form("Ad\u0000a\u202e<b>\ud800", "", "")).author().name())
                .isEqualTo("Ada<b>\ufffd");
        assertThat(Talk.kept(vouched(Guest.named("Ad\u0000a\u202e"))).author().name())
                .isEqualTo("Ada");
    }

    @Test
    void whatIsTooLongIsRefused() {
        refused(form("n".repeat(101), "", ""), "name");
        refused(form("Ada", "a@" + "b".repeat(253), ""), "email");
        refused(form("Ada", "", "https://example.org/" + "p".repeat(2_000)), "url");
        refused(vouched(Guest.named("n".repeat(101))), "name");
    }

    @Test
    void veryLongFieldsAreRefusedAtOnce() {
        for (String field : List.of(
                "a.".repeat(500_000) + ":x", "a".repeat(1_000_000), "a:".repeat(500_000), "@".repeat(1_000_000))) {
            Submission sent =
                    Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5), () -> form(field, field, field));
            assertThat(refusals(sent)).hasSizeGreaterThanOrEqualTo(3);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ada@example.org", "a@b", "ada.lovelace+blog@mail.example.co.uk", "用户@例子.广告", "o'hara@example.ie"
            })
    void anAddressThatMayReachSomeoneIsTaken(String email) {
        assertThat(((Guest) Talk.kept(form("Ada", email, "")).author()).email()).isEqualTo(email);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ada",
                "@",
                "ada@",
                "@example.org",
                "a b@example.org",
                "ada@exa mple.org",
                "a@b@c",
                "<ada@example.org>",
                "ada@example.org, bob@example.org",
                "ada@example.org\nBcc: all@example.org",
                "\"ada\"@example.org",
                "ada@[127.0.0.1]"
            })
    void anAddressThatCannotBeOneIsRefused(String email) {
        refused(form("Ada", email, ""), "email");
        refused(vouched(Guest.named("Ada").withEmail(email)), "email");
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.org,https://example.org",
        "HTTP://EXAMPLE.ORG/A?b=c#d,HTTP://EXAMPLE.ORG/A?b=c#d",
        "example.org,https://example.org",
        "example.org:8080/x,https://example.org:8080/x",
        "münchen.example/straße,https://münchen.example/straße",
        "http://[2001:db8::1]/,http://[2001:db8::1]/"
    })
    void aWebAddressIsTakenWithOrWithoutItsScheme(String typed, String url) {
        assertThat(((Guest) Talk.kept(form("Ada", "", typed)).author()).url()).isEqualTo(url);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                "java\u0000script:alert(1)",
                "java\tscript:alert(1)",
                "javascript://example.org/%0aalert(1)",
                "data:text/html,<script>",
                "vbscript:x",
                "file:///etc/passwd",
                "ftp://example.org",
                "mailto:ada@example.org",
                "https:",
                "https://",
                "https:example.org",
                "//evil.example",
                "http://user:secret@example.org",
                "https://bank.example@evil.example",
                "https://bank.example@пример.example",
                "https://exa mple.org",
                "https://example.org/\"onclick=x",
                "https://example.org/<script>",
                "http://[::1",
                ":",
                "#",
                "?"
            })
    void anythingElseIsRefused(String url) {
        refused(form("Ada", "", url), "url");
        refused(vouched(Guest.named("Ada").withUrl(url)), "url");
    }

    @Test
    void allThatIsWrongIsSaidAtOnce() {
        Submission sent = talk.submit(
                CommentDraft.on(SHOE).signed("", "nobody", "javascript:x").key(" "));

        assertThat(refusals(sent))
                .extracting(refusal -> ((Refusal.Invalid) refusal).field())
                .containsExactly("name", "email", "url", "text", "key");
    }

    @Test
    void aGuestMayBeVouchedForWithMoreThanCommenting() {
        Guest guest = Guest.named("Moderating guest");
        Actor actor = new Actor(guest, Set.of(Capability.MODERATE));

        assertThat(refusals(talk.submit(talk.draft("x").by(actor))))
                .containsExactly(new Refusal.Lacks(Capability.COMMENT));
        Actor both = new Actor(guest, Set.of(Capability.MODERATE, Capability.COMMENT));
        assertThat(Talk.kept(talk.submit(talk.draft("hold: trusted").by(both))).status())
                .isEqualTo(Status.APPROVED);
    }

    @Test
    void aTextOfWhichNothingIsLeftIsRefusedHoweverLong() {
        for (String text : List.of("\u0000", "\u0000".repeat(30_000), "\r\n".repeat(15_000))) {
            refused(talk.submit(CommentDraft.on(SHOE).signed("Ada", "", "").markdown(text)), "text");
        }
    }
}
