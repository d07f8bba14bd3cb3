package dev.rejoinder.storage;

import dev.rejoinder.model.Comment;
import dev.rejoinder.model.CountedThread;
import dev.rejoinder.model.Slice;

/** A thread with its counts and a page of its visible comments. */
public record OpenedThread(CountedThread thread, Slice<Comment> page) {}
