package dev.rejoinder;

import dev.rejoinder.model.Event;

/**
 * Is told of every change after it has been committed, on the thread that made it, in the order of the changes of one
 * call; it may call the engine. It has to be safe for use by many threads. What it throws is logged and stops neither
 * the call nor other listeners. A process that dies between commit and listener has told nobody, but the event is stored.
 */
@FunctionalInterface
public interface EventListener {

    void on(Event event);
}
