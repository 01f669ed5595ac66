package io.github.weightmark.discover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.github.weightmark.domain.Sighting;
import io.github.weightmark.domain.SightingKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Real projects with labelled references; counts as {@code projects.py} does. */
@Tag("corpus")
class ProjectsCorpusTest {

    @Test
    void almostEveryLabelledReferenceIsFoundAndAlmostNothingElse() throws IOException {
        String corpus = System.getProperty("corpus.dir", "");
        assumeFalse(corpus.isEmpty(), "no corpus");
        Path projects = Path.of(corpus, "projects");
        Map<String, List<Label>> labels = labels(projects);

        int must = 0;
        int found = 0;
        int wrong = 0;
        int right = 0;
        for (Map.Entry<String, List<Label>> project : labels.entrySet()) {
            Map<String, Set<SightingKind>> lines =
                    lines(projects.resolve("files").resolve(project.getKey()));
            for (Label label : project.getValue()) {
                boolean hit = lines.containsKey(label.place);
                must += label.eval.equals("must") ? 1 : 0;
                found += label.eval.equals("must") && hit ? 1 : 0;
                right += !label.eval.equals("mustnot") && hit ? 1 : 0;
                wrong += label.eval.equals("mustnot") && hit && counts(lines.getOrDefault(label.place, Set.of()))
                        ? 1
                        : 0;
            }
        }

        assertThat((double) found / must).isGreaterThanOrEqualTo(0.95);
        assertThat((double) right / (right + wrong)).isGreaterThanOrEqualTo(0.95);
    }

    private static boolean counts(Set<SightingKind> kinds) {
        return kinds.contains(SightingKind.USED) || kinds.contains(SightingKind.DEFAULT);
    }

    private static Map<String, Set<SightingKind>> lines(Path folder) {
        Map<String, Set<SightingKind>> lines = new HashMap<>();
        for (Sighting sighting : Project.DISCOVERER.discover(folder).sightings()) {
            lines.computeIfAbsent(sighting.file() + ":" + sighting.line(), place -> new HashSet<>())
                    .add(sighting.kind());
        }
        return lines;
    }

    private static Map<String, List<Label>> labels(Path projects) throws IOException {
        List<String> rows = Files.readAllLines(projects.resolve("gold.tsv"));
        return rows.stream()
                .skip(1)
                .map(row -> row.split("\t", -1))
                .filter(row ->
                        Files.exists(projects.resolve("files").resolve(row[0]).resolve(row[1])))
                .map(row -> new Label(row[0], row[1] + ":" + row[2], row[7]))
                .collect(Collectors.groupingBy(Label::project, TreeMap::new, Collectors.toList()));
    }

    private record Label(String project, String place, String eval) {}
}
