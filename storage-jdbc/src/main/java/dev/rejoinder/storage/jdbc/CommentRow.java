package dev.rejoinder.storage.jdbc;

import dev.rejoinder.model.Author;
import dev.rejoinder.model.AuthorKey;
import dev.rejoinder.model.Comment;
import dev.rejoinder.model.CommentKey;
import dev.rejoinder.model.Guest;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Member;
import dev.rejoinder.model.Origin;
import dev.rejoinder.model.Placement;
import dev.rejoinder.model.Reception;
import dev.rejoinder.model.Standing;
import dev.rejoinder.model.ThreadPath;
import dev.rejoinder.model.Writing;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A comment as columns. */
final class CommentRow {

    /** What {@link #read} reads. */
    static final String COLUMNS = """
            thread_id, id, parent_id, depth, path, created_at, version, author_name, member_id, email, url, \
            status, visible, ruling, ups, downs, reactions, rank_key, kind, address, user_agent, \
            revision, edited_at, format, body, body_rest""";

    static final String INSERT = """
            INSERT INTO rj_comment (thread_id, id, parent_id, depth, path, created_at, \
            ups, downs, reactions, rank_key, version, author_key, author_name, member_id, email, url, \
            status, visible, ruling, kind, address, user_agent, revision, edited_at, format, body, body_rest) \
            VALUES {rows 27}""";

    static final String REPLACE = """
            UPDATE rj_comment SET version = ?, author_key = ?, author_name = ?, member_id = ?, email = ?, url = ?, \
            status = ?, visible = ?, ruling = ?, kind = ?, address = ?, user_agent = ?, \
            revision = ?, edited_at = ?, format = ?, body = ?, body_rest = ? \
            WHERE thread_id = ? AND id = ? AND version = ?""";

    static final String SET_RECEPTION = """
            UPDATE rj_comment SET ups = ?, downs = ?, reactions = ?, rank_key = ? WHERE thread_id = ? AND id = ?""";

    static final Comparator<Comment> BY_PATH =
            Comparator.comparing(comment -> comment.placement().path());

    /** Ids are positive, so no path begins with such a byte. */
    static final byte[] AFTER_ALL_PATHS = {(byte) 0x80};

    private static final byte[] BEFORE_ALL_PATHS = {0};

    private CommentRow() {}

    static byte[] start(@Nullable ThreadPath from) {
        return from == null ? BEFORE_ALL_PATHS : from.toBytes();
    }

    static void insert(Comment comment, Parameters parameters) throws SQLException {
        Placement placement = comment.placement();
        parameters
                .add(comment.key().thread())
                .add(comment.id())
                .addOrZero(placement.parent())
                .add(placement.depth())
                .add(placement.path().toBytes())
                .add(comment.createdAt());
        addReception(comment.reception(), parameters);
        addContent(comment, parameters);
    }

    private static void addReception(Reception reception, Parameters parameters) throws SQLException {
        parameters
                .add(reception.ups())
                .add(reception.downs())
                .add(reactionsText(reception.reactions()))
                .add(reception.rank());
    }

    static void setReception(CommentKey key, Reception reception, Parameters parameters) throws SQLException {
        addReception(reception, parameters);
        parameters.add(key.thread()).add(key.id());
    }

    private static @Nullable String reactionsText(Map<String, Long> reactions) {
        return reactions.isEmpty()
                ? null
                : Lines.write(reactions.entrySet().stream()
                        .map(reaction ->
                                List.of(reaction.getKey(), reaction.getValue().toString()))
                        .toList());
    }

    static void replace(Comment comment, Parameters parameters) throws SQLException {
        addContent(comment, parameters);
        parameters.add(comment.key().thread()).add(comment.id()).add(comment.version() - 1);
    }

    private static void addContent(Comment comment, Parameters parameters) throws SQLException {
        parameters
                .add(comment.version())
                .addOrNull(AuthorKey.of(comment.author()).map(AuthorKey::value).orElse(null));
        addAuthor(comment.author(), parameters);
        Standing standing = comment.standing();
        Origin origin = comment.origin();
        parameters
                .add(Codes.STATUS.of(standing.status()))
                .add(standing.visible())
                .add(RulingText.write(standing.ruling()))
                .add(Codes.COMMENT_KIND.of(origin.kind()))
                .add(origin.address())
                .add(origin.userAgent())
                .add(comment.writing().revision())
                .addOrNull(comment.writing().editedAt());
        Body.add(comment.text(), parameters);
    }

    private static void addAuthor(Author author, Parameters parameters) throws SQLException {
        parameters.add(author.name());
        if (author instanceof Guest guest) {
            parameters.add((String) null).add(guest.email()).add(guest.url());
        } else {
            parameters.add(((Member) author).id()).add((String) null).add((String) null);
        }
    }

    static Comment read(Row row) throws SQLException {
        CommentKey key = new CommentKey(row.id(), row.id());
        Placement placement = placement(row);
        Instant createdAt = row.instant();
        long version = row.number();
        Author author = author(row);
        Standing standing =
                new Standing(Codes.STATUS.constant(row.smallNumber()), row.flag(), RulingText.read(row.text()));
        Reception reception = reception(row);
        Origin origin = new Origin(Codes.COMMENT_KIND.constant(row.smallNumber()), row.textOrNull(), row.textOrNull());
        int revision = row.smallNumber();
        Instant editedAt = row.instantOrNull();
        Writing writing = new Writing(Body.read(row), createdAt, revision, editedAt);
        return new Comment(key, version, placement, author, writing, standing, reception, origin);
    }

    /** Reads the ups, the downs, the reactions and the rank. */
    static Reception reception(Row row) throws SQLException {
        long ups = row.number();
        long downs = row.number();
        String reactions = row.textOrNull();
        long rank = row.number();
        if (ups == 0 && downs == 0 && reactions == null) {
            return rank == 0 ? Reception.NONE : Reception.NONE.withRank(rank);
        }
        SortedMap<String, Long> counts = new TreeMap<>();
        if (reactions != null) {
            Lines.read(reactions).forEach(line -> counts.put(line.get(0), Long.valueOf(line.get(1))));
        }
        return new Reception(ups, downs, counts, rank);
    }

    private static Placement placement(Row row) throws SQLException {
        Id parent = row.idOrZero();
        int depth = row.smallNumber();
        return new Placement(parent, ThreadPath.fromBytes(row.bytes()), depth);
    }

    private static Author author(Row row) throws SQLException {
        String name = row.text();
        String member = row.textOrNull();
        String email = row.textOrNull();
        String url = row.textOrNull();
        return member == null ? new Guest(name, email, url) : new Member(member, name);
    }
}
