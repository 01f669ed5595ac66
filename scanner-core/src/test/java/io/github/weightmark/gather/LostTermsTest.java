package io.github.weightmark.gather;

import static io.github.weightmark.gather.Told.problems;
import static io.github.weightmark.gather.Told.texts;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.domain.Evidence;
import io.github.weightmark.domain.Problem;
import io.github.weightmark.domain.Source;
import io.github.weightmark.fixtures.FakeHub;
import io.github.weightmark.fixtures.FakeRepo;
import io.github.weightmark.fixtures.Faults;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Terms that are there and could not be read must be missed by name. */
class LostTermsTest {

    private final FakeHub hub = FakeHub.start();

    @AfterEach
    void stop() {
        hub.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\t\n", "\uFEFF"})
    void aLicenceFileWithoutWordsIsMissed(String content) {
        Evidence evidence = with("LICENSE", content);

        assertThat(texts(evidence)).containsExactly("card README.md");
        assertThat(problems(evidence))
                .containsExactly("license.empty warning: LICENSE holds no words, so what it was meant to say is not"
                        + " known. Ask the publisher for the text.");
        assertThat(evidence.problems().get(0).source()).isEqualTo(Source.file("LICENSE"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"LICENSE", "LICENSE.doc", "LICENSE.docx", "Terms.odt"})
    void aLicenceFileInAFormatThatCannotBeReadIsMissed(String path) {
        assertThat(with(path, "PK\0\1\2\0").problems()).singleElement().satisfies(problem -> {
            assertThat(problem.message()).isEqualTo(path + " is a binary file, not a text.");
            assertThat(problem.source()).isEqualTo(Source.file(path));
        });
    }

    @Test
    void aPictureOfABadgeIsNoLicenceFile() {
        assertThat(with("license.png", "\0\1").problems()).isEmpty();
    }

    @Test
    void licenceFilesBeyondTheLimitAreMissed() {
        FakeRepo repo = hub.model("acme/tuned").license("mit");
        IntStream.rangeClosed(10, 26).forEach(i -> repo.file("LICENSE-" + i + ".txt", "Terms " + i));

        Evidence evidence = Gathering.from(hub).of("acme/tuned");

        assertThat(texts(evidence)).hasSize(1 + LicenseFiles.MOST);
        assertThat(problems(evidence))
                .containsExactly("license.too-many-files error: Only the first 16 of 17 licence files were read."
                        + " Read the others yourself, and add a waiver with owner and expiry.");
    }

    @Test
    void asManyAsTheLimitAreAllRead() {
        FakeRepo repo = hub.model("acme/tuned").license("mit");
        IntStream.rangeClosed(10, 25).forEach(i -> repo.file("LICENSE-" + i + ".txt", "Terms " + i));

        assertThat(Gathering.from(hub).of("acme/tuned").problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"LICENSE, LICENSE", "USE_POLICY.md, USE_POLICY.md", "NOTICE,", "notes.txt,"})
    void aGatedModelNamesTheTermsThatAreWithheld(String file, String missed) {
        hub.model("acme/gated").license("mit").file(file, "Terms.").gated("auto");

        assertThat(Gathering.from(hub).of("acme/gated").problems())
                .filteredOn(problem -> problem.id().equals("hub.gated"))
                .extracting(Problem::source)
                .containsExactly(missed == null ? null : Source.file(missed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",\"siblings\":[]", ",\"siblings\":null", ",\"siblings\":[{\"rfilename\":\"../x\"}]"})
    void anAnswerWithoutAListOfFilesHidesTheLicence(String siblings) {
        hub.plan(
                "/api/models/acme/tuned/",
                Faults.body("{\"id\":\"acme/tuned\",\"sha\":\"" + FakeRepo.COMMIT
                        + "\",\"cardData\":{\"license\":\"mit\"}" + siblings + "}"),
                1);

        assertThat(problems(Gathering.from(hub).of("acme/tuned")))
                .containsExactly("hub.no-file-list error: The Hub's answer about acme/tuned lists no files, so its card"
                        + " and licence were not read. Check HF_ENDPOINT: a mirror may answer only in part.");
    }

    @Test
    void anEmptyModelHasAListAndNoProblem() {
        hub.model("acme/empty");

        assertThat(Gathering.from(hub).of("acme/empty").problems()).isEmpty();
    }

    private Evidence with(String path, String content) {
        hub.model("acme/tuned").license("mit").file(path, content);
        return Gathering.from(hub).of("acme/tuned");
    }
}
