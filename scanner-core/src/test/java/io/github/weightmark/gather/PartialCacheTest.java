package io.github.weightmark.gather;

import static io.github.weightmark.gather.Told.problems;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.domain.Evidence;
import io.github.weightmark.domain.Origin;
import io.github.weightmark.domain.Source;
import io.github.weightmark.fixtures.HubCacheFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A cache that holds some of a model: what the model has not is told apart from what nobody downloaded. */
class PartialCacheTest {

    private static final String COMMIT = "a".repeat(40);
    private static final String CARD = "---\nlicense: mit\n---\n";
    private static final String LINKED = "---\nlicense: mit\nlicense_link: TERMS.md\n---\n";
    private static final String PARTIAL =
            "cache.partial warning: The Hub cache holds the card of acme/tuned but no licence file, and does not tell"
                    + " whether the model has one. Scan with network, or download the whole model.";

    @TempDir
    Path cache;

    private HubCacheFolder tuned;

    @BeforeEach
    void layOut() {
        tuned = HubCacheFolder.of(cache, "acme/tuned", COMMIT);
    }

    @Test
    void aCardAloneDoesNotTellThatThereIsNoLicenceFile() {
        tuned.file("README.md", CARD).file("config.json", "{}");

        assertThat(problems(gathered())).containsExactly(PARTIAL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"LICENSE", "LICENSE.md", "MODEL_LICENSE"})
    void aLicenceFileThatIsHereIsEnough(String file) {
        tuned.file("README.md", CARD).file(file, "Terms.");

        assertThat(gathered().problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"NOTICE", "USE_POLICY.md"})
    void anotherTextIsNotALicenceFile(String file) {
        tuned.file("README.md", CARD).file(file, "Terms.");

        assertThat(problems(gathered())).containsExactly(PARTIAL);
    }

    @Test
    void aWholeDownloadTellsThatThereIsNone() {
        tuned.file("README.md", CARD).file(".gitattributes", "*.safetensors filter=lfs");

        assertThat(gathered().problems()).isEmpty();
    }

    @Test
    void theListOfTheCommitTellsThatThereIsNone() {
        tuned.file("README.md", CARD).listing("{\"files\":{\"README.md\":{},\"tokenizer.json\":{}}}");

        assertThat(gathered().problems()).isEmpty();
    }

    @Test
    void theHubsOwnWordThatTheUsualFilesAreMissingTellsThatThereIsNone() {
        tuned.file("README.md", CARD).absent("LICENSE").absent("LICENSE.md");
        assertThat(problems(gathered())).containsExactly(PARTIAL);

        tuned.absent("LICENSE.txt");
        assertThat(gathered().problems()).isEmpty();
    }

    @Test
    void whatTheHubSaidOfAnotherCommitTellsNothing() {
        tuned.file("README.md", CARD);
        HubCacheFolder.of(cache, "acme/tuned", "b".repeat(40))
                .absent("LICENSE")
                .absent("LICENSE.md")
                .absent("LICENSE.txt")
                .ref("main", COMMIT);

        assertThat(problems(gathered())).containsExactly(PARTIAL);
    }

    @Test
    void aLinkedFileThatTheHubDoesNotHaveIsADeadLink() {
        tuned.file("README.md", LINKED).file("LICENSE", "Terms.").absent("TERMS.md");

        assertThat(problems(gathered()))
                .containsExactly("license-link.missing warning: license_link names TERMS.md, and there is no such file."
                        + " Add the file, or correct the link.");
    }

    @Test
    void aLinkedFileThatNobodyDownloadedIsNot() {
        tuned.file("README.md", LINKED).file("LICENSE", "Terms.");

        Evidence evidence = gathered();

        assertThat(problems(evidence))
                .containsExactly("license-link.not-here warning: license_link names TERMS.md, which was not downloaded;"
                        + " nothing here tells whether there is such a file. Scan with network, or download that file,"
                        + " too.");
        assertThat(evidence.problems().get(0).source()).isEqualTo(Source.line("README.md", 3));
    }

    @Test
    void aFileThatIsHereIsReadWhateverANoteSays() {
        tuned.file("README.md", LINKED).file("TERMS.md", "Terms.").absent("TERMS.md");

        assertThat(Told.texts(gathered())).containsExactly("card README.md", "license TERMS.md");
    }

    @Test
    void aModelWithoutACardIsToldFromOneWhoseCardIsNotHere() {
        tuned.file("config.json", "{}").absent("README.md");

        Evidence evidence = gathered();

        assertThat(evidence.origin()).isEqualTo(Origin.NONE);
        assertThat(problems(evidence))
                .containsExactly(
                        "cache.no-license-evidence warning: The Hub cache holds files of acme/tuned, but no licence, and"
                                + " the model has no README.md. Scan with network, or download the whole model.");
    }

    @Test
    void aNoteThatIsALinkOrAFolderIsNone(@TempDir Path elsewhere) throws IOException {
        Path notes = Files.createDirectories(
                tuned.snapshot().resolve("../../.no_exist/" + COMMIT).normalize());
        Files.createDirectory(notes.resolve("folder"));
        Files.createSymbolicLink(notes.resolve("link"), Files.createFile(elsewhere.resolve("x")));
        Files.createSymbolicLink(notes.resolve("outside"), elsewhere);
        CacheAbsences absences = new CacheAbsences(notes.resolve("../..").normalize(), COMMIT);
        tuned.absent("sub/LICENSE");

        assertThat(absences.holds("sub/LICENSE")).isTrue();
        for (String path :
                new String[] {"folder", "link", "outside/x", "LICENSE", "../" + COMMIT + "/sub/LICENSE", ""}) {
            assertThat(absences.holds(path)).as(path).isFalse();
        }
    }

    private Evidence gathered() {
        return Gathering.offline().with("HF_HUB_CACHE", cache).of("acme/tuned");
    }
}
