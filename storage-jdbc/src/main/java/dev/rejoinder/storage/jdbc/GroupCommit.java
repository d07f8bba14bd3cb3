package dev.rejoinder.storage.jdbc;

import dev.rejoinder.storage.UnavailableException;
import dev.rejoinder.storage.UnitOfWork;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the units of work of many callers in common transactions, so that they share the cost of a commit:
 *
 * <ol>
 *   <li>A caller joins the queue. If it is full, the caller waits for room, and gives up after a while.
 *   <li>The first in the queue leads: without waiting for anybody, it takes the queue as it is, itself included, and runs
 *       all those units in one transaction, one after the other. What came in meanwhile is led by the next.
 *   <li>A unit may read, and add rows, which are put off to the end. One that does more, or that would have to wait for a
 *       lock, leaves the group to run alone: it must not keep the others waiting. One that throws just leaves.
 *   <li>If the transaction succeeds, each caller has its answer. If it does not, each runs its own unit alone: one that
 *       can't be kept is nobody else's trouble.
 *   <li>Only if there is no connection, or nobody can tell whether the commit happened, does everybody in the group hear so
 *       at once.
 * </ol>
 */
final class GroupCommit {

    private static final int LARGEST_GROUP = 256;

    private static final Logger log = LoggerFactory.getLogger(GroupCommit.class);

    private final Transactions transactions;
    private final int capacity;
    private final Duration patience;
    private final Deque<Caller<?>> queue = new ArrayDeque<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition room = lock.newCondition();
    private boolean led;

    /**
     * @param capacity how many may wait
     * @param patience how long one who finds the queue full waits for room
     */
    GroupCommit(Transactions transactions, int capacity, Duration patience) {
        this.transactions = transactions;
        this.capacity = capacity;
        this.patience = patience;
    }

    /** Returns the unit as committed, throws what it threw, or is empty if the unit is to be run alone. */
    <T> Optional<Done<T>> write(Function<UnitOfWork, T> work) {
        Caller<T> caller = new Caller<>(work);
        if (join(caller) || caller.awaitTurn(this::leave)) {
            lead();
        }
        return caller.answer();
    }

    /** How many are in the queue. */
    int waiting() {
        lock.lock();
        try {
            return queue.size();
        } finally {
            lock.unlock();
        }
    }

    /** Whether this caller leads at once. */
    private boolean join(Caller<?> caller) {
        lock.lock();
        try {
            awaitRoom();
            queue.add(caller);
            boolean leads = !led;
            led = true;
            return leads;
        } finally {
            lock.unlock();
        }
    }

    private void awaitRoom() {
        long nanos = patience.toNanos();
        while (queue.size() >= capacity) {
            try {
                if (nanos <= 0) {
                    throw new UnavailableException(
                            "nothing was written: " + queue.size()
                                    + " units of work were waiting for the database, and still after "
                                    + patience.toMillis() + " ms; try again later",
                            null);
                }
                nanos = room.awaitNanos(nanos);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new UnavailableException("nothing was written: interrupted while waiting for the database", e);
            }
        }
    }

    /** Whether the caller was still waiting, and is no longer. */
    private boolean leave(Caller<?> caller) {
        lock.lock();
        try {
            boolean left = !caller.isCalled() && queue.remove(caller);
            if (left) {
                room.signal();
            }
            return left;
        } finally {
            lock.unlock();
        }
    }

    /** Who leads is not alone in the group: an interrupt waits until the others have their answers. */
    private void lead() {
        boolean interrupted = Thread.interrupted();
        List<Caller<?>> group = takeGroup();
        try {
            run(group);
        } finally {
            handOver();
            group.forEach(Caller::call);
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void run(List<Caller<?>> group) {
        try {
            transactions.write(session -> runTogether(session, group)).forEach(Runnable::run);
        } catch (UnavailableException e) {
            group.forEach(caller -> caller.fail(new UnavailableException(e.getMessage(), e)));
        } catch (Throwable e) {
            log.debug("{} units of work could not be kept together, and are run each alone", group.size(), e);
        }
    }

    /** The answers are given only when the transaction has been committed. */
    private static List<Runnable> runTogether(Session session, List<Caller<?>> callers) {
        Group group = Group.in(session);
        List<Runnable> answers = new ArrayList<>();
        callers.forEach(caller -> answers.add(caller.run(group)));
        try {
            group.write();
        } catch (UnavailableException e) {
            throw new RunAlone("the rows of the group could not be written", e);
        }
        return answers;
    }

    private List<Caller<?>> takeGroup() {
        lock.lock();
        try {
            List<Caller<?>> group = new ArrayList<>();
            while (!queue.isEmpty() && group.size() < LARGEST_GROUP) {
                group.add(queue.remove());
            }
            room.signalAll();
            return group;
        } finally {
            lock.unlock();
        }
    }

    private void handOver() {
        lock.lock();
        try {
            if (queue.isEmpty()) {
                led = false;
            } else {
                queue.element().lead();
            }
        } finally {
            lock.unlock();
        }
    }
}
