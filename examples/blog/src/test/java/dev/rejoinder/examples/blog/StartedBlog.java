package dev.rejoinder.examples.blog;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** An empty blog, started for each test. */
abstract class StartedBlog {

    TestBlog blog;

    @BeforeEach
    final void start() throws Exception {
        blog = TestBlog.start();
    }

    @AfterEach
    final void stop() {
        blog.close();
    }
}
