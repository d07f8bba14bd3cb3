/** A small web server over the JDK's own: requests and responses as values, routes, forms that only this site can send. */
@NullMarked
package dev.rejoinder.examples.blog.http;

import org.jspecify.annotations.NullMarked;
