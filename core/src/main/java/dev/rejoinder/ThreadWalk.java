package dev.rejoinder;

import dev.rejoinder.bulk.Pages;
import dev.rejoinder.model.Comment;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.ThreadPath;
import dev.rejoinder.storage.BlogStore;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads all comments of a thread in the order of their paths, each page in a unit of its own. */
record ThreadWalk(BlogStore store, Id thread) {

    void pages(int limit, Consumer<List<Comment>> each) {
        pages(null, limit, each);
    }

    List<Comment> branch(ThreadPath top, int limit) {
        List<Comment> branch = new ArrayList<>();
        pages(top, limit, branch::addAll);
        return branch;
    }

    private void pages(@Nullable ThreadPath branch, int limit, Consumer<List<Comment>> each) {
        Pages.readByPath(from -> store.read(unit -> unit.comments().branch(thread, branch, from, limit)), each);
    }
}
