/** What a database holds after its host, its server, the network, the disk or the clock has failed at a random moment. */
@NullMarked
package dev.rejoinder.storage.jdbc.crash;

import org.jspecify.annotations.NullMarked;
