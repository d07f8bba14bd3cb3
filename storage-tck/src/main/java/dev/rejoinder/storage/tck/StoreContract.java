package dev.rejoinder.storage.tck;

import dev.rejoinder.storage.BlogStore;
import java.util.Set;
import org.junit.jupiter.api.Nested;

/**
 * What every store must pass. A store's own test class extends this one and says how to make an empty store:
 *
 * <pre>{@code
 * class MemoryStoreTest extends StoreContract {
 *     @Override
 *     protected BlogStore newStore() {
 *         return MemoryStore.create();
 *     }
 * }
 * }</pre>
 *
 * Each test gets a store of its own. A test that hangs fails after two minutes.
 */
public abstract class StoreContract {

    protected StoreContract() {}

    /** An empty store that shares nothing with those made before it. */
    protected abstract BlogStore newStore();

    /** Called after each test with its store; closes what can be closed. */
    protected void closeStore(BlogStore store) throws Exception {
        if (store instanceof AutoCloseable closeable) {
            closeable.close();
        }
    }

    /** What this store does without; the tests of those capabilities are reported as skipped. */
    protected Set<Capability> lacks() {
        return Set.of();
    }

    @Nested
    class Posts extends PostContract {}

    @Nested
    class Shelves extends ShelfContract {}

    @Nested
    class PostLists extends PostListContract {}

    @Nested
    class Terms extends TermContract {}

    @Nested
    class Slugs extends SlugContract {}

    @Nested
    class Threads extends ThreadContract {}

    @Nested
    class ThreadCounts extends ThreadCountContract {}

    @Nested
    class Comments extends CommentContract {}

    @Nested
    class CommentFields extends CommentFieldContract {}

    @Nested
    class Branches extends BranchContract {}

    @Nested
    class BranchHiding extends BranchHidingContract {}

    @Nested
    class Answers extends AnswerContract {}

    @Nested
    class CountMending extends CountMendingContract {}

    @Nested
    class CommentPages extends CommentPageContract {}

    @Nested
    class ReplyPages extends ReplyPageContract {}

    @Nested
    class FirstReplies extends FirstReplyContract {}

    @Nested
    class Moderation extends ModerationContract {}

    @Nested
    class AuthorPages extends AuthorPageContract {}

    @Nested
    class Revisions extends RevisionContract {}

    @Nested
    class SubmissionKeys extends SubmissionKeyContract {}

    @Nested
    class Moves extends MoveContract {}

    @Nested
    class Redirects extends RedirectContract {}

    @Nested
    class Votes extends VoteContract {}

    @Nested
    class Receptions extends ReceptionContract {}

    @Nested
    class Events extends EventContract {}

    @Nested
    class Units extends UnitContract {}

    @Nested
    class Rollback extends RollbackContract {}

    @Nested
    class Limits extends LimitContract {}

    @Nested
    class Concurrency extends ConcurrencyContract {}

    @Nested
    class Groups extends GroupContract {}

    @Nested
    class Isolation extends IsolationContract {}

    @Nested
    class Locks extends LockContract {}

    @Nested
    class RandomSequence extends RandomSequenceContract {}
}
