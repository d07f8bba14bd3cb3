package dev.rejoinder.storage.jdbc;

class PostgresSchemaStoreTest extends SchemaStoreContract {

    PostgresSchemaStoreTest() {
        super(Product.POSTGRESQL);
    }
}
