package dev.rejoinder.storage.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What takes the tables from the version before to this one, on any product. Its last statement writes the version into the
 * ledger, and all of them may run again after an interruption, or beside another instance where the product can't keep
 * instances apart.
 *
 * @param folder the resource folder with a folder for each product
 */
record Script(int version, String description, String folder) {

    /** In order, the newest last. */
    static final List<Script> SHIPPED = List.of(new Script(1, "rejoinder", "/META-INF/rejoinder"));

    String text(Product product, Tables tables) {
        String text = tables.in(written(product));
        return tables.schema() != null && product.dialect().qualifiesIndexes()
                ? text.replace(" INDEX IF NOT EXISTS ", " INDEX IF NOT EXISTS " + tables.schema() + ".")
                : text;
    }

    private String written(Product product) {
        String file = folder + "/" + product.folder() + "/V" + version + "__" + description + ".sql";
        try (InputStream in = Script.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("the library's own file " + file + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
