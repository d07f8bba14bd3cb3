/** A Spring host whose comments and own rows share a transaction. */
package dev.rejoinder.examples.spring;
