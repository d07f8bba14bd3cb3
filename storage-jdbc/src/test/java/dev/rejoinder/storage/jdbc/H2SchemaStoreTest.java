package dev.rejoinder.storage.jdbc;

class H2SchemaStoreTest extends SchemaStoreContract {

    H2SchemaStoreTest() {
        super(Product.H2);
    }
}
