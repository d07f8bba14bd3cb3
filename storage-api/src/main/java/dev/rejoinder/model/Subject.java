package dev.rejoinder.model;

/**
 * What a thread is about, in the host's own words: {@code product/sku-1}, {@code ticket/4711}. Never an address of a
 * page, since pages move and subjects don't. A post of the blog is the subject {@code post/<id>}.
 *
 * @param type 1 to 64 characters
 * @param id 1 to 200 characters, compared exactly
 */
public record Subject(String type, String id) {

    public static final int MAX_TYPE = 64;
    public static final int MAX_ID = 200;

    private static final String POST = "post";

    public Subject {
        Require.key("subject type", type, MAX_TYPE);
        Require.key("subject id", id, MAX_ID);
    }

    public static Subject of(String type, String id) {
        return new Subject(type, id);
    }

    public static Subject post(Id post) {
        return new Subject(POST, post.toString());
    }

    public boolean isPost() {
        return type.equals(POST);
    }

    @Override
    public String toString() {
        return type + "/" + id;
    }
}
