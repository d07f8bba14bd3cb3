package dev.rejoinder.transfer.archive;

import dev.rejoinder.model.Author;
import dev.rejoinder.model.Guest;
import dev.rejoinder.model.Member;
import org.jspecify.annotations.Nullable;

/** A member has an id; who has none is a guest. */
final class AuthorJson {

    private static final String ID = "id";
    private static final String NAME = "name";

    private AuthorJson() {}

    static void write(FieldWriter out, Author author) {
        if (author instanceof Member member) {
            out.text(ID, member.id()).text(NAME, member.name());
        } else if (author instanceof Guest guest) {
            out.text(NAME, guest.name()).text("email", guest.email()).text("url", guest.url());
        }
    }

    static Author read(Fields in) {
        @Nullable String id = in.findText(ID);
        return id == null
                ? new Guest(in.requiredText(NAME), in.findText("email"), in.findText("url"))
                : new Member(id, in.requiredText(NAME));
    }

    static Member readMember(Fields in) {
        return new Member(in.requiredText(ID), in.requiredText(NAME));
    }
}
