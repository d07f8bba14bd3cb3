/**
 * What a store promises, as tests to extend: {@link dev.rejoinder.storage.tck.StoreContract} holds one group for each
 * aggregate of the SPI, {@link dev.rejoinder.storage.tck.Fixtures} the facts that the tests are about.
 */
package dev.rejoinder.storage.tck;
