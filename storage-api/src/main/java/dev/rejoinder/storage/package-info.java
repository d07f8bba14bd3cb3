/**
 * The storage SPI, for authors of stores; a host only ever passes a {@link dev.rejoinder.storage.BlogStore} on.
 *
 * <p>A store inserts, replaces by version, finds, pages and counts. It never decides: what may be published, approved or
 * hidden is settled in the engine, from facts that it read through the same unit of work. What every store must keep is
 * written at the methods and proved by the contract tests of {@code rejoinder-storage-tck}.
 *
 * <p>Rules for all record interfaces:
 *
 * <ul>
 *   <li><b>Order.</b> Every list is in a total order that ends in the id. A {@code from} is where the page starts, itself
 *       included; {@code null} starts at the beginning.
 *   <li><b>Bounds.</b> No method's cost grows with the size of the blog, a thread or a queue; only with {@code limit}, or
 *       with the collections that it is given. {@link dev.rejoinder.storage.BranchRecords#hide} alone costs what it hides,
 *       and {@link dev.rejoinder.storage.CountRecords} what it counts.
 *   <li><b>Keys.</b> {@code insert} answers {@code false} on a taken key and {@code replace} on a stale version; neither
 *       breaks the unit of work.
 *   <li><b>Own writes.</b> A unit reads what it wrote.
 *   <li><b>Limits.</b> {@code limit} is 1 to 1,000, collections hold at most 1,000 keys, an empty collection asks nothing. A
 *       breach is an {@link IllegalArgumentException}.
 * </ul>
 */
package dev.rejoinder.storage;
