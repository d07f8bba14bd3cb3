package dev.rejoinder.storage.jdbc;

import dev.rejoinder.model.Id;
import dev.rejoinder.model.Order;
import dev.rejoinder.model.Slice;
import dev.rejoinder.model.Taxonomy;
import dev.rejoinder.model.Term;
import dev.rejoinder.storage.TermRecords;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

final class TermTable implements TermRecords {

    private static final String COLUMNS = "id, version, taxonomy, parent_id, name, slug, description";

    private static final String INSERT = "INSERT INTO rj_term (" + COLUMNS + ", listed) VALUES {rows 8}";

    private static final String REPLACE = """
            UPDATE rj_term SET version = ?, taxonomy = ?, parent_id = ?, name = ?, slug = ?, description = ? \
            WHERE id = ? AND version = ?""";

    private static final String DELETE = "DELETE FROM rj_term WHERE id = ? AND version = ?";

    private static final ById<Term> FIND = new ById<>(
            "find terms from", "SELECT " + COLUMNS + " FROM rj_term WHERE id IN {ids} ORDER BY id", TermTable::read);

    private static final String ALL = """
            SELECT %s FROM rj_term{index rj_term_taxonomy} WHERE taxonomy = ? AND id >= ? \
            ORDER BY taxonomy, id LIMIT {limit}""".formatted(COLUMNS);

    private static final String ADD_LISTED = "UPDATE rj_term SET listed = listed + ? WHERE id IN {ids}";

    private static final String LISTED = """
            SELECT t.id, t.listed - \
            (SELECT COUNT(*) FROM rj_filing f WHERE f.term_id = t.id AND f.listed_at > ?) \
            FROM rj_term t WHERE t.id IN {ids}""";

    private static final String LOCK_TREE = "SELECT name FROM rj_lock WHERE name = 'term-tree'{for update}";

    private final Session session;

    TermTable(Session session) {
        this.session = session;
    }

    @Override
    public boolean insert(Term term) {
        return session.insertIfAbsent("insert term", term.id(), INSERT).inserts(parameters -> {
            parameters.add(term.id());
            addContent(term, parameters).add(0);
        });
    }

    @Override
    public boolean replace(Term term) {
        return session.command("replace term", term.id(), REPLACE)
                        .update(parameters ->
                                addContent(term, parameters).add(term.id()).add(term.version() - 1))
                > 0;
    }

    @Override
    public boolean delete(Id term, long version) {
        return session.command("delete term", term, DELETE)
                        .update(parameters -> parameters.add(term).add(version))
                > 0;
    }

    @Override
    public List<Term> find(Collection<Id> ids) {
        return FIND.find(session, ids);
    }

    @Override
    public Slice<Term> all(Taxonomy taxonomy, @Nullable Id from, int limit) {
        return Slice.of(
                session.command("read terms of taxonomy", taxonomy, ALL, Limits.page(limit))
                        .list(
                                parameters -> parameters
                                        .add(Codes.TAXONOMY.of(taxonomy))
                                        .add(Ordered.start(Order.OLDEST, from)),
                                TermTable::read),
                limit);
    }

    /** Most differences are 1 or -1, so that there is a statement for each difference and not for each term. */
    @Override
    public void addListed(Map<Id, Integer> differences) {
        session.requireWriting();
        Limits.atOnce(differences.keySet());
        Map<Integer, List<Id>> terms = differences.keySet().stream()
                .collect(Collectors.groupingBy(differences::get, TreeMap::new, Collectors.toList()));
        terms.forEach((difference, ids) -> {
            List<Id> padded = Limits.padded(ids);
            session.command("count posts under terms from", padded.get(0), ADD_LISTED, padded.size())
                    .update(parameters -> parameters.add(difference).addAll(padded));
        });
    }

    private record Listed(Id term, long posts) {}

    @Override
    public Map<Id, Long> listed(Collection<Id> terms, Instant now) {
        session.requireAlive();
        List<Id> padded = Limits.padded(Limits.atOnce(terms));
        if (padded.isEmpty()) {
            return Map.of();
        }
        Map<Id, Long> listed = new TreeMap<>();
        session.command("count the posts under terms from", padded.get(0), LISTED, padded.size())
                .list(parameters -> parameters.add(now).addAll(padded), row -> new Listed(row.id(), row.number()))
                .forEach(term -> listed.put(term.term, term.posts));
        return Collections.unmodifiableMap(listed);
    }

    @Override
    public void lockTree() {
        session.requireWriting();
        session.command("lock", "the category tree", LOCK_TREE).list(parameters -> {}, Row::text);
    }

    private static Parameters addContent(Term term, Parameters parameters) throws SQLException {
        return parameters
                .add(term.version())
                .add(Codes.TAXONOMY.of(term.taxonomy()))
                .addOrZero(term.parent())
                .add(term.name())
                .add(term.slug())
                .add(term.description());
    }

    private static Term read(Row row) throws SQLException {
        return new Term(
                row.id(),
                row.number(),
                Codes.TAXONOMY.constant(row.smallNumber()),
                row.idOrZero(),
                row.text(),
                row.text(),
                row.text());
    }
}
