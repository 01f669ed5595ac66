package io.github.weightmark.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The formats of an answer about texts. */
enum Format {
    CONSOLE,
    JSON;

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Format of(String id) {
        for (Format format : values()) {
            if (format.id().equals(id.toLowerCase(Locale.ROOT))) {
                return format;
            }
        }
        String valid = Arrays.stream(values()).map(Format::id).collect(Collectors.joining(", "));
        throw new UsageException("Unknown format \"" + id + "\". Valid: " + valid + ".");
    }
}
