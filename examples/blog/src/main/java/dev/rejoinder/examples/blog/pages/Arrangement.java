package dev.rejoinder.examples.blog.pages;

import dev.rejoinder.Sort;
import dev.rejoinder.ThreadView;
import dev.rejoinder.examples.blog.http.HttpProblem;
import dev.rejoinder.examples.blog.http.Request;
import dev.rejoinder.model.Order;
import java.util.Arrays;
import java.util.Locale;

/** The ways in which readers may have a thread laid out. */
enum Arrangement {
    CONVERSATION("Conversation", ThreadView.threaded()),
    NEWEST("Newest first", ThreadView.newest()),
    BEST("Best first", ThreadView.roots(Sort.RANKED)),
    TIME("By time", ThreadView.flat(Order.OLDEST).depth(1)),
    LATEST("Latest on top", ThreadView.flat(Order.NEWEST).depth(1));

    /** Below this depth replies stand under each other, and say whom they answer: a phone has no room for more. */
    private static final int NESTED = 5;

    final String label;
    final ThreadView view;

    Arrangement(String label, ThreadView view) {
        this.label = label;
        this.view = view.depth(Math.min(view.depth(), NESTED));
    }

    /** Whether replies are cut, and go on at a page of their own. */
    boolean cutsReplies() {
        return view.shape() == ThreadView.Shape.ROOTS;
    }

    String value() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws HttpProblem 404 if the address names another one */
    static Arrangement of(Request request) {
        return of(request.query().text("view"));
    }

    static Arrangement of(String value) {
        return value.isEmpty()
                ? CONVERSATION
                : Arrays.stream(values())
                        .filter(arrangement -> arrangement.value().equals(value))
                        .findFirst()
                        .orElseThrow(() -> HttpProblem.notFound("There is no such view of the comments."));
    }
}
