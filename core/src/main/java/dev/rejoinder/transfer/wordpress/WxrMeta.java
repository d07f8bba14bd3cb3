package dev.rejoinder.transfer.wordpress;

/** A custom field. A key may come again; the value is often serialized PHP and is never looked into. */
record WxrMeta(String key, String value) {
    static WxrMeta of(WxrFields fields) {
        return new WxrMeta(fields.text("wp:meta_key"), fields.verbatim("wp:meta_value"));
    }
}
