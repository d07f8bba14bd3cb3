package dev.rejoinder.model;

/** Who wrote something, as the host vouches for it. */
public sealed interface Author permits Guest, Member {

    int MAX_NAME = 250;

    String name();
}
