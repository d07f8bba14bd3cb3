package dev.rejoinder;

import java.util.Optional;

/**
 * What a page has left out below one comment. It is read by the same view {@link ThreadView#under under} that comment.
 *
 * @param next where the direct replies go on; empty if the page has none of them
 * @param left how many direct replies are left
 * @param orMore whether there may be more than that: replies are counted up to 1,000
 */
public record MoreReplies(Optional<Cursor> next, int left, boolean orMore) {}
