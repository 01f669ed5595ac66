package io.github.weightmark.gather;

import static io.github.weightmark.gather.Told.claims;
import static io.github.weightmark.gather.Told.parents;
import static io.github.weightmark.gather.Told.problems;
import static io.github.weightmark.gather.Told.texts;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.domain.Evidence;
import io.github.weightmark.domain.Gate;
import io.github.weightmark.domain.ModelRef;
import io.github.weightmark.domain.Origin;
import io.github.weightmark.fixtures.FakeHub;
import io.github.weightmark.fixtures.FakeRepo;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HubApiTest {

    private static final String SHORT = FakeRepo.COMMIT.substring(0, 7);

    private final FakeHub hub = FakeHub.start();

    @AfterEach
    void stop() {
        hub.close();
    }

    @Test
    void oneAnswerAndTheFilesThatStateTermsAreRead() {
        hub.model("acme/tuned")
                .license("apache-2.0")
                .file("LICENSE", "Terms.")
                .file("USE_POLICY.md", "Do no harm.")
                .file("model.safetensors", "weights");

        Evidence evidence = Gathering.from(hub).of("acme/tuned");

        assertThat(evidence.origin()).isEqualTo(Origin.READ);
        assertThat(evidence.revision()).isEqualTo(FakeRepo.COMMIT);
        assertThat(evidence.place()).isEqualTo(hub.endpoint() + "/acme/tuned");
        assertThat(evidence.gate()).isEqualTo(Gate.OPEN);
        assertThat(claims(evidence)).containsExactly("license apache-2.0 README.md:2");
        assertThat(texts(evidence)).containsExactly("card README.md", "license LICENSE", "use-policy USE_POLICY.md");
        assertThat(evidence.weights())
                .extracting(Object::toString)
                .containsExactly("WeightFile[path=model.safetensors, format=safetensors]");
        assertThat(evidence.files())
                .containsExactly(".gitattributes", "LICENSE", "README.md", "USE_POLICY.md", "model.safetensors");
        assertThat(evidence.problems()).isEmpty();
    }

    @Test
    void theModelIsAskedForOnceWithRepeatedFieldsAndItsFilesAtTheCommit() {
        hub.model("acme/tuned").license("mit");

        Gathering.from(hub).of("acme/tuned");

        assertThat(hub.requests()).hasSize(2);
        assertThat(hub.requests().get(0))
                .startsWith("/api/models/acme/tuned/revision/main?expand=sha&expand=author&expand=gated");
        assertThat(hub.requests().get(1)).isEqualTo("/acme/tuned/resolve/" + FakeRepo.COMMIT + "/README.md");
    }

    @Test
    void aRevisionIsAskedForWithItsSlashesEncoded() {
        hub.model("acme/tuned").license("mit");

        Gathering.from(hub).of(ModelRef.huggingFace("acme/tuned").at("refs/pr/1"));

        assertThat(hub.requests().get(0)).startsWith("/api/models/acme/tuned/revision/refs%2Fpr%2F1?");
    }

    @Test
    void cardTagsAndBaseModelsAreClaimsOnce() {
        hub.model("acme/tuned")
                .license("mit")
                .file("README.md", "---\nlicense: MIT\nbase_model: acme/base\n---\n")
                .baseModel("finetune", "acme/base")
                .tag("license:cc-by-nc-4.0");
        hub.model("acme/base").license("mit");

        Evidence evidence = Gathering.from(hub).of("acme/tuned");

        String api = hub.endpoint() + "/api/models/acme/tuned@" + SHORT;
        assertThat(claims(evidence)).containsExactly("license MIT README.md:2", "hub-tag cc-by-nc-4.0 " + api);
        assertThat(parents(evidence)).containsExactly("acme/base finetune README.md:3");
    }

    @Test
    void whatABrokenCardCannotSayComesFromTheAnswer() {
        hub.model("acme/tuned").data("license", "cc-by-nc-4.0").file("README.md", "---\ntags: [a\n---\n");

        Evidence evidence = Gathering.from(hub).of("acme/tuned");

        assertThat(claims(evidence))
                .containsExactly("license cc-by-nc-4.0 " + hub.endpoint() + "/api/models/acme/tuned@" + SHORT);
        assertThat(evidence.problems())
                .extracting(problem -> problem.id() + " " + problem.level())
                .containsExactly("card.unreadable-front-matter error");
    }

    @Test
    void aGatedModelTellsItsMetadataAndThatItsTextsAreUnread() {
        hub.model("acme/gated")
                .license("llama3.1")
                .file("LICENSE", "Terms.")
                .data("extra_gated_prompt", "No resale.")
                .gated("manual");

        Evidence evidence = Gathering.from(hub).of("acme/gated");

        String api = hub.endpoint() + "/api/models/acme/gated@" + SHORT;
        assertThat(evidence.gate()).isEqualTo(Gate.MANUAL);
        assertThat(claims(evidence)).containsExactly("license llama3.1 " + api);
        assertThat(evidence.texts())
                .extracting(text -> text.role() + " " + text.path() + " " + text.content())
                .containsExactly("gate-prompt " + api + " No resale.");
        assertThat(problems(evidence))
                .containsExactly("hub.gated warning: The Hub hands out the files of acme/gated only to accounts that"
                        + " accepted its terms; its card's metadata was read, its texts were not. Accept the terms at "
                        + hub.endpoint() + "/acme/gated and set HF_TOKEN.");
        assertThat(hub.requests()).hasSize(2);
    }

    @Test
    void aGrantOpensAGatedModel() {
        hub.model("acme/gated")
                .license("mit")
                .file("LICENSE", "Terms.")
                .gated("auto")
                .granted();

        Evidence evidence = Gathering.from(hub).with("HF_TOKEN", "hf_secret").of("acme/gated");

        assertThat(evidence.gate()).isEqualTo(Gate.AUTO);
        assertThat(texts(evidence)).containsExactly("card README.md", "license LICENSE");
        assertThat(evidence.problems()).isEmpty();
    }

    @Test
    void aDisabledModelIsReported() {
        hub.model("acme/off").license("mit").disabled();

        Evidence evidence = Gathering.from(hub).of("acme/off");

        assertThat(evidence.gate()).isEqualTo(Gate.DISABLED);
        assertThat(problems(evidence))
                .containsExactly("hub.disabled warning: The Hub has disabled acme/off, so its files were not read."
                        + " Use another model, or ask the Hub why.");
    }

    @Test
    void aRenamedModelIsReadUnderItsNewNameAndReported() {
        hub.model("acme/new").license("mit");
        hub.rename("old/name", "acme/new");

        Evidence evidence = Gathering.from(hub).of("old/name");

        assertThat(evidence.model().id()).isEqualTo("old/name");
        assertThat(claims(evidence)).containsExactly("license mit README.md:2");
        assertThat(problems(evidence))
                .containsExactly(
                        "hub.renamed note: old/name is called acme/new now; that model was read. Use the new id:"
                                + " the old one may be given to somebody else.");
    }

    @Test
    void anotherSpellingOfAnIdIsNoRename() {
        hub.model("Acme/Tuned").license("mit");

        assertThat(Gathering.from(hub).of("acme/tuned").problems()).isEmpty();
    }

    @Test
    void aFileThatIsListedButGoneIsAnError() {
        hub.model("acme/tuned").license("mit").file("LICENSE", "Terms.");
        hub.plan(
                "/acme/tuned/resolve/" + FakeRepo.COMMIT + "/LICENSE",
                io.github.weightmark.fixtures.Faults.error(404, "EntryNotFound", "Entry not found"),
                1);

        assertThat(problems(Gathering.from(hub).of("acme/tuned")))
                .containsExactly(
                        "hub.entry-missing error: The Hub does not have LICENSE of acme/tuned. Correct the name,"
                                + " or add the file to the model.");
    }

    @Test
    void aFileNameThatLeadsElsewhereIsNeverAskedFor() {
        hub.model("acme/tuned").license("mit").file("x/../../../LICENSE", "Terms.");

        Gathering.from(hub).of("acme/tuned");

        assertThat(hub.requests()).hasSize(2);
    }

    @Test
    void filesBehindTheCdnAreRead() {
        hub.model("acme/tuned")
                .file("README.md", "---\nlicense: other\nlicense_link: cdn/terms.txt\n---\n")
                .file("cdn/terms.txt", "Terms.");

        Evidence evidence = Gathering.from(hub).of("acme/tuned");

        assertThat(texts(evidence)).containsExactly("card README.md", "license cdn/terms.txt");
        assertThat(hub.cdnRequests()).containsExactly("/acme/tuned/cdn/terms.txt?Signature=secret");
    }
}
