/**
 * The entry, and the use cases of a blog and its comments. What is public here is for hosts, and all of it begins at
 * {@link dev.rejoinder.Rejoinder}:
 *
 * <ul>
 *   <li>for readers {@link dev.rejoinder.Blog} and {@link dev.rejoinder.Comments};
 *   <li>for writers {@link dev.rejoinder.Posts} and {@link dev.rejoinder.Terms};
 *   <li>for moderators {@link dev.rejoinder.Moderation} and {@link dev.rejoinder.Threads}.
 * </ul>
 *
 * <p>Each call is by an {@link dev.rejoinder.Actor} where it needs a capability, takes a draft or a view, and answers with
 * an {@link dev.rejoinder.Outcome}, a {@link dev.rejoinder.Submission} or a page.
 */
package dev.rejoinder;
