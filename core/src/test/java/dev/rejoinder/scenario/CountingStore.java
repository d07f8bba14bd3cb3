package dev.rejoinder.scenario;

import dev.rejoinder.storage.BlogStore;
import dev.rejoinder.storage.UnitOfWork;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.function.Function;

/** Counts what its units ask of another store; each of these calls is a few statements at most. */
final class CountingStore implements BlogStore {

    private final BlogStore store;
    private int calls;

    CountingStore(BlogStore store) {
        this.store = store;
    }

    int calls() {
        return calls;
    }

    @Override
    public <T> T write(Function<UnitOfWork, T> work) {
        return store.write(unit -> work.apply(counting(UnitOfWork.class, unit)));
    }

    @Override
    public <T> T read(Function<UnitOfWork, T> work) {
        return store.read(unit -> work.apply(counting(UnitOfWork.class, unit)));
    }

    private <T> T counting(Class<T> type, Object real) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    Object answer = answer(method, real, arguments);
                    if (type != UnitOfWork.class) {
                        calls++;
                        return answer;
                    }
                    return method.getParameterCount() == 0 ? counting(method.getReturnType(), answer) : answer;
                }));
    }

    private static Object answer(Method method, Object real, Object[] arguments) throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
