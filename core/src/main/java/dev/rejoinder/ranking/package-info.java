/** Orders by votes: what makes one number of a comment's votes and age, to be stored and sorted by. Pure functions. */
package dev.rejoinder.ranking;
