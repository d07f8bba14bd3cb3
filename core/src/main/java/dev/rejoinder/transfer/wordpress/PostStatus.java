package dev.rejoinder.transfer.wordpress;

import dev.rejoinder.model.Publication;
import java.time.Instant;

/** What WordPress' states of a post mean here. What few or nobody could read there is not shown to everyone here. */
final class PostStatus {
    private PostStatus() {}

    /** Whether nothing is lost of the state when it is translated. */
    static boolean isOurs(String status) {
        return switch (status) {
            case "publish", "future", "draft", "trash", "" -> true;
            default -> false;
        };
    }

    static Publication of(WxrItem item, Instant date, Remarks remarks) {
        Publication publication = publication(item.identity().status(), date, remarks);
        if (publication.listedAt().isPresent() && !item.settings().password().isEmpty()) {
            remarks.that("was readable with a password alone; it is a draft now");
            return Publication.DRAFT;
        }
        return publication;
    }

    private static Publication publication(String status, Instant date, Remarks remarks) {
        return switch (status) {
            case "publish", "future" -> new Publication.Published(date);
            case "draft" -> Publication.DRAFT;
            case "trash" -> new Publication.Trashed(Publication.DRAFT);
            case "private" -> draft("was private", remarks);
            case "pending" -> draft("was waiting for review", remarks);
            case "auto-draft" -> draft("was saved by WordPress itself before its author did", remarks);
            case "" -> draft("has no status", remarks);
            default -> draft("has the unknown status " + Quoted.of(status), remarks);
        };
    }

    private static Publication draft(String why, Remarks remarks) {
        remarks.that(why + "; it is a draft now");
        return Publication.DRAFT;
    }
}
