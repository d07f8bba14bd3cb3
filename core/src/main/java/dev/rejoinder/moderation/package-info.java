/**
 * Moderation rules: what a host adds to say which comments are shown at once, held, taken for spam or turned down.
 * Every rule sees every draft and all findings are kept with the comment.
 */
package dev.rejoinder.moderation;
