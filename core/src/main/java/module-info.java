import org.jspecify.annotations.NullMarked;

/** The engine: posts, categories, comment threads and moderation over any store. */
@NullMarked
module dev.rejoinder.core {
    requires transitive dev.rejoinder.storage.api;
    requires java.xml;
    requires org.commonmark;
    requires org.commonmark.ext.gfm.strikethrough;
    requires org.commonmark.ext.gfm.tables;
    requires org.slf4j;
    requires owasp.java.html.sanitizer;
    requires tools.jackson.databind;
    requires static org.jspecify;

    exports dev.rejoinder;
    exports dev.rejoinder.moderation;
    exports dev.rejoinder.ranking;
    exports dev.rejoinder.text;
    exports dev.rejoinder.transfer;
}
