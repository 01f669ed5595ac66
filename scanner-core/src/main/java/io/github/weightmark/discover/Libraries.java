package io.github.weightmark.discover;

import io.github.weightmark.domain.Limits;
import io.github.weightmark.domain.Problem;
import io.github.weightmark.domain.Sighting;
import io.github.weightmark.knowledge.Knowledge;
import io.github.weightmark.knowledge.Lazy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells whether a library of a build brings a model: by what is known of its coordinates, and by the files in it. */
public final class Libraries {

    private final Lazy<BuildForm> known;
    private final Lazy<WeightFiles> weights;
    private final Archives archives;

    /**
     * Reads no rule before a library is asked about: many a module has none.
     */
    public Libraries(Knowledge knowledge, Limits limits) {
        Lazy<DiscoveryRules> rules = new Lazy<>(() -> DiscoveryRules.of(knowledge));
        this.known = new Lazy<>(() -> new BuildForm(rules.get(), new StarterRules(rules.get()), limits));
        this.weights = new Lazy<>(() -> new WeightFiles(rules.get(), new Scope(rules.get())));
        this.archives = new Archives(limits);
    }

    /**
     * The rule that says that such a library is a model, whatever is in it; empty when none does.
     *
     * @throws io.github.weightmark.rules.RuleException when a discovery rule does not fit its schema
     */
    public Optional<String> rule(String group, String artifact, @Nullable String classifier) {
        return known.get().rule(group, artifact, classifier);
    }

    /**
     * What was seen in a library.
     *
     * @param weights its weight files, by their paths in it, sorted
     * @param problems what could not be read
     */
    public record Content(List<String> weights, List<Problem> problems) {

        public Content {
            weights = List.copyOf(weights);
            problems = List.copyOf(problems);
        }
    }

    /**
     * Looks into a library; what is no archive has nothing in it.
     *
     * @param name what problems call it
     */
    public Content look(Path file, String name) {
        List<Sighting> sightings = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        try {
            if (Archives.isArchive(String.valueOf(file.getFileName())) && Files.isRegularFile(file)) {
                archives.list(
                        new FileWalk.Found(name, file, Files.size(file)),
                        inside -> weights.get().find(inside, sightings::add),
                        problems);
            }
        } catch (IOException e) {
            problems.add(UnreadFile.problem(name, "library", e));
        }
        List<String> weights = sightings.stream()
                .map(sighting -> sighting.file().substring(name.length() + "!/".length()))
                .sorted()
                .toList();
        return new Content(weights, problems);
    }
}
