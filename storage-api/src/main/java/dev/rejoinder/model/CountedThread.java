package dev.rejoinder.model;

/** A thread with its counts of one moment. */
public record CountedThread(CommentThread thread, ThreadCounts counts) {}
