package io.github.weightmark;

import io.github.weightmark.domain.Confidence;
import io.github.weightmark.domain.ModelRef;
import io.github.weightmark.domain.Reference;
import io.github.weightmark.domain.Sighting;
import io.github.weightmark.domain.SightingKind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the targets of {@code check}. */
final class Targets {

    private static final Pattern PURL = Pattern.compile("pkg:huggingface/([^@?#]+)(?:@([^?#]+))?.*");
    private static final Pattern HUB_ADDRESS = Pattern.compile(
            "https?://(?:huggingface\\.co|hf\\.co)/([\\w.-]+/[\\w.-]+)(?:/(?:tree|blob|resolve|raw)/([^/]+).*)?/?");
    private static final Pattern PROVIDER = Pattern.compile("[a-z][a-z0-9-]*:.+");
    private static final Pattern HUB_ID = Pattern.compile("([\\w.-]+/[\\w.-]+)(?:@([\\w./-]+))?");

    private Targets() {}

    /** The sighting of one target, in the place {@code (command line)}. */
    static Sighting sighting(Path folder, String target) {
        return new Sighting(
                "(command line)",
                0,
                0,
                target,
                reference(folder, target),
                SightingKind.USED,
                Confidence.HIGH,
                "command-line");
    }

    private static Reference reference(Path folder, String target) {
        Matcher purl = PURL.matcher(target);
        if (purl.matches()) {
            return new Reference(Reference.HUGGING_FACE, purl.group(1), purl.group(2));
        }
        Matcher address = HUB_ADDRESS.matcher(target);
        if (address.matches()) {
            return new Reference(Reference.HUGGING_FACE, address.group(1), address.group(2));
        }
        if (PROVIDER.matcher(target).matches()) {
            Reference written = Reference.parse(target);
            return ModelRef.HUGGING_FACE.equals(written.provider()) ? Reference.parse("hf:" + written.id()) : written;
        }
        if (Files.exists(folder.resolve(target))) {
            return Reference.of(Reference.FILE, target);
        }
        Matcher id = HUB_ID.matcher(target);
        if (id.matches()) {
            return new Reference(Reference.HUGGING_FACE, id.group(1), id.group(2));
        }
        return Reference.of(Reference.UNKNOWN, target);
    }
}
