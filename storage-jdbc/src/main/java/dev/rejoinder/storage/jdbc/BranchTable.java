package dev.rejoinder.storage.jdbc;

import dev.rejoinder.model.CommentKey;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Status;
import dev.rejoinder.model.ThreadPath;
import dev.rejoinder.storage.BranchRecords;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Branches as ranges of paths. */
final class BranchTable implements BranchRecords {

    /** The planner finds the index by itself: no other one has three of these columns. H2 takes no hint here. */
    private static final String HIDE = """
            UPDATE rj_comment SET visible = 0 WHERE thread_id = ? AND visible = 1 AND path >= ? AND path < ?""";

    /**
     * Counted by the rows that are changed, so that no count needs a second look. The two leave nothing to each other: a
     * reply that is approved and committed between them is for the next call.
     */
    private static final String HIDE_APPROVED = HIDE + " AND status = " + Codes.STATUS.of(Status.APPROVED);

    private static final String HIDE_OTHERS = HIDE + " AND status <> " + Codes.STATUS.of(Status.APPROVED);

    private static final String ANSWER = """
            SELECT id FROM rj_comment{index rj_comment_replies} \
            WHERE thread_id = ? AND visible = 1 AND parent_id = ? \
            ORDER BY thread_id, visible, parent_id, id LIMIT {limit}""";

    private static final String HIDDEN_BELOW = """
            SELECT path FROM rj_comment{index rj_comment_path} \
            WHERE thread_id = ? AND visible = 0 AND path >= ? AND path < ? \
            ORDER BY thread_id, visible, path LIMIT {limit}""";

    private static final int RANGES_AT_ONCE = 64;

    private final Session session;

    BranchTable(Session session) {
        this.session = session;
    }

    @Override
    public Hidden hide(Id thread, ThreadPath branch) {
        return new Hidden(hide(thread, branch, HIDE_APPROVED), hide(thread, branch, HIDE_OTHERS));
    }

    private int hide(Id thread, ThreadPath branch, String template) {
        return session.command("hide a branch of thread", thread, template)
                .update(parameters -> parameters
                        .add(thread)
                        .add(branch.toBytes())
                        .add(branch.end().toBytes()));
    }

    @Override
    public boolean isAnswered(CommentKey comment) {
        return session.command("look for answers to comment", comment, ANSWER)
                .first(parameters -> parameters.add(comment.thread()).add(comment.id()), Row::id)
                .isPresent();
    }

    /** One row of each range tells. */
    @Override
    public Set<ThreadPath> aboveHidden(Id thread, Collection<ThreadPath> paths) {
        session.requireAlive();
        Set<ThreadPath> above = new HashSet<>();
        for (List<ThreadPath> part : Limits.parts(List.copyOf(Limits.atOnce(paths)), RANGES_AT_ONCE)) {
            List<ThreadPath> padded = Limits.padded(part);
            List<String> ranges = Collections.nCopies(padded.size(), HIDDEN_BELOW);
            List<ThreadPath> hidden = session.union("look for what is hidden in thread", thread, ranges, 1)
                    .list(
                            parameters -> {
                                for (ThreadPath path : padded) {
                                    parameters
                                            .add(thread)
                                            .add(path.next().toBytes())
                                            .add(path.end().toBytes());
                                }
                            },
                            row -> ThreadPath.fromBytes(row.bytes()));
            part.stream()
                    .filter(path -> hidden.stream().anyMatch(below -> below.isWithin(path) && !below.equals(path)))
                    .forEach(above::add);
        }
        return Collections.unmodifiableSet(above);
    }
}
