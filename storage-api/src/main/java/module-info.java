import org.jspecify.annotations.NullMarked;

/**
 * What Rejoinder stores and how it asks a store for it: the facts ({@link dev.rejoinder.model}) and the storage SPI
 * ({@link dev.rejoinder.storage}).
 */
@NullMarked
module dev.rejoinder.storage.api {
    requires static transitive org.jspecify;

    exports dev.rejoinder.model;
    exports dev.rejoinder.storage;
}
