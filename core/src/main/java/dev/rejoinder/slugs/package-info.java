/** Which slug a thing gets: what a word makes of itself, and what is still free in the store. */
package dev.rejoinder.slugs;
