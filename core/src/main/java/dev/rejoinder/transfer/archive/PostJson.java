package dev.rejoinder.transfer.archive;

import dev.rejoinder.model.Filing;
import dev.rejoinder.model.Format;
import dev.rejoinder.model.Post;
import dev.rejoinder.model.PostContent;
import dev.rejoinder.model.Publication;
import dev.rejoinder.model.Stamps;
import dev.rejoinder.model.Target;
import dev.rejoinder.model.Text;
import java.util.LinkedHashSet;

/** Lines of posts. */
final class PostJson {

    private PostJson() {}

    static void write(FieldWriter out, Entry.OfPost entry) {
        Post post = entry.post();
        PostContent content = post.content();
        out.id("id", post.id())
                .number("version", post.version())
                .text("title", content.title())
                .text("slug", content.slug())
                .texts("oldSlugs", entry.oldSlugs())
                .object("author", author -> AuthorJson.write(author, post.author()))
                .object("publication", publication -> write(publication, post.publication()))
                .instant("createdAt", post.stamps().createdAt())
                .instant("updatedAt", post.stamps().updatedAt())
                .ids("categories", post.filing().categories())
                .ids("tags", post.filing().tags())
                .flag("sticky", post.filing().sticky())
                .word("format", content.body().format())
                .text("body", content.body().source())
                .text("excerpt", content.excerpt())
                .textMap("attributes", post.attributes());
        HistoryJson.write(out, entry.history());
    }

    private static void write(FieldWriter out, Publication publication) {
        out.word("state", publication.state());
        if (publication instanceof Publication.Published published) {
            out.instant("at", published.at());
        } else if (publication instanceof Publication.Trashed trashed) {
            out.object("before", before -> write(before, trashed.before()));
        }
    }

    static Entry read(Fields in) {
        PostContent content = new PostContent(
                in.text("title"),
                in.requiredText("slug"),
                new Text(in.word("format", Format.class), in.text("body")),
                in.text("excerpt"));
        Filing filing = new Filing(
                new LinkedHashSet<>(in.ids("categories")), new LinkedHashSet<>(in.ids("tags")), in.flag("sticky"));
        Post post = new Post(
                in.id("id"),
                in.number("version"),
                content,
                AuthorJson.readMember(in.object("author")),
                filing,
                publication(in.object("publication")),
                new Stamps(in.instantOf("createdAt"), in.instantOf("updatedAt")),
                in.textMap("attributes"));
        return new Entry.OfPost(in.line(), post, in.texts("oldSlugs"), HistoryJson.read(in, Target.of(post)));
    }

    private static Publication publication(Fields in) {
        return switch (in.word("state", Publication.State.class)) {
            case DRAFT -> Publication.DRAFT;
            case PUBLISHED -> new Publication.Published(in.instantOf("at"));
            case TRASHED -> new Publication.Trashed(publication(in.object("before")));
        };
    }
}
