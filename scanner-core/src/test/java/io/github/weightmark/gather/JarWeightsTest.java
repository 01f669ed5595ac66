package io.github.weightmark.gather;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.domain.Evidence;
import io.github.weightmark.domain.Limits;
import io.github.weightmark.domain.ModelRef;
import io.github.weightmark.domain.Origin;
import io.github.weightmark.fixtures.WeightBytes;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Weights inside a jar, and the POM of its package. */
class JarWeightsTest {

    private static final String POM = """
            <project xmlns="http://maven.apache.org/POM/4.0.0">
              <name>Lion</name>
              <licenses>
                <license><name>Apache-2.0</name></license>
              </licenses>
              <dependencies><dependency><license><name>no</name></license></dependency></dependencies>
            </project>
            """;

    @TempDir
    Path project;

    private final Map<String, byte[]> entries = new LinkedHashMap<>();

    @Test
    void thePomAndTheWeightsAreHeardApart() throws IOException {
        entry("META-INF/maven/zoo/lion/pom.xml", POM);
        entry("models/lion.safetensors", WeightBytes.safetensors("{\"license\":\"llama3.1\"}"));

        Evidence evidence = gather("models/lion.safetensors");

        assertThat(Told.claims(evidence))
                .containsExactly(
                        "weight-metadata llama3.1 lion.safetensors",
                        "pom Apache-2.0 lion.jar!/META-INF/maven/zoo/lion/pom.xml:4");
        assertThat(evidence.origin()).isEqualTo(Origin.READ);
        assertThat(evidence.problems()).isEmpty();
    }

    @Test
    void whatStandsBesideTheWeightsIsReadAndWhatStandsAtTheRootIsNot() throws IOException {
        entry("LICENSE", "Terms of the package.");
        entry("README.md", "---\nlicense: mit\n---\n");
        entry("models/LICENSE", "Terms of the weights.");
        entry("models/lion.onnx", "x");
        entry("models/bear.safetensors", WeightBytes.safetensors("{\"license\":\"llama3.1\"}"));

        Evidence evidence = gather("models/lion.onnx");

        assertThat(Told.texts(evidence)).containsExactly("license LICENSE");
        assertThat(evidence.files()).containsExactly("LICENSE", "lion.onnx");
        assertThat(evidence.claims()).isEmpty();
    }

    @Test
    void aPomAloneIsNoEvidenceOfTheWeights() throws IOException {
        entry("META-INF/maven/zoo/lion/pom.xml", POM);
        entry("models/lion.safetensors", WeightBytes.safetensors("{}"));

        Evidence evidence = gather("models/lion.safetensors");

        assertThat(Told.claims(evidence)).hasSize(1);
        assertThat(Told.problems(evidence))
                .containsExactly(
                        "local.no-license-evidence warning: lion.jar!/models/lion.safetensors has neither card "
                                + "nor licence file nor a licence in its weights. Put the model's card and licence beside it.");
    }

    @Test
    void aJarOfManyPackagesTellsNothingOfItsWeights() throws IOException {
        entry("META-INF/maven/zoo/lion/pom.xml", POM);
        entry("META-INF/maven/zoo/bear/pom.xml", POM);
        entry("models/LICENSE", "Terms.");
        entry("models/lion.onnx", "x");

        Evidence evidence = gather("models/lion.onnx");

        assertThat(evidence.claims()).isEmpty();
        assertThat(Told.problems(evidence))
                .contains(
                        "archive.many-poms note: lion.jar holds the POMs of 2 packages, so none of them speaks of its "
                                + "weights. Look which package the weights come from.");
    }

    @Test
    void aPomThatIsNoXmlOrAsksForAnEntityIsAProblem() throws IOException {
        entry("META-INF/maven/zoo/lion/pom.xml", "<!DOCTYPE p [<!ENTITY e SYSTEM \"file:/etc/hosts\">]><project>&e;<");
        entry("models/LICENSE", "Terms.");
        entry("models/lion.onnx", "x");

        assertThat(Told.problems(gather("models/lion.onnx")))
                .contains("archive.broken-pom warning: lion.jar!/META-INF/maven/zoo/lion/pom.xml is no XML that can be "
                        + "read. Look at it yourself.");
    }

    @Test
    void anEntryThatIsNotThereIsMissing() throws IOException {
        entry("models/lion.onnx", "x");

        assertThat(Told.problems(gather("models/bear.onnx")))
                .containsExactly(
                        "local.missing warning: There is no file or folder lion.jar!/models/bear.onnx. Correct "
                                + "the path; it is relative to the scanned folder.");
    }

    @Test
    void anArchiveInsideIsNotOpenedForItsTexts() throws IOException {
        entry("lib/inner.jar", "x");

        assertThat(Told.problems(gather("lib/inner.jar!/bear.onnx")))
                .containsExactly(
                        "local.inner-archive warning: lion.jar!/lib/inner.jar!/bear.onnx lies in an archive that"
                                + " lies in another, so nothing was read of it. Scan the inner archive, or tell in"
                                + " weightmark.yml which model it is.");
    }

    @Test
    void aDamagedJarIsAnError() throws IOException {
        Files.writeString(project.resolve("lion.jar"), "no archive");

        assertThat(Told.problems(read("models/lion.onnx")))
                .containsExactly("local.unreadable error: lion.jar!/models/lion.onnx cannot be read: the archive is "
                        + "damaged. Check the folder and the rights on it, then scan again.");
    }

    private void entry(String name, String content) {
        entry(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private void entry(String name, byte[] content) {
        entries.put(name, content);
    }

    private Evidence gather(String entry) throws IOException {
        try (OutputStream out = Files.newOutputStream(project.resolve("lion.jar"));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> each : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(each.getKey()));
                zip.write(each.getValue());
            }
        }
        return read(entry);
    }

    private Evidence read(String entry) {
        return new LocalFolder(project, Limits.DEFAULT, reference -> ModelRef.of(reference.provider(), reference.id()))
                .gather(ModelRef.of("file", "lion.jar!/" + entry));
    }
}
