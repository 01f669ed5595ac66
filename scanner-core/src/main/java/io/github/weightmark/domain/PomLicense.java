package io.github.weightmark.domain;

import org.jspecify.annotations.Nullable;

/**
 * What a POM says of a licence.
 *
 * @param name as written
 * @param url where its text stands, as written; {@code null} when the POM does not say
 */
public record PomLicense(String name, @Nullable String url) {

    @Override
    public String toString() {
        return name.isBlank() && url != null ? url : name;
    }
}
