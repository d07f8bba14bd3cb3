package dev.rejoinder.storage;

import dev.rejoinder.model.Comment;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Slice;
import java.util.Map;

/**
 * The first direct replies to some comments, and how many direct replies these comments and their replies have.
 *
 * @param replies by the comment that they answer
 * @param counts by comment; those without any replies are left out
 */
public record FirstReplies(Map<Id, Slice<Comment>> replies, Map<Id, Integer> counts) {}
