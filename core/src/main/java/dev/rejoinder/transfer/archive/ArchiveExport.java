package dev.rejoinder.transfer.archive;

import dev.rejoinder.model.Id;
import dev.rejoinder.model.Taxonomy;
import dev.rejoinder.storage.BlogStore;
import dev.rejoinder.transfer.ExportReport;
import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.exc.JacksonIOException;

/** Writes one archive. */
public final class ArchiveExport {

    private static final int BUFFER = 64 * 1024;

    private final SiteReader site;
    private final OutputStream out;
    private final Counts counts = new Counts();

    public ArchiveExport(BlogStore store, OutputStream out) {
        this.site = new SiteReader(store);
        this.out = new BufferedOutputStream(out, BUFFER);
    }

    /** @throws UncheckedIOException if the stream fails */
    public ExportReport run() {
        try (JsonGenerator json = ArchiveFormat.JSON.createGenerator(out)) {
            write(json);
            json.writeRaw('\n');
            json.flush();
            return new ExportReport(counts.toMap());
        } catch (JacksonIOException e) {
            throw new UncheckedIOException(ArchiveFormat.cause(e));
        }
    }

    private void write(JsonGenerator json) {
        FieldWriter.writeObject(
                json,
                header -> header.text(ArchiveFormat.HEADER_FORMAT, ArchiveFormat.NAME)
                        .number(ArchiveFormat.HEADER_VERSION, ArchiveFormat.VERSION));
        Set<Id> terms = new HashSet<>();
        for (Taxonomy taxonomy : Taxonomy.values()) {
            site.terms(taxonomy, entry -> {
                terms.add(entry.term().id());
                write(json, entry, fields -> TermJson.write(fields, entry));
            });
        }
        site.posts(entry -> write(json, entry, fields -> PostJson.write(fields, entry)));
        site.threads(entry -> {
            write(json, entry, fields -> ThreadJson.write(fields, entry));
            comments(json, entry);
        });
        site.moves(entry -> write(json, entry, fields -> MoveJson.write(fields, entry)));
        site.deletedTerms(terms, entry -> write(json, entry, fields -> TermJson.write(fields, entry)));
        FieldWriter.writeObject(json, trailer -> {
            trailer.text(ArchiveFormat.TYPE, ArchiveFormat.TRAILER);
            counts.forEach(trailer::number);
        });
    }

    private void comments(JsonGenerator json, Entry.OfThread thread) {
        ParentsFirst inOrder =
                new ParentsFirst(entry -> write(json, entry, fields -> CommentJson.write(fields, entry)));
        site.comments(thread.thread(), inOrder::add);
        inOrder.finish();
    }

    private void write(JsonGenerator json, Entry entry, Consumer<FieldWriter> fields) {
        FieldWriter.writeObject(json, object -> {
            object.text(ArchiveFormat.TYPE, entry.section().type());
            fields.accept(object);
        });
        counts.add(entry);
    }
}
