package io.github.weightmark.gather.weights;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.domain.Evidence;
import io.github.weightmark.domain.Gate;
import io.github.weightmark.domain.Limits;
import io.github.weightmark.domain.ModelRef;
import io.github.weightmark.gather.draft.EvidenceDraft;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that were made by the formats' own tools and read by independent parsers. */
@Tag("corpus")
class ExamplesTest {

    private Path examples = Path.of("");

    @BeforeEach
    void find() {
        String corpus = System.getProperty("corpus.dir", "");
        Assumptions.assumeFalse(corpus.isEmpty());
        examples = Path.of(corpus).resolveSibling("facts").resolve("examples");
        Assumptions.assumeTrue(Files.isDirectory(examples));
    }

    @ParameterizedTest
    @CsvSource({
        "tiny.gguf, llama3.1;Llama 3.1 Community License;https://example.org/LICENSE, meta-llama/Llama-3.1-8B",
        "tiny-be.gguf, mit, ''",
        "tiny.safetensors, Apache-2.0, a/b",
        "tiny.onnx, Apache-2.0, ''",
        "tiny.mlmodel, MIT, ''",
        "tiny.tflite, Apache-2.0, ''"
    })
    void everyExampleTellsItsLicenceAndParents(String name, String licenses, String parents) {
        EvidenceDraft draft =
                new EvidenceDraft(ModelRef.of("file", name), reference -> ModelRef.huggingFace(reference.id()));

        new WeightReader(Limits.DEFAULT)
                .read(examples.resolve(name), name, WeightFormats.of(name).orElseThrow(), draft);

        Evidence evidence = draft.read(null, name, Gate.UNKNOWN, List.of());
        assertThat(evidence.problems()).isEmpty();
        assertThat(String.join(
                        ";",
                        evidence.claims().stream().map(claim -> claim.value()).toList()))
                .isEqualTo(licenses);
        assertThat(String.join(
                        ";",
                        evidence.parents().stream()
                                .map(parent -> String.valueOf(parent.model()))
                                .toList()))
                .isEqualTo(parents);
    }
}
