package dev.rejoinder.scenario;

import dev.rejoinder.Actor;
import dev.rejoinder.Blog;
import dev.rejoinder.Cursor;
import dev.rejoinder.Moderation;
import dev.rejoinder.Page;
import dev.rejoinder.PostDraft;
import dev.rejoinder.Posts;
import dev.rejoinder.Rejoinder;
import dev.rejoinder.TermDraft;
import dev.rejoinder.model.Event;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Post;
import dev.rejoinder.model.Slice;
import dev.rejoinder.model.Subject;
import dev.rejoinder.model.Target;
import dev.rejoinder.model.Term;
import dev.rejoinder.storage.BlogStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An engine, and in one word what takes it several. */
final class Site {

    final Rejoinder rejoinder;
    final TestClock clock;

    Site(Rejoinder rejoinder, TestClock clock) {
        this.rejoinder = rejoinder;
        this.clock = clock;
    }

    Posts posts() {
        return rejoinder.posts();
    }

    Blog blog() {
        return rejoinder.blog();
    }

    Moderation moderation() {
        return rejoinder.moderation();
    }

    Talk talkOn(Subject subject) {
        return new Talk(this, subject);
    }

    Post aDraft(String title) {
        return aDraft(Cast.EDITOR, PostDraft.titled(title));
    }

    Post aDraft(Actor author, PostDraft draft) {
        return posts().draft(author, draft).orThrow();
    }

    /** Published now. */
    Post aPost(String title) {
        return aPost(PostDraft.titled(title));
    }

    Post aPost(PostDraft draft) {
        return publish(aDraft(Cast.EDITOR, draft));
    }

    Post aPost(String title, Instant at) {
        return publish(aDraft(title), at);
    }

    Post publish(Post draft) {
        return posts().publish(Cast.EDITOR, draft.id(), draft.version()).orThrow();
    }

    Post publish(Post draft, Instant at) {
        return posts().publishAt(Cast.EDITOR, draft.id(), draft.version(), at).orThrow();
    }

    Post trash(Post post) {
        return posts().trash(Cast.EDITOR, post.id(), post.version()).orThrow();
    }

    Post edit(Post post, PostDraft draft) {
        return posts().edit(Cast.EDITOR, post.id(), post.version(), draft).orThrow();
    }

    Post stored(Post post) {
        return posts().find(Cast.EDITOR, post.id()).orThrow();
    }

    Term aCategory(String name) {
        return aCategory(name, null);
    }

    Term aCategory(String name, @Nullable Term parent) {
        TermDraft draft = TermDraft.named(name).under(parent == null ? null : parent.id());
        return rejoinder.categories().create(Cast.ADMIN, draft).orThrow();
    }

    Term aTag(String name) {
        return rejoinder.tags().create(Cast.WRITER, TermDraft.named(name)).orThrow();
    }

    long countUnder(Term term) {
        return rejoinder.categories().counts(List.of(term.id())).getOrDefault(term.id(), -1L);
    }

    List<Event> trail(Target target) {
        return moderation().trail(Cast.MODERATOR, target, 200).orThrow();
    }

    static List<Event> allEvents(BlogStore store) {
        List<Event> events = new ArrayList<>();
        Id from = null;
        Slice<Event> slice;
        do {
            Id start = from;
            slice = store.read(unit -> unit.events().all(start, 500));
            events.addAll(slice.items());
            from = slice.more() ? new Id(slice.last().id().value() + 1) : null;
        } while (from != null);
        return events;
    }

    static List<String> titles(List<Post> posts) {
        return posts.stream().map(post -> post.content().title()).toList();
    }

    static List<String> titles(Page<Post> page) {
        return titles(page.items());
    }

    /** Every page of a list, put together. */
    static <T> List<T> all(Function<@Nullable Cursor, Page<T>> read) {
        List<T> items = new ArrayList<>();
        Cursor from = null;
        do {
            Page<T> page = read.apply(from);
            items.addAll(page.items());
            from = page.next().orElse(null);
        } while (from != null);
        return items;
    }
}
