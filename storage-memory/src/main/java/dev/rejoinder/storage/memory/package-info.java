/**
 * The storage SPI in executable form: tables and indexes as in a database, but as one immutable value. Whoever doubts what
 * a method of the SPI means finds the answer here in a few lines.
 */
package dev.rejoinder.storage.memory;
