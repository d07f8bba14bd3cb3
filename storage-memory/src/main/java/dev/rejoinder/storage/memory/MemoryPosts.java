package dev.rejoinder.storage.memory;

import dev.rejoinder.model.Id;
import dev.rejoinder.model.Order;
import dev.rejoinder.model.Post;
import dev.rejoinder.model.Publication;
import dev.rejoinder.model.Slice;
import dev.rejoinder.storage.Period;
import dev.rejoinder.storage.PostPosition;
import dev.rejoinder.storage.PostRecords;
import dev.rejoinder.storage.Shelf;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

final class MemoryPosts implements PostRecords {

    private final MemoryUnit unit;

    MemoryPosts(MemoryUnit unit) {
        this.unit = unit;
    }

    @Override
    public boolean insert(Post post) {
        Tables tables = unit.tablesToChange();
        if (tables.posts().find(post.id()) != null) {
            return false;
        }
        unit.keep(tables.with(tables.posts().change(null, post)));
        return true;
    }

    @Override
    public boolean replace(Post post) {
        Tables tables = unit.tablesToChange();
        Post before = tables.posts().find(post.id());
        if (before == null || before.version() != post.version() - 1) {
            return false;
        }
        unit.keep(tables.with(tables.posts().change(before, post)));
        return true;
    }

    @Override
    public List<Post> find(Collection<Id> ids) {
        PostTable posts = unit.tables().posts();
        return new TreeSet<>(Limits.atOnce(ids))
                .stream().map(posts::find).filter(Objects::nonNull).toList();
    }

    @Override
    public Slice<Post> published(Shelf shelf, Period period, Order order, @Nullable PostPosition from, int limit) {
        return new Shelves(unit.tables().posts(), period, order, from).page(shelf, Limits.limit(limit));
    }

    @Override
    public Slice<Post> inState(Publication.State state, Order order, @Nullable Id from, int limit) {
        Range<Post> range =
                Range.at(PostTable::state, state).then(Range.from(from, order, id -> Range.at(Post::id, id)));
        return unit.tables().posts().byState().page(range, order, Limits.limit(limit));
    }

    @Override
    public Slice<Post> all(@Nullable Id from, int limit) {
        Range<Post> range = Range.from(from, Order.OLDEST, id -> Range.at(Post::id, id));
        return unit.tables().posts().byId().page(range, Order.OLDEST, Limits.limit(limit));
    }

    @Override
    public void unfile(Id term) {
        Tables tables = unit.tablesToChange();
        PostTable changed = tables.posts();
        for (PostTable.Filed filed : tables.posts().filed().all(PostTable.under(term))) {
            Post before = filed.post();
            changed = changed.change(before, before.withFiling(before.filing().without(term)));
        }
        unit.keep(tables.with(changed));
    }
}
