package dev.rejoinder.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rejoinder.EventListener;
import dev.rejoinder.PostDraft;
import dev.rejoinder.model.Action;
import dev.rejoinder.model.Comment;
import dev.rejoinder.model.Event;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Post;
import dev.rejoinder.model.Status;
import dev.rejoinder.model.Target;
import dev.rejoinder.storage.BlogStore;
import dev.rejoinder.storage.StorageException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who is told of what, and when. */
abstract class ListenerScenarios extends Scenario {

    private final List<Event> heard = new ArrayList<>();

    private Site with(EventListener... listeners) {
        return on(store(), listeners);
    }

    private Site on(BlogStore store, EventListener... listeners) {
        return siteOn(store, builder -> {
            List.of(listeners).forEach(builder::listener);
            return builder;
        });
    }

    @Test
    void listenersHearWhatIsOnRecordInItsOrder() {
        Site told = with(heard::add);
        Post post = told.aPost("Post");
        told.edit(post, PostDraft.titled("Edited"));
        Comment comment = told.talkOn(post.subject()).says("hold: me");
        told.talkOn(post.subject()).decide(comment, Status.APPROVED);

        assertThat(heard).isEqualTo(Site.allEvents(store()));
        assertThat(heard)
                .extracting(event -> event.change().action())
                .containsExactly(
                        Action.CREATED,
                        Action.PUBLISHED,
                        Action.EDITED,
                        Action.CREATED,
                        Action.SUBMITTED,
                        Action.MODERATED);
    }

    @Test
    void aListenerFindsTheChangeCommitted() {
        List<String> seen = new ArrayList<>();
        Talk told = with(event -> seen.addAll(talk.outline())).talkOn(SHOE);

        told.says("a");

        assertThat(seen).as("told of the thread, and of the comment").containsExactly("a", "a");
    }

    @Test
    void aListenerMayCallTheEngine() {
        List<Site> answering = new ArrayList<>();
        Site told = with(event -> {
            if (event.target().kind() == Target.Kind.POST && event.change().action() == Action.PUBLISHED) {
                Post post = answering.get(0).blog().newest(null, 1).items().get(0);
                answering.get(0).talkOn(post.subject()).says("First!");
            }
        });
        answering.add(told);

        Post post = told.aPost("Post");

        assertThat(told.talkOn(post.subject()).outline()).containsExactly("First!");
    }

    @Test
    void nobodyIsToldOfWhatWasRefused() {
        Site told = with(heard::add);
        told.talkOn(SHOE).submit(talk.draft("reject: me"));
        told.posts().draft(Cast.EDITOR, PostDraft.titled(""));
        told.posts().draft(Cast.EDITOR, PostDraft.titled("T").in(new Id(4711)));

        assertThat(heard).isEmpty();
    }

    @Test
    void nobodyIsToldOfWhatWasRolledBack() {
        Comment before = talk.says("a");
        Site failing = on(new FailingStore(store()), heard::add);

        assertThatThrownBy(() -> failing.aDraft("Lost")).isInstanceOf(StorageException.class);
        assertThatThrownBy(() -> failing.talkOn(SHOE).says("lost")).isInstanceOf(StorageException.class);
        assertThatThrownBy(() -> failing.talkOn(SHOE).decide(before, Status.SPAM))
                .isInstanceOf(StorageException.class);

        assertThat(heard).isEmpty();
        assertThat(talk.outline()).containsExactly("a");
        assertThat(talk.now(before)).isEqualTo(before);
        talk.countsAreExact();
    }

    @Test
    void everyoneIsToldOnceThoughTheUnitRanTwice() {
        Site told = on(new RepeatingStore(store()), heard::add);
        told.talkOn(SHOE).says("a");

        assertThat(heard).hasSize(2).isEqualTo(Site.allEvents(store()));
    }

    @Test
    void aListenerThatThrowsHarmsNobody() {
        Site told = with(
                event -> {
                    throw new IllegalStateException("broken");
                },
                heard::add);

        told.talkOn(SHOE).says("a");

        assertThat(talk.outline()).containsExactly("a");
        assertThat(heard).hasSize(2);
    }
}
