/** A host that is killed at a random moment, and what its database holds afterwards. */
@NullMarked
package dev.rejoinder.storage.jdbc.crash;

import org.jspecify.annotations.NullMarked;
