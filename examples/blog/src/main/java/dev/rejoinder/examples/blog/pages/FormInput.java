package dev.rejoinder.examples.blog.pages;

import dev.rejoinder.CommentDraft;
import dev.rejoinder.Refusal;
import dev.rejoinder.examples.blog.http.Params;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Subject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a visitor typed into the comment form, as it was typed.
 *
 * @param parent the comment that is answered, or {@code null}
 * @param key tells this form from every other one
 * @param problems what is wrong with it
 */
record FormInput(
        String name,
        String email,
        String url,
        String text,
        @Nullable Id parent,
        String key,
        List<FormProblem> problems) {

    static FormInput empty(@Nullable Id parent, String key) {
        return new FormInput("", "", "", "", parent, key, List.of());
    }

    static FormInput of(Params form) {
        return new FormInput(
                form.text("name"),
                form.text("email"),
                form.text("url"),
                form.text("text"),
                form.get("parent").map(Cursors::id).orElse(null),
                form.text("key"),
                List.of());
    }

    FormInput with(List<FormProblem> more) {
        List<FormProblem> all = Stream.concat(problems.stream(), more.stream()).toList();
        return new FormInput(name, email, url, text, parent, key, all);
    }

    FormInput withoutParent() {
        return new FormInput(name, email, url, text, null, key, problems);
    }

    FormInput refused(List<Refusal> refusals) {
        return with(refusals.stream().map(FormProblem::of).toList());
    }

    /**
     * A double click sends the same words with the same key and makes one comment. Who goes back in the browser and
     * sends other words with the old key means a second one, so the words are part of the engine's key.
     */
    CommentDraft on(Subject subject) {
        String words = name + '\n' + text + '\n' + parent;
        String fingerprint = Assets.fingerprint(words.getBytes(StandardCharsets.UTF_8));
        return CommentDraft.on(subject)
                .signed(name, email, url)
                .markdown(text)
                .replyTo(parent)
                .key(key.isEmpty() ? null : key + "-" + fingerprint);
    }
}
