package dev.rejoinder.storage.jdbc;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.junit.jupiter.params.provider.EnumSource;

/** All products but MySQL, whose SQL is MariaDB's. */
@Retention(RetentionPolicy.RUNTIME)
@EnumSource(value = Product.class, mode = EnumSource.Mode.EXCLUDE, names = "MYSQL")
@interface TestedProducts {}
