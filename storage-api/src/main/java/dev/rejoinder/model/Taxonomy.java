package dev.rejoinder.model;

/** The two ways to file posts: categories form a tree, tags are flat. */
public enum Taxonomy {
    CATEGORY,
    TAG
}
