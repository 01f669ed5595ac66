package io.github.weightmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.github.weightmark.domain.Assessment;
import io.github.weightmark.domain.Limits;
import io.github.weightmark.domain.ModelResult;
import io.github.weightmark.domain.Tier;
import io.github.weightmark.judge.PolicyReader;
import io.github.weightmark.knowledge.Knowledge;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How our answers, by name alone, compare with the public indices, each disagreement with our reason: run with
 * {@code -Dcorpus.dir=FOLDER}; writes {@code target/index-agreement.md}.
 */
@Tag("corpus")
class IndexAgreementTest {

    private static final Knowledge KNOWLEDGE = Knowledge.bundled();
    private static final Pattern HUB =
            Pattern.compile("(?:https?://huggingface\\.co/)?([\\w.-]+/[\\w.-]+)(?:[/?#].*)?");

    private final List<String> table = new ArrayList<>();
    private final List<String> disagreements = new ArrayList<>();

    @TempDir
    Path empty;

    @Test
    void weAgreeWithThePublicIndicesOrSayWhyNot() throws IOException {
        String corpus = System.getProperty("corpus.dir", "");
        assumeFalse(corpus.isEmpty(), "no corpus");
        Path folder = Path.of(corpus, "openness");
        table.add("| index | question | names | same answer |");
        table.add("|---|---|---|---|");

        double mot = compare("Model Openness Tool", "class", folder.resolve("mot.tsv"), "huggingface", this::mofClass);
        double map = compare("os-ai-map", "kind of openness", folder.resolve("os-ai-map.tsv"), "hf_ids", this::kind);
        double index = compare(
                "European Open Source AI Index",
                "weights to be had under open licences",
                folder.resolve("osai-index.tsv"),
                "weights_end_link",
                this::open);

        List<String> page = new ArrayList<>(table);
        page.add("");
        page.add("| index | model | they say | we say | our reason |");
        page.add("|---|---|---|---|---|");
        page.addAll(disagreements);
        Files.write(Path.of("target", "index-agreement.md"), page);
        // What is left below 1 is told model by model in docs/accuracy.md; less than these is a regression.
        assertThat(mot).isGreaterThan(0.98);
        assertThat(map).isGreaterThan(0.91);
        assertThat(index).isGreaterThan(0.83);
    }

    /** Theirs and ours, in the same words; {@code null} where they do not say. */
    private record Answer(String theirs, String ours, String reason) {}

    private double compare(
            String index,
            String question,
            Path file,
            String link,
            BiFunction<Map<String, String>, Assessment, @Nullable Answer> how)
            throws IOException {
        List<Map<String, String>> rows = rows(file, link);
        Map<String, Assessment> answers =
                assess(rows.stream().map(row -> row.getOrDefault("id", "")).toList());
        int asked = 0;
        int same = 0;
        for (Map<String, String> row : rows) {
            Answer answer = how.apply(row, Objects.requireNonNull(answers.get(row.getOrDefault("id", ""))));
            if (answer != null) {
                asked++;
                same += answer.theirs.equals(answer.ours) ? 1 : 0;
                if (!answer.theirs.equals(answer.ours)) {
                    disagreements.add("| " + index + " | " + row.getOrDefault("id", "") + " | " + answer.theirs + " | "
                            + answer.ours + " | " + answer.reason.replace("|", "/") + " |");
                }
            }
        }
        table.add(String.format("| %s | %s | %d | %d (%.3f) |", index, question, asked, same, (double) same / asked));
        return (double) same / asked;
    }

    private Answer mofClass(Map<String, String> row, Assessment ours) {
        Integer reached = ours.openness().mofClass();
        String theirs = row.getOrDefault("class", "").equals("0") ? "none" : row.getOrDefault("class", "");
        String reason = ours.openness().mofBlocks().isEmpty()
                ? "all parts are published"
                : ours.openness().mofBlocks().get(0);
        return new Answer(theirs, reached == null ? "none" : String.valueOf(reached), reason);
    }

    private Answer kind(Map<String, String> row, Assessment ours) {
        String theirs = row.getOrDefault("class", "");
        String kind = switch (ours.tier()) {
            case FULLY_OPEN -> "open_source";
            case PERMISSIVE -> "open_weights";
            case RESTRICTED -> "restricted";
            case CLOSED -> "closed";
            case UNKNOWN -> "unknown";
        };
        return new Answer(theirs, kind, ours.reasons().get(0));
    }

    private @Nullable Answer open(Map<String, String> row, Assessment ours) {
        // Their licence criterion is about all parts together: only its "open" says something of the weights.
        boolean open = row.getOrDefault("weights_endmodel", "").equals("open")
                && row.getOrDefault("licenses", "").equals("open");
        boolean free = ours.tier() == Tier.FULLY_OPEN || ours.tier() == Tier.PERMISSIVE;
        return open ? new Answer("yes", free ? "yes" : "no", ours.reasons().get(0)) : null;
    }

    private Map<String, Assessment> assess(List<String> ids) {
        ScanSettings settings = new ScanSettings(
                ScanSettings.of(LocalDate.EPOCH, Map.of()).include(),
                true,
                LocalDate.EPOCH,
                Map.of("HF_HUB_CACHE", empty.toString()),
                Limits.DEFAULT);
        Scanner scanner = new Scanner(KNOWLEDGE, new PolicyReader(KNOWLEDGE).builtIn("default"), settings);
        Map<String, Assessment> answers = new LinkedHashMap<>();
        for (ModelResult result : scanner.check(empty, ids).models()) {
            result.sightings().forEach(sighting -> answers.put(sighting.raw(), result.assessment()));
        }
        return answers;
    }

    /** The rows that name a model of the Hub, each with its {@code id}. */
    private static List<Map<String, String>> rows(Path file, String link) throws IOException {
        List<String> lines = Files.readAllLines(file);
        String[] header = lines.get(0).split("\t", -1);
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split("\t", -1);
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < header.length; i++) {
                row.put(header[i], i < cells.length ? cells[i] : "");
            }
            // An index that names no model of the Hub names one of an interface.
            String name = row.getOrDefault(link, "").isEmpty() ? row.getOrDefault("slug", "") : "";
            if (!name.isEmpty() && !row.getOrDefault("class", "").equals("closed")) {
                continue;
            }
            if (!name.isEmpty()) {
                row.put("id", name);
                rows.add(row);
                continue;
            }
            Matcher id = HUB.matcher(row.getOrDefault(link, "").split("[,; ]")[0]);
            boolean model = id.matches() && !id.group(1).matches("(?:datasets|spaces|collections|papers|blog|docs)/.*");
            if (model
                    && rows.stream()
                            .noneMatch(other -> other.getOrDefault("id", "").equals(id.group(1)))) {
                row.put("id", id.group(1));
                rows.add(row);
            }
        }
        return rows;
    }
}
