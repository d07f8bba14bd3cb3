package dev.rejoinder.examples.blog;

import dev.rejoinder.model.Post;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;

/** A started blog with one post. */
abstract class OnePost extends StartedBlog {

    static final String PAGE = "/posts/hello";

    /** The comment form as Ada fills it in. */
    static final Map<String, String> ADA =
            Map.of("name", "Ada", "email", "ada@example.org", "text", "How *very* true.");

    Post post;

    @BeforeEach
    final void publish() {
        post = blog.aPost("Hello");
    }
}
