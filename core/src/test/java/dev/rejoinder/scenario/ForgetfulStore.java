package dev.rejoinder.scenario;

import dev.rejoinder.model.Comment;
import dev.rejoinder.model.Status;
import dev.rejoinder.storage.BlogStore;
import dev.rejoinder.storage.CommentRecords;
import dev.rejoinder.storage.UnitOfWork;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Claims to have brought back what its author had deleted, and has not. */
final class ForgetfulStore implements BlogStore {

    private final BlogStore store;

    ForgetfulStore(BlogStore store) {
        this.store = store;
    }

    @Override
    public <T> T write(Function<UnitOfWork, T> work) {
        return store.write(unit -> work.apply(forgetful(unit)));
    }

    @Override
    public <T> T read(Function<UnitOfWork, T> work) {
        return store.read(work);
    }

    private static UnitOfWork forgetful(UnitOfWork unit) {
        return proxy(UnitOfWork.class, (method, arguments) -> {
            Object answer = invoke(method, unit, arguments);
            return answer instanceof CommentRecords comments ? forgetful(comments) : answer;
        });
    }

    private static CommentRecords forgetful(CommentRecords comments) {
        return proxy(
                CommentRecords.class,
                (method, arguments) -> method.getName().equals("replace") && restores((Comment) arguments[0], comments)
                        ? true
                        : invoke(method, comments, arguments));
    }

    private static boolean restores(Comment next, CommentRecords comments) {
        List<Comment> stored = comments.find(next.key().thread(), Set.of(next.id()));
        return !stored.isEmpty() && stored.get(0).status() == Status.DELETED && next.status() != Status.DELETED;
    }

    private interface Answering {
        Object answer(Method method, @Nullable Object[] arguments) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, Answering answering) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> answering.answer(method, arguments)));
    }

    private static Object invoke(Method method, Object target, @Nullable Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
