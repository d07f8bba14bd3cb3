package dev.rejoinder.model;

/** By time, then by id; equal times never swap. */
public enum Order {
    NEWEST,
    OLDEST
}
