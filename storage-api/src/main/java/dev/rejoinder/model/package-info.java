/**
 * The facts of a blog and its discussions: immutable records, sealed types and enums. A fact checks that it is well
 * formed and within the size that every store holds; what may be done with it is decided in the engine.
 */
package dev.rejoinder.model;
