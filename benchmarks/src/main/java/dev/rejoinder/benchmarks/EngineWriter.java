package dev.rejoinder.benchmarks;

import dev.rejoinder.CommentDraft;
import dev.rejoinder.Rejoinder;
import dev.rejoinder.Submission;
import dev.rejoinder.model.Comment;
import dev.rejoinder.model.CommentThread;
import dev.rejoinder.model.Guest;
import java.util.Objects;

/** Submits through the engine, as a host does. */
record EngineWriter(Rejoinder rejoinder) implements Crowd.Writer {

    @Override
    public void write(CommentThread thread, Comment material) {
        Submission submission = rejoinder
                .comments()
                .submit(CommentDraft.on(thread.subject())
                        .by((Guest) material.author())
                        .from(Objects.requireNonNull(material.origin().address()), "")
                        .markdown(material.text().source()));
        if (!(submission instanceof Submission.Published)) {
            throw new IllegalStateException("not published: " + submission);
        }
    }
}
