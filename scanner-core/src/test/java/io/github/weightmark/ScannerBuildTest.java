package io.github.weightmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.domain.Build;
import io.github.weightmark.domain.Carrier;
import io.github.weightmark.domain.Confidence;
import io.github.weightmark.domain.Finding;
import io.github.weightmark.domain.Level;
import io.github.weightmark.domain.Limits;
import io.github.weightmark.domain.ModelResult;
import io.github.weightmark.domain.PomLicense;
import io.github.weightmark.domain.Problem;
import io.github.weightmark.domain.Reference;
import io.github.weightmark.domain.ScanResult;
import io.github.weightmark.domain.Sighting;
import io.github.weightmark.domain.SightingKind;
import io.github.weightmark.domain.Verdict;
import io.github.weightmark.judge.PolicyReader;
import io.github.weightmark.knowledge.Knowledge;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a build tool knows: libraries that bring models, what POMs say, folders that are somebody else's. */
class ScannerBuildTest {

    private static final PomLicense APACHE = new PomLicense("The Apache Software License, Version 2.0", null);
    private static final PomLicense MIT = new PomLicense("", "https://opensource.org/licenses/MIT");

    private final Knowledge knowledge = Knowledge.bundled();

    @TempDir
    Path folder;

    @Test
    void aLibraryOnTheWayIsASightingAndItsPomAWitness() {
        ScanResult result = scan(build(carrier("huggingface-none", SightingKind.USED, APACHE)));

        ModelResult model = result.models().get(0);
        assertThat(model.sightings().get(0).raw()).isEqualTo("a:wrapper:1 > a:weights:1!/acme.onnx");
        assertThat(finding(model, "package-vs-weights").message())
                .isEqualTo(
                        "maven:a:weights: the POM of a:weights:1 says The Apache Software License, Version 2.0, which"
                                + " is said of the library; nothing says it of the weights in it (pom.xml:12).");
        assertThat(finding(model, "package-vs-weights").level()).isEqualTo(Level.WARNING);
        assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
    }

    @Test
    void aPomThatSaysAnotherLicenceThanTheModelIsToldWithBothSources() {
        Carrier llama = carrier("hf:meta-llama/Llama-3.1-8B-Instruct", SightingKind.USED, APACHE);
        Finding told = finding(scan(build(llama)).models().get(0), "package-vs-weights");

        assertThat(told.level()).isEqualTo(Level.WARNING);
        assertThat(told.message())
                .startsWith("meta-llama/Llama-3.1-8B-Instruct: the POM of a:weights:1 says The Apache Software License,"
                        + " Version 2.0 (pom.xml:12), and the model in it is under LicenseRef-")
                .contains(" (from the knowledge base of ");
        assertThat(told.help())
                .isEqualTo("What binds is the licence of the model. Ask the library's publisher to say so in its POM.");
    }

    @Test
    void aPomThatAgreesIsNotToldAndOneOfAFreeModelWeighsNothing() {
        Carrier agrees = carrier("hf:Qwen/Qwen2.5-7B-Instruct", SightingKind.USED, APACHE);
        Carrier differs = carrier("hf:Qwen/Qwen2.5-7B-Instruct", SightingKind.USED, MIT);

        assertThat(scan(build(agrees)).models().get(0).findings())
                .noneMatch(finding -> finding.subject().equals("package-vs-weights"));
        assertThat(finding(scan(build(differs)).models().get(0), "package-vs-weights")
                        .level())
                .isEqualTo(Level.NOTE);
        assertThat(scan(build(differs)).verdict()).isEqualTo(Verdict.PASS);
    }

    @Test
    void aLibraryForTestsIsLeftOut() {
        ScanResult result = scan(build(carrier("hf:meta-llama/Llama-3.1-8B", SightingKind.TEST, APACHE)));
        assertThat(result.models()).isEmpty();
        assertThat(result.sightingsLeftOut()).isEqualTo(1);
    }

