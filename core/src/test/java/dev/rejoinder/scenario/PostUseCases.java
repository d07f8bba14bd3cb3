package dev.rejoinder.scenario;

import static dev.rejoinder.Capability.PUBLISH;
import static dev.rejoinder.Capability.WRITE;

import dev.rejoinder.Actor;
import dev.rejoinder.Capability;
import dev.rejoinder.Outcome;
import dev.rejoinder.PostDraft;
import dev.rejoinder.Posts;
import dev.rejoinder.Refusal;
import dev.rejoinder.model.Post;
import dev.rejoinder.model.Publication;
import java.time.Instant;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** What writers and editors do. */
final class PostUseCases {

    private static final Instant NOON = TestClock.START;
    private static final PostDraft OTHER = PostDraft.titled("Another title");

    private static final Function<Site, Post> DRAFT = site -> site.aDraft("Draft");
    private static final Function<Site, Post> POST = site -> site.aPost("Post");
    private static final Function<Site, Post> GONE = site -> site.trash(site.aPost("Gone"));
    private static final Function<Site, Post> OWN = site -> site.aDraft(UseCase.una(Set.of(WRITE)), OTHER);
    private static final Function<Site, Post> OWN_GONE = site -> site.trash(OWN.apply(site));

    private PostUseCases() {}

    private interface Use {
        Outcome<?> attempt(Posts posts, Actor who, Post on);
    }

    static Stream<UseCase> all() {
        return Stream.of(
                UseCase.taking(
                        WRITE,
                        "Posts.draft",
                        "",
                        talk -> who -> talk.site().posts().draft(who, OTHER)),
                anothers("edit", DRAFT, (posts, who, on) -> posts.edit(who, on.id(), on.version(), OTHER)),
                anothers("publish", DRAFT, (posts, who, on) -> posts.publish(who, on.id(), on.version())),
                anothers("publishAt", DRAFT, (posts, who, on) -> posts.publishAt(who, on.id(), on.version(), NOON)),
                anothers("unpublish", POST, (posts, who, on) -> posts.unpublish(who, on.id(), on.version())),
                anothers("trash", POST, (posts, who, on) -> posts.trash(who, on.id(), on.version())),
                anothers("restore", GONE, (posts, who, on) -> posts.restore(who, on.id(), on.version())),
                ones(PUBLISH, "edit", OWN, (posts, who, on) -> posts.edit(who, on.id(), on.version(), OTHER)),
                ones(WRITE, "trash", OWN, (posts, who, on) -> posts.trash(who, on.id(), on.version())),
                ones(WRITE, "restore", OWN_GONE, (posts, who, on) -> posts.restore(who, on.id(), on.version())),
                ones(WRITE, "find", OWN, (posts, who, on) -> posts.find(who, on.id())),
                ones(WRITE, "inState", OWN, (posts, who, on) -> posts.inState(who, Publication.State.DRAFT, null, 10)));
    }

    private static UseCase anothers(String method, Function<Site, Post> prepared, Use use) {
        return UseCase.taking(PUBLISH, "Posts." + method, "another's", on(prepared, use));
    }

    /** @param named the one of both that the refusal speaks of */
    private static UseCase ones(Capability named, String method, Function<Site, Post> prepared, Use use) {
        return new UseCase(
                "Posts." + method, "one's own", Set.of(WRITE, PUBLISH), new Refusal.Lacks(named), on(prepared, use));
    }

    private static UseCase.Preparation on(Function<Site, Post> prepared, Use use) {
        return talk -> {
            Post post = prepared.apply(talk.site());
            return who -> use.attempt(talk.site().posts(), who, post);
        };
    }
}
