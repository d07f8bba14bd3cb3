package dev.rejoinder.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.CommentDraft;
import dev.rejoinder.Cursor;
import dev.rejoinder.Page;
import dev.rejoinder.PostDraft;
import dev.rejoinder.TermDraft;
import dev.rejoinder.model.Action;
import dev.rejoinder.model.Comment;
import dev.rejoinder.model.Event;
import dev.rejoinder.model.Event.Change;
import dev.rejoinder.model.Guest;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Post;
import dev.rejoinder.model.Status;
import dev.rejoinder.model.Subject;
import dev.rejoinder.model.Target;
import dev.rejoinder.model.Term;
import dev.rejoinder.model.ThreadState;
import dev.rejoinder.storage.BlogStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every change is on record, once: who, when, from what, to what and why. */
abstract class EventScenarios extends Scenario {

    /** The whole life of one thing, the first change first, with versions 1, 2, 3 … */
    private void lifeOf(Target target, Change... changes) {
        List<Event> trail = new ArrayList<>(site.trail(target));
        Collections.reverse(trail);
        assertThat(trail).extracting(Event::change).containsExactly(changes);
        for (int i = 0; i < trail.size(); i++) {
            assertThat(trail.get(i).version()).isEqualTo(i + 1);
            assertThat(trail.get(i).target()).isEqualTo(target);
        }
    }

    private static Change change(Action action, String from, String to) {
        return new Change(action, from, to, "");
    }

    @Test
    void theLifeOfAPost() {
        Post post = site.aDraft("Post");
        post = site.edit(post, PostDraft.titled("Edited"));
        post = site.publish(post);
        post = site.publish(post, clock.instant().plus(Duration.ofDays(1)));
        post = site.posts().unpublish(Cast.EDITOR, post.id(), post.version()).orThrow();
        post = site.trash(post);
        post = site.posts().restore(Cast.EDITOR, post.id(), post.version()).orThrow();

        assertThat(post.version()).isEqualTo(7);
        lifeOf(
                Target.of(post),
                Change.of(Action.CREATED),
                Change.of(Action.EDITED),
                change(Action.PUBLISHED, "DRAFT", "PUBLISHED"),
                change(Action.PUBLISHED, "PUBLISHED", "PUBLISHED"),
                change(Action.UNPUBLISHED, "PUBLISHED", "DRAFT"),
                change(Action.TRASHED, "DRAFT", "TRASHED"),
                change(Action.RESTORED, "TRASHED", "DRAFT"));
    }

    @Test
    void theLifeOfACategoryAndWhatItsEndDoesToOthers() {
        Term top = site.aCategory("Top");
        Term term = site.aCategory("Term");
        Term child = site.aCategory("Child", term);
        site.rejoinder
                .categories()
                .rename(Cast.ADMIN, term.id(), 1, TermDraft.named("Renamed"))
                .orThrow();
        site.rejoinder.categories().move(Cast.ADMIN, term.id(), 2, top.id()).orThrow();
        site.rejoinder.categories().delete(Cast.ADMIN, term.id(), 3).orThrow();

        lifeOf(
                Target.of(term),
                Change.of(Action.CREATED),
                Change.of(Action.EDITED),
                Change.of(Action.MOVED),
                Change.of(Action.DELETED));
        lifeOf(Target.of(child), Change.of(Action.CREATED), Change.of(Action.MOVED));
        lifeOf(Target.of(top), Change.of(Action.CREATED));
    }

    @Test
    void theLifeOfACommentAndItsThread() {
        Comment comment = talk.says("hold: me");
        site.moderation()
                .decide(Cast.MODERATOR, comment.key(), 1, Status.APPROVED, "fine\u0000")
                .orThrow();
        talk.withdraw(comment);
        talk.restore(comment);
        site.rejoinder
                .threads()
                .setState(Cast.MODERATOR, SHOE, ThreadState.CLOSED)
                .orThrow();
        site.rejoinder.threads().closeAt(Cast.MODERATOR, SHOE, clock.instant()).orThrow();

        lifeOf(
                Target.of(comment.key()),
                new Change(Action.SUBMITTED, "", "PENDING", "It asked to be held."),
                new Change(Action.MODERATED, "PENDING", "APPROVED", "fine"),
                change(Action.WITHDRAWN, "APPROVED", "DELETED"),
                change(Action.UNDONE, "DELETED", "APPROVED"));
        lifeOf(
                Target.of(site.rejoinder.threads().on(SHOE).orElseThrow().thread()),
                Change.of(Action.CREATED),
                change(Action.STATE_CHANGED, "OPEN", "CLOSED"),
                change(Action.STATE_CHANGED, "CLOSED", "CLOSED until " + clock.instant()));
    }

    @Test
    void anEventNamesWhoAndWhen() {
        Comment members = talk.says("a");
        pass(Duration.ofMinutes(1));
        talk.decide(members, Status.SPAM);
        Comment guests = Talk.kept(talk.submit(CommentDraft.on(SHOE)
                .by(Guest.named("Grace").withEmail("g@example.org"))
                .markdown("b")));

        List<Event> trail = site.trail(Target.of(members.key()));
        assertThat(trail).extracting(Event::actor).containsExactly("moe", "rita");
        assertThat(trail).extracting(Event::at).containsExactly(clock.instant(), TestClock.START);
        assertThat(site.trail(Target.of(guests.key()))).extracting(Event::actor).containsExactly("");
        assertThat(Site.allEvents(store()).toString()).doesNotContain("g@example.org", "Grace");
    }

    @Test
    void theRecordOfTheSiteIsReadPageByPage() {
        for (int i = 0; i < 7; i++) {
            site.talkOn(Subject.of("product", "shoe-" + i)).says("Comment " + i);
        }
        List<Event> all = site.rejoinder
                .moderation()
                .events(Cast.MODERATOR, null, 200)
                .orThrow()
                .items();

        List<Event> paged = new ArrayList<>();
        Cursor from = null;
        do {
            Page<Event> page =
                    site.rejoinder.moderation().events(Cast.MODERATOR, from, 4).orThrow();
            paged.addAll(page.items());
            from = page.next().orElse(null);
        } while (from != null);

        assertThat(paged).isEqualTo(all).hasSizeGreaterThanOrEqualTo(14);
    }

    @Test
    void whatIsRefusedLeavesNoTrace() {
        Post post = site.aPost("Post");
        talk.says("a");
        List<Event> before = Site.allEvents(store());

        site.posts().publish(Cast.EDITOR, post.id(), 1);
        site.posts().draft(Cast.EDITOR, PostDraft.titled("").slug("x"));
        site.posts().draft(Cast.EDITOR, PostDraft.titled("T").in(new Id(4711)));
        site.rejoinder.tags().create(Cast.READER, TermDraft.named("x"));
        talk.submit(talk.draft("reject: me"));
        site.talkOn(Subject.of("product", "new")).submit(talk.draft("reject: me"));

        assertThat(Site.allEvents(store())).isEqualTo(before);
    }

    @Test
    void aUnitThatRunsTwiceIsOnRecordOnce() {
        BlogStore repeating = new RepeatingStore(store());
        Talk twice = siteOn(repeating, builder -> builder).talkOn(SHOE);

        Comment a = twice.says("a");
        twice.replies(a, "b");
        twice.decide(a, Status.SPAM);

        assertThat(twice.outline()).isEmpty();
        assertThat(twice.undo(a).version()).isEqualTo(3);
        assertThat(twice.outline()).containsExactly("a", ">b");
        assertThat(Site.allEvents(store())).hasSize(5);
        twice.countsAreExact();
    }
}
