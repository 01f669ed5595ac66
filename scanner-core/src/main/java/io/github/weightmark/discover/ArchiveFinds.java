package io.github.weightmark.discover;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.github.weightmark.domain.Confidence;
import io.github.weightmark.domain.Reference;
import io.github.weightmark.domain.Sighting;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What archives hold, by the names of their files: weights, and the one artifact of Maven that an archive is, where it is
 * known which model that artifact carries. Its weights are that model only in the artifact as it was released: an
 * application that was packed into one archive keeps the POM of a library, too, beside weights of its own.
 */
final class ArchiveFinds {

    private static final String INSIDE = "!/";
    private static final Pattern POM = Pattern.compile("META-INF/maven/([^/]+)/([^/]+)/pom\\.xml");

    private final WeightFiles weights;
    private final Scope scope;
    private final BuildForm artifacts;
    private final Map<String, Content> archives = new LinkedHashMap<>();

    ArchiveFinds(WeightFiles weights, Scope scope, BuildForm artifacts) {
        this.weights = weights;
        this.scope = scope;
        this.artifacts = artifacts;
    }

    /** @param file {@code app.jar!/models/x.onnx} */
    void see(String file) {
        int end = file.lastIndexOf(INSIDE);
        Content content = archives.computeIfAbsent(file.substring(0, end), archive -> new Content());
        Matcher pom = POM.matcher(file.substring(end + INSIDE.length()));
        if (pom.matches()) {
            content.packages.add(pom.group(1) + ":" + pom.group(2));
        } else {
            weights.find(file, content.weights::add);
        }
    }

    /** In the order of the files. An archive of several packages does not tell which of them its weights belong to. */
    List<Sighting> sightings() {
        List<Sighting> all = new ArrayList<>();
        archives.forEach((archive, content) -> {
            Optional<Sighting> known = content.packages.size() == 1
                    ? artifact(archive, content.packages.iterator().next())
                    : Optional.empty();
            known.ifPresent(all::add);
            if (known.map(sighting -> sighting.reference().revision()).isEmpty()) {
                all.addAll(content.weights);
            }
        });
        return all;
    }

    private Optional<Sighting> artifact(String archive, String name) {
        int colon = name.indexOf(':');
        String artifact = name.substring(colon + 1);
        return artifacts
                .rule(name.substring(0, colon), artifact, null)
                .map(rule -> new Sighting(
                        archive,
                        0,
                        0,
                        archive,
                        new Reference(Reference.MAVEN, name, version(archive, artifact)),
                        scope.of(archive),
                        Confidence.HIGH,
                        rule));
    }

    /** {@code lib/weights-1.2.jar} of the artifact {@code weights} → {@code 1.2}, as every release is called. */
    private static @Nullable String version(String archive, String artifact) {
        String file = archive.substring(archive.lastIndexOf('/') + 1);
        String name = file.substring(0, file.lastIndexOf('.'));
        boolean released = name.startsWith(artifact + "-")
                && name.length() > artifact.length() + 1
                && Character.isDigit(name.charAt(artifact.length() + 1));
        return released ? name.substring(artifact.length() + 1) : null;
    }

    /** Of one archive. */
    private static final class Content {
        private final Set<String> packages = new TreeSet<>();
        private final List<Sighting> weights = new ArrayList<>();
    }
}
