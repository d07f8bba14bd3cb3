package dev.rejoinder.scenario;

import dev.rejoinder.Sort;
import dev.rejoinder.ThreadEntry;
import dev.rejoinder.ThreadPage;
import dev.rejoinder.ThreadView;
import dev.rejoinder.model.Order;
import java.util.List;

/** Reads threads in random views and pages. */
final class RandomReading {

    private final RandomRun run;

    RandomReading(RandomRun run) {
        this.run = run;
    }

    /** The counts, and one page of one view. */
    void compare(PlainThread thread) {
        Talk talk = run.site.talkOn(thread.subject);
        run.is("counts", talk.counts(), thread.counts());
        int limit = run.random.nextInt(1, 30);
        Order order = run.chance(50) ? Order.NEWEST : Order.OLDEST;
        switch (run.random.nextInt(4)) {
            case 0 -> head(talk, ThreadView.threaded().limit(limit), thread.threaded());
            case 1 -> head(talk, ThreadView.flat(order).limit(limit), thread.flat(order));
            case 2 -> {
                int replies = run.random.nextInt(4);
                roots(talk, rootsView(order, limit, replies), thread.roots(order, replies, 2));
            }
            default -> around(talk, thread, limit);
        }
    }

    private static ThreadView rootsView(Order order, int limit, int replies) {
        return ThreadView.roots(order == Order.OLDEST ? Sort.OLDEST : Sort.NEWEST)
                .roots(limit)
                .replies(replies)
                .levels(2)
                .total(800);
    }

    private void head(Talk talk, ThreadView view, List<PlainThread.Entry> whole) {
        ThreadPage page = talk.read(view);
        run.is("page of " + view, words(page.entries()), plain(whole.subList(0, Math.min(view.limit(), whole.size()))));
        run.is("more", page.next().isPresent(), whole.size() > view.limit());
    }

    private void roots(Talk talk, ThreadView view, List<PlainThread.Entry> whole) {
        List<String> page = words(talk.read(view).entries());
        run.is("page of " + view, page, plain(whole.subList(0, Math.min(page.size(), whole.size()))));
        long roots = whole.stream().filter(entry -> entry.parent == null).count();
        run.is("roots", page.isEmpty(), roots == 0);
    }

    private void around(Talk talk, PlainThread thread, int limit) {
        if (thread.entries.isEmpty()) {
            return;
        }
        PlainThread.Entry entry = run.pick(thread.entries);
        ThreadView view = ThreadView.threaded().limit(limit);
        head(talk, view.startAt(entry.id), thread.from(entry));
        head(talk, view.branch(entry.id), thread.branch(entry));
        List<String> page = words(talk.read(view.around(entry.id)).entries());
        List<String> whole = plain(thread.threaded());
        int start = page.isEmpty() ? 0 : whole.indexOf(page.get(0));
        run.is("around", page, whole.subList(start, Math.min(start + limit, whole.size())));
        run.is("held by its page", page.contains(entry.words()), entry.isSeen());
    }

    /** All pages of all views. */
    void compareAll(PlainThread thread) {
        Talk talk = run.site.talkOn(thread.subject);
        run.is("counts of " + thread.subject, talk.counts(), thread.counts());
        run.is("open", talk.read(ThreadView.newest()).open(), thread.isOpen(run.now()));
        int limit = run.random.nextInt(1, 60);
        whole(talk, ThreadView.threaded().limit(limit), thread.threaded());
        for (Order order : Order.values()) {
            whole(talk, ThreadView.flat(order).limit(limit), thread.flat(order));
            int replies = run.random.nextInt(4);
            whole(talk, rootsView(order, limit, replies), thread.roots(order, replies, 2));
        }
    }

    private void whole(Talk talk, ThreadView view, List<PlainThread.Entry> expected) {
        run.is("all of " + view, words(talk.all(view)), plain(expected));
    }

    private static List<String> words(List<ThreadEntry> entries) {
        return entries.stream()
                .map(entry -> entry.key().id() + " " + Talk.words(entry))
                .toList();
    }

    private static List<String> plain(List<PlainThread.Entry> entries) {
        return entries.stream().map(PlainThread.Entry::words).toList();
    }
}
