package dev.rejoinder.transfer.wordpress;

import dev.rejoinder.model.CommentKind;
import dev.rejoinder.model.Status;

/**
 * What WordPress' words for a comment mean here.
 *
 * @param remark what the report should say of it, or empty
 */
record CommentJudgement(CommentKind kind, Status status, String remark) {
    static CommentJudgement of(WxrComment comment, ItemFacts item) {
        String type = comment.kind().type();
        CommentJudgement byStatus = approved(comment.kind().approved(), comment.id(), item);
        return switch (type) {
            case "", "comment" -> byStatus;
            case "pingback" -> new CommentJudgement(CommentKind.PINGBACK, byStatus.status, byStatus.remark);
            case "trackback" -> new CommentJudgement(CommentKind.TRACKBACK, byStatus.status, byStatus.remark);
            default -> held(byStatus, type);
        };
    }

    /** An order's note or an editor's remark was never meant for readers; only the plugin knows. */
    private static CommentJudgement held(CommentJudgement judgement, String type) {
        return judgement.status != Status.APPROVED
                ? judgement
                : pending("is of the unknown type " + Quoted.of(type) + "; it waits for a moderator now");
    }

    private static CommentJudgement approved(String word, long id, ItemFacts item) {
        return switch (word) {
            case "1", "approved", "approve" -> of(Status.APPROVED);
            case "0", "hold" -> of(Status.PENDING);
            case "spam" -> of(Status.SPAM);
            case "trash" -> of(Status.REMOVED);
            case "post-trashed" -> beforeTrash(id, item);
            default -> pending("has the unknown status " + Quoted.of(word) + "; it waits for a moderator now");
        };
    }

    /** In the trash with its post, and out of it again when the post is restored. */
    private static CommentJudgement beforeTrash(long id, ItemFacts item) {
        if (!item.trashed()) {
            return pending("was in the trash with its post, which no longer is; it waits for a moderator now");
        }
        String before = item.statusesBefore().getOrDefault(id, "1");
        return before.equals("post-trashed") ? of(Status.APPROVED) : approved(before, id, item);
    }

    private static CommentJudgement of(Status status) {
        return new CommentJudgement(CommentKind.COMMENT, status, "");
    }

    private static CommentJudgement pending(String remark) {
        return new CommentJudgement(CommentKind.COMMENT, Status.PENDING, remark);
    }

    /** As in {@link CommentTree#fact}. */
    int forTree() {
        return kind == CommentKind.COMMENT ? status.ordinal() : CommentTree.PING;
    }
}
