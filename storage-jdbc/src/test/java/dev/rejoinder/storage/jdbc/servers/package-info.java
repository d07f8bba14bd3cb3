/**
 * PostgreSQL and MariaDB as real servers, for tests and measurements: started here, from binaries that Maven fetched, or
 * named by the environment.
 */
@NullMarked
package dev.rejoinder.storage.jdbc.servers;

import org.jspecify.annotations.NullMarked;
