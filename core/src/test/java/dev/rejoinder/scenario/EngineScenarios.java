package dev.rejoinder.scenario;

import dev.rejoinder.storage.BlogStore;
import org.junit.jupiter.api.Nested;

/**
 * What the engine does on any store. A store's own test class extends this one and says how to make an empty store. Every
 * scenario gets a store of its own, and ends with a verification that finds nothing wrong.
 */
public abstract class EngineScenarios {

    protected EngineScenarios() {}

    /** An empty store that shares nothing with those made before it. */
    protected abstract BlogStore newStore();

    /** Called after each scenario, which does not use its stores any more. */
    protected void closeStores() {}

    /** How many comments each of eight people write at once; fewer only where a store needs minutes for them. */
    protected int commentsOfEach() {
        return 1_000;
    }

    /** How long the random sequence of operations is, unless {@code -Drejoinder.operations} says so. */
    protected int operations() {
        return 100_000;
    }

    @Nested
    class Posts extends PostScenarios {}

    @Nested
    class PostFields extends PostFieldScenarios {}

    @Nested
    class Slugs extends SlugScenarios {}

    @Nested
    class Lists extends BlogListScenarios {}

    @Nested
    class ListedCounts extends ListedCountScenarios {}

    @Nested
    class Terms extends TermScenarios {}

    @Nested
    class Submissions extends SubmissionScenarios {}

    @Nested
    class CommentTexts extends CommentTextScenarios {}

    @Nested
    class Forms extends FormScenarios {}

    @Nested
    class Keys extends SubmissionKeyScenarios {}

    @Nested
    class ThreadReading extends ThreadReadingScenarios {}

    @Nested
    class ThreadShapes extends ThreadShapeScenarios {}

    @Nested
    class Viewers extends ViewerScenarios {}

    @Nested
    class EveryView extends EveryViewScenarios {}

    @Nested
    class PagingWhileWriting extends PagingWhileWritingScenarios {}

    @Nested
    class Unread extends UnreadScenarios {}

    @Nested
    class Moderation extends ModerationScenarios {}

    @Nested
    class Tombstones extends TombstoneScenarios {}

    @Nested
    class Hiding extends HidingScenarios {}

    @Nested
    class WordPressMistakes extends WordPressMistakeScenarios {}

    @Nested
    class Undoing extends UndoScenarios {}

    @Nested
    class Queues extends QueueScenarios {}

    @Nested
    class Rules extends RuleScenarios {}

    @Nested
    class BuiltInRules extends BuiltInRuleScenarios {}

    @Nested
    class Edits extends EditScenarios {}

    @Nested
    class EditTimes extends EditTimeScenarios {}

    @Nested
    class GuestEdits extends GuestEditScenarios {}

    @Nested
    class Revisions extends RevisionScenarios {}

    @Nested
    class Recents extends RecentScenarios {}

    @Nested
    class Closing extends ClosingScenarios {}

    @Nested
    class SlowMode extends SlowModeScenarios {}

    @Nested
    class Highlights extends HighlightScenarios {}

    @Nested
    class Moves extends MoveScenarios {}

    @Nested
    class MoveVisibility extends MoveVisibilityScenarios {}

    @Nested
    class Merges extends MergeScenarios {}

    @Nested
    class ConcurrentMoves extends ConcurrentMoveScenarios {}

    @Nested
    class Capabilities extends CapabilityScenarios {}

    @Nested
    class Events extends EventScenarios {}

    @Nested
    class Listeners extends ListenerScenarios {}

    @Nested
    class Verifying extends VerifyScenarios {}

    @Nested
    class Repairing extends RepairScenarios {}

    @Nested
    class ConcurrentRepairs extends ConcurrentRepairScenarios {}

    @Nested
    class Concurrency extends ConcurrencyScenarios {}

    @Nested
    class BulkDecisions extends BulkDecisionScenarios {}

    @Nested
    class MovedBulkDecisions extends MovedBulkDecisionScenarios {}

    @Nested
    class Votes extends VoteScenarios {}

    @Nested
    class Ranks extends RankScenarios {}

    @Nested
    class ConcurrentVotes extends ConcurrentVoteScenarios {}

    @Nested
    class ConcurrentModeration extends ConcurrentModerationScenarios {}

    @Nested
    class RandomOperations extends RandomOperationScenarios {}
}
