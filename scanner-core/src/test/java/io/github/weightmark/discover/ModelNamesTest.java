package io.github.weightmark.discover;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.discover.DiscoveryRule.Accept;
import io.github.weightmark.domain.Reference;
import io.github.weightmark.knowledge.Knowledge;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelNamesTest {

    private static final DiscoveryRules RULES = DiscoveryRules.of(Knowledge.bundled());
    private static final ModelNames NAMES = new ModelNames(Knowledge.bundled(), RULES, new Addresses(RULES));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gpt-4.1",
                "gemini-2.5-flash-lite",
                "claude-sonnet-4-5",
                "text-embedding-3-small",
                "qwen2.5:7b",
                "gemma4:latest",
                "nomic-embed-text:latest",
                "BAAI/bge-m3",
                "intfloat/multilingual-e5-small",
                "meta-llama/Llama-3.2-1B-Instruct",
            })
    void theseNameNothingButAModel(String value) {
        assertThat(NAMES.isTelling(value)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "gpt",
                "sonar",
                "llama",
                "llama3",
                "GPT-4o",
                "Qwen3-32B",
                "gpt-4o is good",
                "host:8080",
                "12:30",
                "bert:one",
                "owners/list",
                "google/analytics",
                "vllm/vllm-openai",
                "microsoft/playwright",
                "your-gpt-4",
                "my-gpt-4",
            })
    void theseMayBeAnythingElse(String value) {
        assertThat(NAMES.isTelling(value)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "mistral/mistral-large-latest, mistral:mistral-large-latest",
        "deepseek/deepseek-chat, deepseek:deepseek-chat",
        "xai/grok-4, xai:grok-4",
        "cohere/command-r-plus, cohere:command-r-plus",
        "gemini/gemini-2.5-pro, google:gemini-2.5-pro",
        "deepseek/deepseek-r1:free, openrouter:deepseek/deepseek-r1:free",
        "bedrock::us.amazon.nova-pro-v1:0, bedrock:us.amazon.nova-pro-v1:0",
        "azure:text-embedding-3-small, azure-openai:text-embedding-3-small",
        "nomic-embed-text, ollama:nomic-embed-text",
        "nomic-embed-text-v1.5, nomic:nomic-embed-text-v1.5",
    })
    void anIdBehindAProviderIsThatProviders(String value, String reference) {
        assertThat(known(value, null).map(Reference::toString)).contains(reference);
    }

    @ParameterizedTest
    @CsvSource({
        "mistralai/Mistral-7B-v0.1, hf:mistralai/Mistral-7B-v0.1",
        "deepseek-ai/DeepSeek-R1, hf:deepseek-ai/DeepSeek-R1",
        "acme/Platypus2-13B, hf:acme/Platypus2-13B",
        "acme/french-bert-base, hf:acme/french-bert-base",
    })
    void aPublisherIsNoProvider(String value, String reference) {
        assertThat(known(value, null).map(Reference::toString)).contains(reference);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"mistral/routes", "vector_db/faiss_m3e_index", "model_a", "base-model-1", "acme/corolla-2x"})
    void lookAlikesAreNoModels(String value) {
        assertThat(known(value, null)).isEmpty();
    }

    /** The form says whose server answers, so the id is the one that this server knows. */
    @ParameterizedTest
    @ValueSource(strings = {"openrouter", "vercel-gateway"})
    void behindAKnownGatewayTheIdIsTheGateways(String gateway) {
        assertThat(known("deepseek/deepseek-chat", gateway).map(Reference::toString))
                .contains(gateway + ":deepseek/deepseek-chat");
    }

    @ParameterizedTest
    @CsvSource({"Qwen3-32B, unknown:Qwen3-32B", "qwen3-32b, dashscope:qwen3-32b", "qwen-max, dashscope:qwen-max"})
    void capitalsAndASizeAreWrittenByPublishersNotByApis(String value, String reference) {
        assertThat(known(value, null).map(Reference::toString)).contains(reference);
    }

    private static Optional<Reference> known(String value, @Nullable String provider) {
        return NAMES.read(value, provider, null, Accept.KNOWN, null);
    }
}
