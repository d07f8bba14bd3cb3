package dev.rejoinder.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class AuthorKeyTest {

    // printf 'member:ada' | sha256sum | cut -c1-16, and likewise 'guest:ada@example.org'
    private static final long MEMBER_ADA = 0x8e01_6633_ff7c_83f3L;
    private static final long GUEST_ADA = 0xfbef_033e_c085_9f19L;

    private static Guest guest(String email) {
        return Guest.named("Ada").withEmail(email);
    }

    @Test
    void aKeyIsTheBeginningOfAKnownHash() {
        assertThat(AuthorKey.of(Member.of("ada", "Ada"))).contains(new AuthorKey(MEMBER_ADA));
        assertThat(AuthorKey.of(guest("ada@example.org"))).contains(new AuthorKey(GUEST_ADA));
    }

    @Test
    void aGuestIsRecognisedByTheAddressHoweverItIsWritten() {
        assertThat(AuthorKey.of(guest(" ADA@Example.ORG ").withUrl("https://example.org/")))
                .isEqualTo(AuthorKey.of(guest("ada@example.org")));
    }

    @Test
    void aTurkishMachineRecognisesTheSameAddresses() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(AuthorKey.of(guest("IDA@EXAMPLE.ORG"))).isEqualTo(AuthorKey.of(guest("ida@example.org")));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void aMemberIsRecognisedByTheExactIdWhateverTheName() {
        assertThat(AuthorKey.of(Member.of("7", "Ada"))).isEqualTo(AuthorKey.of(Member.of("7", "Countess")));
        assertThat(AuthorKey.of(Member.of("a", "Ada"))).isNotEqualTo(AuthorKey.of(Member.of("A", "Ada")));
    }

    @Test
    void nobodyBecomesAMemberByGivingItsIdAsAddress() {
        assertThat(AuthorKey.of(guest("ada"))).isNotEqualTo(AuthorKey.of(Member.of("ada", "Ada")));
    }

    @Test
    void guestsWithoutAnAddressStayStrangers() {
        assertThat(AuthorKey.of(Guest.named("Ada"))).isEmpty();
    }
}