    @Test
    void weightsInTheArtifactAreHeldAgainstTheProjectsOwnLicence() throws IOException {
        Path model = Files.createDirectories(folder.resolve("src/main/resources/model"));
        Files.writeString(model.resolve("tiny.onnx"), "x");
        Files.writeString(model.resolve("README.md"), "---\nlicense: cc-by-nc-4.0\n---\n");
        Build apache = new Build(Set.of(), List.of(), List.of(APACHE), List.of());

        ModelResult result = scan(apache).models().get(0);

        assertThat(finding(result, "project-vs-model").message())
                .startsWith("file:src/main/resources/model/tiny.onnx: src/main/resources/model/tiny.onnx goes into the"
                        + " artifact, whose POM says The Apache Software License, Version 2.0, and the model is under"
                        + " CC-BY-NC-4.0 (");
        Build both = new Build(Set.of(), List.of(), List.of(APACHE, new PomLicense("CC-BY-NC-4.0", null)), List.of());
        assertThat(scan(both).models().get(0).findings())
                .noneMatch(finding -> finding.subject().equals("project-vs-model"));
    }

    @Test
    void foldersOfOthersAreLeftToThem() throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("app")).resolve("a.py"), "from_pretrained(\"a/b\")\n");
        Files.writeString(
                Files.createDirectories(folder.resolve("apps")).resolve("a.py"), "from_pretrained(\"a/c\")\n");

        ScanResult result = scan(new Build(Set.of("app"), List.of(), List.of(), List.of()));

        assertThat(result.models()).extracting(model -> model.model().name()).containsExactly("a/c");
        assertThat(scan(Build.NONE).models()).hasSize(2);
    }

    @Test
    void whatTheBuildToolCouldNotReadLeavesTheScanUndecided() {
        Problem unresolved = new Problem("maven.unresolved", Level.ERROR, "Not there.", "Get it.", null);
        ScanResult result = scan(new Build(Set.of(), List.of(), List.of(), List.of(unresolved)));
        assertThat(result.verdict()).isEqualTo(Verdict.INCOMPLETE);
        assertThat(result.problems()).containsExactly(unresolved);
    }

    @Test
    void anEarlierResultKeepsWhatPomsSaid() {
        ScanResult first = scan(build(carrier("hf:meta-llama/Llama-3.1-8B", SightingKind.USED, APACHE)));
        assertThat(finding(scanner().judge(first).models().get(0), "package-vs-weights"))
                .isEqualTo(finding(first.models().get(0), "package-vs-weights"));
    }

    private static Build build(Carrier carrier) {
        return new Build(Set.of(), List.of(carrier), List.of(), List.of());
    }

    private static Carrier carrier(String reference, SightingKind kind, PomLicense license) {
        Reference written = reference.startsWith("hf:")
                ? Reference.parse(reference)
                : new Reference(Reference.MAVEN, "a:weights", "1");
        Sighting sighting = new Sighting(
                "pom.xml",
                12,
                1,
                "a:wrapper:1 > a:weights:1!/acme.onnx",
                written,
                kind,
                Confidence.HIGH,
                "maven-dependency");
        return new Carrier(sighting, "a:weights:1", List.of(license));
    }

    private static Finding finding(ModelResult model, String subject) {
        return model.findings().stream()
                .filter(finding -> finding.subject().equals(subject))
                .findFirst()
                .orElseThrow();
    }

    private ScanResult scan(Build build) {
        return scanner().scan(folder, build);
    }

    private Scanner scanner() {
        ScanSettings settings = new ScanSettings(
                EnumSet.of(SightingKind.USED, SightingKind.DEFAULT),
                true,
                LocalDate.of(2026, 11, 30),
                Map.of("HF_HOME", "/nonexistent"),
                Limits.DEFAULT);
        return new Scanner(knowledge, new PolicyReader(knowledge).builtIn("default"), settings);
    }
}
