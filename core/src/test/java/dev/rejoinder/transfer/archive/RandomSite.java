package dev.rejoinder.transfer.archive;

import dev.rejoinder.PostDraft;
import dev.rejoinder.TermDraft;
import dev.rejoinder.Voter;
import dev.rejoinder.model.Comment;
import dev.rejoinder.model.CommentKey;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Post;
import dev.rejoinder.model.Status;
import dev.rejoinder.model.Subject;
import dev.rejoinder.model.Term;
import dev.rejoinder.model.Text;
import dev.rejoinder.model.Vote;
import dev.rejoinder.storage.BlogStore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** Some hundred things done in a random order; what the engine refuses is not done. */
final class RandomSite {

    private static final Status[] DECISIONS = {
        Status.PENDING, Status.APPROVED, Status.SPAM, Status.REJECTED, Status.REMOVED
    };

    private static final List<Vote.Kind> KINDS =
            List.of(Vote.Direction.UP, Vote.Direction.DOWN, new Vote.Reaction("heart"), new Vote.Reaction("+1"));

    private final SplittableRandom random;
    private final SampleSites site;
    private final List<Term> categories = new ArrayList<>();
    private final List<Post> posts = new ArrayList<>();
    private final List<Comment> comments = new ArrayList<>();

    private RandomSite(BlogStore store, long seed) {
        this.random = new SplittableRandom(seed);
        this.site = new SampleSites(store, 1_000 + random.nextLong(1_000_000));
    }

    static void fill(BlogStore store, long seed) {
        RandomSite site = new RandomSite(store, seed);
        for (int i = 0; i < 400; i++) {
            site.step(i);
        }
    }

    private void step(int i) {
        switch (random.nextInt(16)) {
            case 0 ->
                categories.add(site.category(
                        "Category " + i,
                        categories.isEmpty() ? null : any(categories).id()));
            case 1 -> changeCategory();
            case 2 -> posts.add(site.post(draft(i)));
            case 3 -> changePost(i);
            case 4, 5 -> decide();
            case 6, 7, 8, 9 -> vote();
            case 14 -> edit(i);
            case 15 -> move();
            default -> comment(i);
        }
    }

    private void vote() {
        if (!comments.isEmpty()) {
            Voter voter = random.nextBoolean() ? Voter.of(SampleSites.ADMIN) : Voter.guest("😀 " + random.nextInt(9));
            CommentKey comment = any(comments).key();
            Vote.Kind kind = KINDS.get(random.nextInt(KINDS.size()));
            if (random.nextInt(5) == 0) {
                site.rejoinder.comments().unvote(voter, comment, kind);
            } else {
                site.rejoinder.comments().vote(voter, comment, kind);
            }
        }
    }

    private <T> T any(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }

    private PostDraft draft(int i) {
        PostDraft draft = PostDraft.titled("Title " + random.nextInt(5)).markdown("Body " + i + " é".repeat(i));
        return categories.isEmpty() ? draft : draft.in(any(categories).id());
    }

    private void changeCategory() {
        if (categories.isEmpty()) {
            return;
        }
        int index = random.nextInt(categories.size());
        Term category = categories.get(index);
        var terms = site.rejoinder.categories();
        switch (random.nextInt(3)) {
            case 0 -> {
                if (terms.delete(SampleSites.ADMIN, category.id(), category.version())
                        .value()
                        .isPresent()) {
                    categories.remove(index);
                }
            }
            case 1 ->
                terms.move(
                        SampleSites.ADMIN,
                        category.id(),
                        category.version(),
                        any(categories).id());
            default ->
                terms.rename(SampleSites.ADMIN, category.id(), category.version(), TermDraft.named("Named anew"));
        }
        categories.replaceAll(old -> terms.find(List.of(old.id())).get(0));
    }

    private void changePost(int i) {
        if (posts.isEmpty()) {
            return;
        }
        Post post = any(posts);
        var desk = site.rejoinder.posts();
        switch (random.nextInt(4)) {
            case 0 -> desk.trash(SampleSites.ADMIN, post.id(), post.version());
            case 1 -> desk.restore(SampleSites.ADMIN, post.id(), post.version());
            case 2 -> desk.edit(SampleSites.ADMIN, post.id(), post.version(), draft(i).slug("slug-" + i));
            default ->
                desk.publishAt(SampleSites.ADMIN, post.id(), post.version(), SampleSites.NOON.plusSeconds(i - 200L));
        }
        posts.replaceAll(old -> desk.find(SampleSites.ADMIN, old.id()).orThrow());
    }

    private void comment(int i) {
        List<Comment> shown = comments.stream()
                .filter(comment -> comment.status() == Status.APPROVED && comment.visible())
                .toList();
        Comment parent = shown.isEmpty() || random.nextInt(4) == 0 ? null : any(shown);
        Subject subject = parent == null
                ? Subject.of("thing", "number " + random.nextInt(6))
                : subjects().get(parent.key().thread());
        Id answered = parent == null ? null : parent.id();
        comments.add(site.comment(subject, answered, random.nextInt(5) == 0 ? "wait " + i : "text 😀 " + i));
        refresh();
    }

    private Map<Id, Subject> subjects() {
        Map<Id, Subject> subjects = new HashMap<>();
        for (int n = 0; n < 6; n++) {
            Subject subject = Subject.of("thing", "number " + n);
            site.rejoinder
                    .threads()
                    .on(subject)
                    .ifPresent(found -> subjects.put(found.thread().id(), subject));
        }
        return subjects;
    }

    private void edit(int i) {
        if (!comments.isEmpty()) {
            Comment comment = any(comments);
            site.rejoinder
                    .comments()
                    .edit(SampleSites.ADMIN, comment.key(), comment.version(), Text.html("edit " + i))
                    .orThrow();
            refresh();
        }
    }

    private void move() {
        if (!comments.isEmpty()) {
            List<Subject> all = List.copyOf(new TreeMap<>(subjects()).values());
            Comment comment = any(comments);
            if (random.nextInt(8) == 0) {
                site.rejoinder.threads().merge(SampleSites.ADMIN, any(all), any(all));
            } else {
                site.rejoinder.threads().moveBranch(SampleSites.ADMIN, comment.key(), comment.version(), any(all));
            }
            refresh();
        }
    }

    private void decide() {
        if (!comments.isEmpty()) {
            site.decide(any(comments), DECISIONS[random.nextInt(DECISIONS.length)]);
            refresh();
        }
    }

    private void refresh() {
        comments.replaceAll(old ->
                site.rejoinder.moderation().find(SampleSites.ADMIN, old.key()).orThrow());
    }
}
