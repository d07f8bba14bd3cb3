package dev.rejoinder.transfer.archive;

import dev.rejoinder.model.Id;
import dev.rejoinder.model.Target;
import dev.rejoinder.model.Taxonomy;
import dev.rejoinder.model.Term;

/** Lines of categories, tags, and terms that were deleted. */
final class TermJson {

    private TermJson() {}

    static void write(FieldWriter out, Entry.OfTerm entry) {
        Term term = entry.term();
        out.id("id", term.id())
                .number("version", term.version())
                .id("parent", term.parent())
                .text("name", term.name())
                .text("slug", term.slug())
                .texts("oldSlugs", entry.oldSlugs())
                .text("description", term.description());
        HistoryJson.write(out, entry.history());
    }

    static Entry read(Fields in, Taxonomy taxonomy) {
        Term term = new Term(
                in.id("id"),
                in.number("version"),
                taxonomy,
                in.findId("parent"),
                in.requiredText("name"),
                in.requiredText("slug"),
                in.text("description"));
        return new Entry.OfTerm(in.line(), term, in.texts("oldSlugs"), HistoryJson.read(in, Target.of(term)));
    }

    static void write(FieldWriter out, Entry.OfDeletedTerm entry) {
        out.id("id", entry.term());
        HistoryJson.write(out, entry.history());
    }

    static Entry readDeleted(Fields in) {
        Id term = in.id("id");
        return new Entry.OfDeletedTerm(in.line(), term, HistoryJson.read(in, Entry.OfDeletedTerm.target(term)));
    }
}
