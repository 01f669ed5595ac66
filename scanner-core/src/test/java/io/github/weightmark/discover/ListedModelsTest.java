package io.github.weightmark.discover;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.domain.Confidence;
import io.github.weightmark.domain.Level;
import io.github.weightmark.domain.Problem;
import io.github.weightmark.domain.Reference;
import io.github.weightmark.domain.Sighting;
import io.github.weightmark.domain.SightingKind;
import io.github.weightmark.domain.Source;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a project says it uses counts like what is seen; what it says amiss is told. */
class ListedModelsTest {

    private static final String SHA = "0123456789abcdef0123456789abcdef01234567";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "acme-labs/helper-7b                       | hf:acme-labs/helper-7b",
                "acme-labs/helper-7b@" + SHA + "           | hf:acme-labs/helper-7b@" + SHA,
                "pkg:huggingface/acme-labs/helper@v1.0     | hf:acme-labs/helper@v1.0",
                "huggingface:acme-labs/helper@v1.0         | hf:acme-labs/helper@v1.0",
                "https://huggingface.co/acme-labs/helper   | hf:acme-labs/helper",
                "{model: acme-labs/helper, revision: v1.0} | hf:acme-labs/helper@v1.0",
                "{revision: v1.0, model: acme-labs/helper} | hf:acme-labs/helper@v1.0",
                "{model: acme-labs/helper@v1.0, revision: v1.0} | hf:acme-labs/helper@v1.0",
                "{model: acme-labs/helper}                 | hf:acme-labs/helper",
                "ollama:llama3.1:8b                        | ollama:llama3.1:8b",
                "'openai:gpt-4o'                           | openai:gpt-4o",
                "gpt-4o                                    | unknown:gpt-4o",
                "models/helper-q4.gguf                     | file:models/helper-q4.gguf",
                "./models/helper                           | file:models/helper",
            })
    void everyEntryIsAModelInUse(String entry, String reference) {
        Project project = new Project(folder).file("weightmark.yml", "models:", "  - " + entry);

        assertThat(project.finds()).containsExactly(reference + " used");
        assertThat(project.discovery().problems()).isEmpty();
    }

    @Test
    void anEntryHasItsPlace() {
        Project project = new Project(folder)
                .file(
                        "part/weightmark.yaml",
                        "models:",
                        "  used:",
                        "    - ./local",
                        "    - acme/helper",
                        "  deny: [x/*]");

        assertThat(project.sightings())
                .containsExactly(
                        new Sighting(
                                "part/weightmark.yaml",
                                3,
                                7,
                                "./local",
                                Reference.of(Reference.FILE, "part/local"),
                                SightingKind.USED,
                                Confidence.HIGH,
                                "weightmark-yml"),
                        new Sighting(
                                "part/weightmark.yaml",
                                4,
                                7,
                                "acme/helper",
                                Reference.huggingFace("acme/helper"),
                                SightingKind.USED,
                                Confidence.HIGH,
                                "weightmark-yml"));
    }

    @Test
    void aListAmongTestsCountsAllTheSame() {
        Project project = new Project(folder).file("src/test/weightmark.yml", "models: [acme/helper]");

        assertThat(project.finds()).containsExactly("hf:acme/helper used");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "models: {deny: ['acme/*'], review: [other/x]}",
                "waivers:\n  - model: acme/helper\n    reason: r\n    owner: o\n    until: 2027-03-31",
                "# models: [acme/helper]",
                "extends: https://huggingface.co/acme/helper",
                "",
            })
    void whatJudgesModelsUsesNone(String text) {
        Project project = new Project(folder).file("weightmark.yml", text);

        assertThat(project.finds()).isEmpty();
        assertThat(project.discovery().problems()).isEmpty();
    }

    @Test
    void aListUnderAnotherNameIsNotOurs() {
        Project project = new Project(folder).file("other.yml", "models:", "  - ./models/helper");

        assertThat(project.finds()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "- two words                             | \"two words\" is no name of a model",
                "- ''                                    | \"\" is no name of a model",
                "- ${MODEL}                              | \"${MODEL}\" is no name of a model",
                "- a/b/c                                 | \"a/b/c\" is no name of a model",
                "- https://example.com/x                 | \"https://example.com/x\" is no name of a model",
                "- {revision: v1}                        | it has a revision, but no model",
                "- {model: a/b, revison: v1}             | \"revison\" is not a key of it",
                "- {model: a/b@v1, revision: v2}         | it names two revisions, \"v1\" and \"v2\"",
                "allow: [a/b]                            | \"allow\" is not a key of it",
            })
    void anEntryThatNamesNoModelIsTold(String entry, String why) {
        Project project = new Project(folder).file("weightmark.yml", "models:", "  " + entry);

        assertThat(project.discovery().problems())
                .containsExactly(new Problem(
                        "discover.bad-model-entry",
                        Level.ERROR,
                        "An entry of \"models\" in weightmark.yml:2 names no model, so none was judged: " + why + ".",
                        "Write org/name, org/name@revision, ollama:name:tag, openai:name, ./folder or a weight file, "
                                + "or {model: org/name, revision: commit}.",
                        Source.line("weightmark.yml", 2)));
    }

    @Test
    void theGoodEntriesBesideABadOneCount() {
        Project project = new Project(folder).file("weightmark.yml", "models: [acme/one, two words, acme/three]");

        assertThat(project.finds()).containsExactly("hf:acme/one used", "hf:acme/three used");
        assertThat(project.discovery().problems()).hasSize(1);
    }

    @Test
    void aListThatIsNotYamlIsTold() {
        Project project = new Project(folder).file("weightmark.yml", "models: [acme/one");

        assertThat(project.discovery().problems()).extracting(Problem::id).contains("discover.malformed-file");
    }
}
