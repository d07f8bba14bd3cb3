/** The smallest hosts: one that forgets, and one that remembers. */
package dev.rejoinder.examples.quickstart;
