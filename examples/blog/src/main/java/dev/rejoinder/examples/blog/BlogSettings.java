package dev.rejoinder.examples.blog;

import dev.rejoinder.examples.blog.http.Origin;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;

/**
 * What the owner of a blog decides.
 *
 * @param closeAfter the age at which posts take no more comments
 */
record BlogSettings(String title, ZoneId zone, Origin origin, Optional<Duration> closeAfter) {}
