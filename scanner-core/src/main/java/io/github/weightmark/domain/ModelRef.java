package io.github.weightmark.domain;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The one identity of a model, whatever its aliases.
 *
 * @param provider {@code huggingface}, {@code openai}, {@code ollama}, {@code file}, {@code maven} ...; {@code unknown}
 *     for a name that nothing resolves
 * @param id the provider's own id, in its own spelling
 * @param revision the pinned commit, tag or branch; {@code null} when none is asked for
 */
public record ModelRef(String provider, String id, @Nullable String revision) implements Comparable<ModelRef> {

    public static final String HUGGING_FACE = "huggingface";

    public static ModelRef huggingFace(String id) {
        return new ModelRef(HUGGING_FACE, id, null);
    }

    public static ModelRef of(String provider, String id) {
        return new ModelRef(provider, id, null);
    }

    public boolean onHub() {
        return HUGGING_FACE.equals(provider);
    }

    /** Whether it is an artifact of Maven, {@code group:artifact} or {@code group:artifact:classifier}; its revision is a version. */
    public boolean inMaven() {
        return Reference.MAVEN.equals(provider);
    }

    public ModelRef at(@Nullable String newRevision) {
        return new ModelRef(provider, id, newRevision);
    }

    /** The same model? Revisions aside, and Hub ids compare without case, as the Hub itself does. */
    public boolean sameModel(ModelRef other) {
        return key().equals(other.key());
    }

    /** What {@link #sameModel} compares. */
    public String key() {
        return onHub() ? provider + ":" + id.toLowerCase(Locale.ROOT) : provider + ":" + id;
    }

    /** {@link #key()} and the revision, when one is asked for: another revision may have other terms. */
    public String pinnedKey() {
        return revision == null ? key() : key() + "@" + revision;
    }

    /** What reports call it: the bare id of a Hub model, {@code provider:id} of any other. */
    public String name() {
        return onHub() ? id : provider + ":" + id;
    }

    /**
     * The package URL, where the purl specification has a type for the provider.
     *
     * @see <a href="https://github.com/package-url/purl-spec">purl-spec</a>, types huggingface and maven
     */
    public @Nullable String purl() {
        String pin = revision == null ? "" : "@" + encoded(revision);
        if (onHub()) {
            return "pkg:huggingface/" + encoded(id) + pin;
        }
        return inMaven() ? "pkg:maven/" + artifact(pin) : null;
    }

    /** Group, artifact and version; the classifier is a qualifier of the type, and no part of the name. */
    private String artifact(String pin) {
        String[] parts = id.split(":", 3);
        String name = encoded(parts[0]) + (parts.length > 1 ? "/" + encoded(parts[1]) : "");
        return name + pin + (parts.length > 2 ? "?classifier=" + encoded(parts[2]) : "");
    }

    /** Percent-encoded but for what the purl specification leaves as it is, and the slash between its parts. */
    private static String encoded(String text) {
        StringBuilder encoded = new StringBuilder(text.length());
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            boolean plain = c < 128 && (Character.isLetterOrDigit(c) || "-._~:/".indexOf(c) >= 0);
            encoded.append(plain ? String.valueOf(c) : String.format("%%%02X", (int) c));
        }
        return encoded.toString();
    }

    @Override
    public int compareTo(ModelRef other) {
        int byKey = key().compareTo(other.key());
        int byText = byKey != 0 ? byKey : String.valueOf(revision).compareTo(String.valueOf(other.revision));
        // A branch may be called "null", and is another revision than none.
        return byText != 0 ? byText : Boolean.compare(revision != null, other.revision != null);
    }

    @Override
    public String toString() {
        return revision == null ? name() : name() + "@" + revision;
    }
}
