package dev.rejoinder.storage.jdbc;

class MariaDbSchemaStoreTest extends SchemaStoreContract {

    MariaDbSchemaStoreTest() {
        super(Product.MARIADB);
    }
}
