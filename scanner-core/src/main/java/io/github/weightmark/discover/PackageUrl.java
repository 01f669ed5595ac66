package io.github.weightmark.discover;

import io.github.weightmark.domain.Reference;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads package URLs of the types that name models: {@code huggingface}, and {@code maven} for jars with weights.
 *
 * @see <a href="https://github.com/package-url/purl-spec">purl-spec</a>, types huggingface and maven
 */
final class PackageUrl {

    private static final Pattern FORM =
            Pattern.compile("pkg:/*(huggingface|maven)/([^@?#]+)(?:@([^?#]*))?(?:\\?([^#]*))?(?:#.*)?");
    private static final Pattern CLASSIFIER = Pattern.compile("(?:^|.*&)classifier=([^&]+).*");
    private static final Pattern ENCODED = Pattern.compile("(?:%[0-9A-Fa-f]{2})+");

    private PackageUrl() {}

    /** The model, with the version as its revision; empty for any other text. */
    static Optional<Reference> read(String text) {
        Matcher purl = FORM.matcher(text);
        if (!purl.matches()) {
            return Optional.empty();
        }
        String name = decoded(purl.group(2));
        String version = purl.group(3) == null || purl.group(3).isEmpty() ? null : decoded(purl.group(3));
        if (purl.group(1).equals("huggingface")) {
            return Optional.of(new Reference(Reference.HUGGING_FACE, name, version));
        }
        Matcher classifier = CLASSIFIER.matcher(purl.group(4) == null ? "" : purl.group(4));
        String id = name.replace('/', ':') + (classifier.matches() ? ":" + decoded(classifier.group(1)) : "");
        return Optional.of(new Reference(Reference.MAVEN, id, version));
    }

    private static String decoded(String text) {
        return ENCODED.matcher(text).replaceAll(found -> Matcher.quoteReplacement(bytes(found.group())));
    }

    private static String bytes(String encoded) {
        byte[] bytes = new byte[encoded.length() / 3];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Integer.parseInt(encoded.substring(3 * i + 1, 3 * i + 3), 16);
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
