/** A blog site in one runnable jar: its command line, and the databases that it runs on. */
@NullMarked
package dev.rejoinder.examples.blog;

import org.jspecify.annotations.NullMarked;
