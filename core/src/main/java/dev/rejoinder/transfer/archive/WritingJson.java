package dev.rejoinder.transfer.archive;

import dev.rejoinder.model.CommentKey;
import dev.rejoinder.model.Format;
import dev.rejoinder.model.Revision;
import dev.rejoinder.model.Text;
import dev.rejoinder.model.Writing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What a comment says, and what it said before it was edited. */
final class WritingJson {

    private static final String REVISION = "revision";
    private static final String EDITED_AT = "editedAt";
    private static final String NUMBER = "number";

    private WritingJson() {}

    static void write(FieldWriter out, Writing writing, List<Revision> former) {
        write(out, writing.text());
        if (writing.revision() > 0) {
            out.number(REVISION, writing.revision()).instant(EDITED_AT, writing.editedAt());
        }
        out.objects("former", former, (fields, revision) -> {
            fields.number(NUMBER, revision.number())
                    .instant("writtenAt", revision.writtenAt())
                    .text("replacedBy", revision.replacedBy());
            write(fields, revision.text());
        });
    }

    private static void write(FieldWriter out, Text text) {
        out.word("format", text.format()).text("text", text.source());
    }

    static Writing read(Fields in) {
        Text text = text(in);
        Instant createdAt = in.instantOf("createdAt");
        Instant editedAt = in.findInstant(EDITED_AT);
        if (editedAt == null) {
            return new Writing(text, createdAt);
        }
        int revision = number(in, REVISION, Writing.MAX_REVISION);
        if (revision == 0) {
            throw in.problem(REVISION, "is 0, but the comment was edited");
        }
        return new Writing(text, createdAt, revision, editedAt);
    }

    /** @param writing what the comment says now */
    static List<Revision> readFormer(Fields in, CommentKey comment, Writing writing) {
        List<Revision> former = new ArrayList<>();
        int least = 0;
        for (Fields fields : in.objects("former")) {
            int number = number(fields, NUMBER, Writing.MAX_REVISION - 1);
            if (number < least || number >= writing.revision()) {
                throw fields.problem(
                        NUMBER,
                        "is %d, but these are in order, from 0 to below the %d of the comment"
                                .formatted(number, writing.revision()));
            }
            least = number + 1;
            former.add(new Revision(
                    comment, number, text(fields), fields.instantOf("writtenAt"), fields.text("replacedBy")));
        }
        return former;
    }

    private static Text text(Fields in) {
        return new Text(in.word("format", Format.class), in.text("text"));
    }

    private static int number(Fields in, String name, int most) {
        long number = in.number(name);
        if (number > most) {
            throw in.problem(name, "is %d, above %d".formatted(number, most));
        }
        return (int) number;
    }
}
