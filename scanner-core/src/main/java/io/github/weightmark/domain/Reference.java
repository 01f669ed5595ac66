package io.github.weightmark.domain;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * A model as a project names it, before aliases are resolved: {@code ollama:llama3.1:8b}, {@code hf:org/name@main},
 * {@code openai:gpt-4o}, {@code file:models/x.gguf}, {@code maven:group:artifact}.
 *
 * @param provider who is asked for the model, lower case: hf, ollama, docker, openai, bedrock, file, maven ...;
 *     {@code unknown} where the form does not tell
 * @param id the id as written, case kept
 * @param revision the pinned branch, tag or commit, when one is written
 */
public record Reference(
        String provider, String id, @Nullable String revision) implements Comparable<Reference> {

    public static final String HUGGING_FACE = "hf";
    public static final String FILE = "file";
    public static final String MAVEN = "maven";
    /** The provider of a name whose form does not tell who serves it; {@code Resolver} looks it up by its pattern. */
    public static final String UNKNOWN = "unknown";

    public static Reference of(String provider, String id) {
        return new Reference(provider, id, null);
    }

    public static Reference huggingFace(String id) {
        return of(HUGGING_FACE, id);
    }

    /** Reads {@link #toString()} back; a text without a provider gets {@link #UNKNOWN}. */
    @JsonCreator
    public static Reference parse(String text) {
        int colon = text.indexOf(':');
        String provider = colon < 0 ? UNKNOWN : text.substring(0, colon);
        String rest = text.substring(colon + 1);
        int at = HUGGING_FACE.equals(provider) ? rest.lastIndexOf('@') : -1;
        return at < 0 ? of(provider, rest) : new Reference(provider, rest.substring(0, at), rest.substring(at + 1));
    }

    @Override
    public int compareTo(Reference other) {
        return toString().compareTo(other.toString());
    }

    @Override
    @JsonValue
    public String toString() {
        // Only Hub ids never hold an @ themselves (Vertex and npm ids do), so only their revision is written out.
        String pin = revision != null && HUGGING_FACE.equals(provider) ? "@" + revision : "";
        return provider + ":" + id + pin;
    }
}
