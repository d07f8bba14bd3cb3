import org.jspecify.annotations.NullMarked;

/** A complete store without a database: {@link dev.rejoinder.storage.memory.MemoryStore}. */
@NullMarked
module dev.rejoinder.storage.memory {
    requires transitive dev.rejoinder.storage.api;

    exports dev.rejoinder.storage.memory;
}
