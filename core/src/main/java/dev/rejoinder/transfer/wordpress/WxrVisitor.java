package dev.rejoinder.transfer.wordpress;

/**
 * Is shown an export in the order of the file: the channel first and once, an item before its comments, and problems at
 * any time, since the reader looks ahead. What a method throws ends the reading and reaches the caller.
 */
interface WxrVisitor extends Problems {
    void channel(WxrChannel channel);

    void author(WxrAuthor author);

    /** A category, a tag or a term of another taxonomy; may come after the items that use it. */
    void term(WxrTerm term);

    void item(WxrItem item);

    /** A comment on the last item. */
    void comment(WxrComment comment);

    /** The last item has no more comments. */
    void itemEnd();
}
