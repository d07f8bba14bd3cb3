import org.jspecify.annotations.NullMarked;

/** The contract that every store must pass, as JUnit tests to extend. Open, so that JUnit reaches its nested tests. */
@NullMarked
open module dev.rejoinder.storage.tck {
    requires transitive dev.rejoinder.storage.api;
    requires transitive org.junit.jupiter.api;
    requires org.assertj.core;
    requires static org.jspecify;

    exports dev.rejoinder.storage.tck;
}
