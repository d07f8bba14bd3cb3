package dev.rejoinder.transfer.wordpress;

import java.util.LinkedHashMap;
import java.util.Map;

/** Tells once, with the number of times, what happened over and over: a row of a spam filter's notes per comment. */
final class Repeated {
    private static final int MAX_KINDS = 1_000;

    private final Map<String, Times> times = new LinkedHashMap<>();

    private record Times(int firstLine, long count) {
        Times andAgain(Times other) {
            return new Times(firstLine, count + other.count);
        }
    }

    void count(int line, String what) {
        String kind = times.size() < MAX_KINDS || times.containsKey(what) ? what : "more of the same sort";
        times.merge(kind, new Times(line, 1), Times::andAgain);
    }

    void tell(Problems report) {
        times.forEach((what, times) -> report.problem(
                times.firstLine(), times.count() == 1 ? what : what + " (" + times.count() + " times in all)"));
    }
}
