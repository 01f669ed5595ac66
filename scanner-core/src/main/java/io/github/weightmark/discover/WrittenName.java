package io.github.weightmark.discover;

import io.github.weightmark.domain.ModelRef;
import io.github.weightmark.domain.Reference;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A model's name as people write it: on a command line, in the list of {@code weightmark.yml}. */
public final class WrittenName {

    private static final Pattern HUB_ADDRESS = Pattern.compile(
            "https?://(?:huggingface\\.co|hf\\.co)/([\\w.-]+/[\\w.-]+)(?:/(?:tree|blob|resolve|raw)/([^/]+).*)?/?");
    private static final Pattern PROVIDER = Pattern.compile("[a-z][a-z0-9-]*:.+");
    private static final Pattern HUB_ID = Pattern.compile("([\\w.-]+/[\\w.-]+)(?:@([\\w./-]+))?");

    private WrittenName() {}

    /**
     * {@code org/name@revision}, a package URL of the types huggingface and maven, an address of the Hub, {@code
     * provider:name}, or a path; anything else is a name whose provider nobody knows yet.
     *
     * @param isFile whether a text is the path of a model folder or weight file
     */
    public static Reference read(String text, Predicate<String> isFile) {
        Optional<Reference> purl = PackageUrl.read(text);
        if (purl.isPresent()) {
            return purl.get();
        }
        Matcher address = HUB_ADDRESS.matcher(text);
        if (address.matches()) {
            return new Reference(Reference.HUGGING_FACE, address.group(1), address.group(2));
        }
        if (PROVIDER.matcher(text).matches()) {
            Reference written = Reference.parse(text);
            return ModelRef.HUGGING_FACE.equals(written.provider()) ? Reference.parse("hf:" + written.id()) : written;
        }
        if (isFile.test(text)) {
            return Reference.of(Reference.FILE, text);
        }
        Matcher id = HUB_ID.matcher(text);
        return id.matches()
                ? new Reference(Reference.HUGGING_FACE, id.group(1), id.group(2))
                : Reference.of(Reference.UNKNOWN, text);
    }
}
