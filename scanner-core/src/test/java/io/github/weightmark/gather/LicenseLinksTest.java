package io.github.weightmark.gather;

import static io.github.weightmark.gather.Told.problems;
import static io.github.weightmark.gather.Told.texts;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.domain.Evidence;
import io.github.weightmark.fixtures.FakeHub;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LicenseLinksTest {

    private final FakeHub hub = FakeHub.start();

    @AfterEach
    void stop() {
        hub.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "docs/our-terms.txt",
                "./docs/our-terms.txt",
                "docs/our-terms.txt#section",
                "https://huggingface.co/acme/tuned/blob/main/docs/our-terms.txt"
            })
    void aFileOfTheModelIsReadOnce(String link) {
        assertThat(texts(linking(link)))
                .containsExactly("card README.md", "license LICENSE", "license docs/our-terms.txt");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "LICENSE%20AGREEMENT.md",
                "LICENSE AGREEMENT.md",
                "https://huggingface.co/acme/spaced/blob/main/LICENSE%20AGREEMENT.md"
            })
    void aFileWithABlankInItsNameIsReadHoweverItIsWritten(String link) {
        hub.model("acme/spaced")
                .file("README.md", "---\nlicense_link: " + link + "\n---\n")
                .file("LICENSE AGREEMENT.md", "Our terms.");

        assertThat(texts(Gathering.from(hub).of("acme/spaced")))
                .contains("license LICENSE AGREEMENT.md")
                .hasSize(2);
    }

    @Test
    void aLicenceFileThatIsLinkedIsNotReadTwice() {
        assertThat(texts(linking("LICENSE"))).containsExactly("card README.md", "license LICENSE");
    }

    @Test
    void aFileOfAnotherModelIsReadFromTheSameHub() {
        hub.model("acme/base").file("LICENSE.md", "Base terms.");
        String link = "https://huggingface.co/acme/base/blob/main/LICENSE.md";

        Evidence evidence = linking(link);

        assertThat(texts(evidence)).containsExactly("card README.md", "license LICENSE", "license " + link);
        assertThat(hub.requests()).contains("/acme/base/resolve/main/LICENSE.md");
        assertThat(problems(evidence)).containsExactly(branch(link));
    }

    @Test
    void aFileThatManyModelsLinkToIsFetchedOnce() {
        hub.model("acme/base").file("LICENSE.md", "Base terms.");
        String card = "---\nlicense_link: https://huggingface.co/acme/base/blob/main/LICENSE.md\n---\n";
        hub.model("acme/b").file("README.md", card);
        hub.model("acme/a").file("README.md", card).file("config.json", "{\"_name_or_path\":\"acme/b\"}");

        Gathering.from(hub).of("acme/a");

        assertThat(hub.requests())
                .filteredOn(request -> request.contains("acme/base/resolve"))
                .hasSize(1);
    }

    @Test
    void aFileOfAnotherModelThatCannotBeHadIsReported() {
        String link = "https://huggingface.co/acme/none/blob/main/LICENSE";
        assertThat(problems(linking(link)))
                .containsExactly(
                        branch(link),
                        "hub.private-or-missing warning: The Hub does not tell without a token whether LICENSE of"
                                + " acme/none is missing or private. Correct the id; if the model is private, set HF_TOKEN.");
    }

    @Test
    void aFileOfADataSetIsReadFromTheSameHub() {
        linking("https://huggingface.co/datasets/acme/terms/blob/main/mit.md");

        assertThat(hub.requests()).contains("/datasets/acme/terms/resolve/main/mit.md");
    }

    @Test
    void aLinkThatOnlyTheHubCouldReadIsFollowed() {
        hub.model("acme/broken")
                .file("README.md", "---\ntags: [a\n---\n")
                .file("docs/our-terms.txt", "Terms.")
                .data("license_link", "docs/our-terms.txt");

        assertThat(texts(Gathering.from(hub).of("acme/broken")))
                .containsExactly("card README.md", "license docs/our-terms.txt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.org/LICENSE", "//example.org/x", "mailto:legal@example.org"})
    void noOtherAddressIsFetched(String link) {
        Evidence evidence = linking(link);

        assertThat(problems(evidence))
                .containsExactly("license-link.not-followed note: The licence is said to stand at " + link
                        + ", which was not fetched. Read it there; to have it scanned, put the text beside the card.");
        assertThat(hub.requests()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../etc/passwd", "/etc/passwd", "docs\\terms.txt", "docs/../../x"})
    void aPathThatLeadsOutIsAnError(String link) {
        assertThat(problems(linking(link)))
                .containsExactly("license-link.outside error: license_link leads out of the model, to " + link
                        + ", and was not read. Let it name a file of the model or an address.");
    }

    @Test
    void aFileThatIsNotThereIsReported() {
        assertThat(problems(linking("TERMS.md")))
                .containsExactly("license-link.missing warning: license_link names TERMS.md, and there is no such file."
                        + " Add the file, or correct the link.");
    }

    private Evidence linking(String link) {
        hub.model("acme/tuned")
                .file("README.md", "---\nlicense: other\nlicense_link: '" + link + "'\n---\n")
                .file("LICENSE", "Terms.")
                .file("docs/our-terms.txt", "More terms.");
        return Gathering.from(hub).of("acme/tuned");
    }

    @Test
    void aLinkToACommitDoesNotMove() {
        hub.model("acme/base").file("LICENSE", "Base terms.");
        String link = "https://huggingface.co/acme/base/blob/" + "a".repeat(40) + "/LICENSE";

        assertThat(problems(linking(link))).noneMatch(problem -> problem.startsWith("license-link.branch"));
    }

    private static String branch(String link) {
        return "license-link.branch note: license_link leads to a branch, " + link + ", whose text may be another one "
                + "tomorrow. Let it name a commit.";
    }
}
