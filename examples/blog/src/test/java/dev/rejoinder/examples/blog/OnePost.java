package dev.rejoinder.examples.blog;

import dev.rejoinder.model.Post;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A blog with one post, started for each test. */
abstract class OnePost {

    static final String PAGE = "/posts/hello";

    /** The comment form as Ada fills it in. */
    static final Map<String, String> ADA =
            Map.of("name", "Ada", "email", "ada@example.org", "text", "How *very* true.");

    TestBlog blog;
    Post post;

    @BeforeEach
    void start() throws Exception {
        blog = TestBlog.start();
        post = blog.aPost("Hello");
    }

    @AfterEach
    void stop() {
        blog.close();
    }
}
