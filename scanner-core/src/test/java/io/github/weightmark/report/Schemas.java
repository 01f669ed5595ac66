package io.github.weightmark.report;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The official schemas, out of the jars that carry them. */
public final class Schemas {

    private Schemas() {}

    /** What a schema of a folder finds wrong with a document; the schemas it refers to lie beside it. */
    public static List<String> errors(Path folder, String schema, String document) throws IOException {
        Schema loaded = SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_7,
                        builder ->
                                builder.schemas((String uri) -> read(folder, uri.substring(uri.lastIndexOf('/') + 1))))
                .getSchema(Files.readString(folder.resolve(schema)), InputFormat.JSON);
        return loaded.validate(document, InputFormat.JSON).stream()
                .map(Error::toString)
                .toList();
    }

    private static @Nullable String read(Path folder, String name) {
        try {
            Path file = folder.resolve(name);
            return Files.exists(file) ? Files.readString(file) : null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a schema on the class path finds wrong with a document. */
    public static List<String> errors(String schema, String document) throws IOException {
        try (InputStream file = Schemas.class.getResourceAsStream(schema)) {
            if (file == null) {
                throw new IOException(schema + " is not on the class path");
            }
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            SpecificationVersion version =
                    text.contains("draft-07") ? SpecificationVersion.DRAFT_7 : SpecificationVersion.DRAFT_2020_12;
            Schema loaded = SchemaRegistry.withDefaultDialect(version).getSchema(text, InputFormat.JSON);
            return loaded.validate(document, InputFormat.JSON).stream()
                    .map(Error::toString)
                    .toList();
        }
    }
}
