package io.github.weightmark.gather;

import static io.github.weightmark.gather.Told.parents;
import static io.github.weightmark.gather.Told.problems;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.domain.Evidence;
import io.github.weightmark.fixtures.FakeHub;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Parents that nobody declared, but that configuration files tell. */
class SideFilesTest {

    private final FakeHub hub = FakeHub.start();

    @AfterEach
    void stop() {
        hub.close();
    }

    @ParameterizedTest
    @CsvSource({
        "adapter_config.json, base_model_name_or_path, adapter",
        "config.json, _name_or_path, derived",
        "model_index.json, _name_or_path, derived",
    })
    void aConfigurationNamesTheParent(String file, String key, String relation) {
        Evidence evidence = with(file, "{\"" + key + "\": \"acme/base\"}");

        assertThat(parents(evidence)).containsExactly("acme/base " + relation + " " + file);
        assertThat(evidence.problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"_name_or_path\": \"\"}",
                "{\"_name_or_path\": 7}",
                "{\"_name_or_path\": \"acme/TUNED\"}"
            })
    void aConfigurationThatNamesNothingOrItselfHasNoParent(String config) {
        Evidence evidence = with("config.json", config);

        assertThat(evidence.parents()).isEmpty();
        assertThat(evidence.problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/home/me/llama", "../base/checkpoint-12", "my-run"})
    void aParentThatIsAPathOrABareNameIsKeptAsWritten(String written) {
        assertThat(parents(with("config.json", "{\"_name_or_path\": \"" + written + "\"}")))
                .containsExactly("null derived config.json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"adapter_config.json", "config.json", "model_index.json"})
    void aConfigurationThatIsNoJsonMayHaveNamedAParent(String file) {
        assertThat(problems(with(file, "{\n\"base_model_name_or_path\": ")))
                .contains("config.unreadable error: " + file
                        + " is no JSON, so the parent it may name is lost. Fetch the file again.");
    }

    @Test
    void numbersThatOnlyPythonWritesAreNoDamage() {
        assertThat(with("config.json", "{\"eps\": NaN, \"max\": Infinity}").problems())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"base_model_name_or_path\": null}", "{\"base_model_name_or_path\": \" \"}", ""})
    void anAdapterThatNamesNoBaseHasLostItsTerms(String config) {
        assertThat(problems(with("adapter_config.json", config)))
                .containsExactly("adapter.no-base error: adapter_config.json does not name the model that it adapts, so"
                        + " the terms of that model are lost. Name it as base_model in the card.");
    }

    @Test
    void anAdapterWhoseCardNamesTheBaseHasNot() {
        hub.model("acme/tuned")
                .file("README.md", "---\nlicense: mit\nbase_model: acme/base\n---\n")
                .file("adapter_config.json", "{}");
        hub.model("acme/base").license("mit");

        Evidence evidence = Gathering.from(hub).of("acme/tuned");

        assertThat(parents(evidence)).containsExactly("acme/base derived README.md:3");
        assertThat(evidence.problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"mergekit_config.yml", "mergekit_moe_config.yml"})
    void aRecipeNamesEveryModelThatWasMerged(String file) {
        hub.model("acme/other").license("mit");

        assertThat(parents(with(file, "models:\n- model: acme/base\n- model: acme/other\n")))
                .containsExactly("acme/base merge " + file + ":2", "acme/other merge " + file + ":3");
    }

    @Test
    void aConfigurationInAFolderBelongsToSomethingElse() {
        assertThat(with("old/config.json", "{\"_name_or_path\": \"acme/base\"}").parents())
                .isEmpty();
    }

    @Test
    void theCardAndTheConfigurationNameOneParentOnce() {
        hub.model("acme/base").license("mit");
        hub.model("acme/tuned")
                .file("README.md", "---\nlicense: mit\nbase_model: acme/base\n---\n")
                .file("config.json", "{\"_name_or_path\": \"acme/base\"}");

        assertThat(parents(Gathering.from(hub).of("acme/tuned"))).containsExactly("acme/base derived README.md:3");
    }

    private Evidence with(String file, String content) {
        hub.model("acme/base").license("mit");
        hub.model("acme/tuned").license("mit").file(file, content);
        return Gathering.from(hub).of("acme/tuned");
    }
}
