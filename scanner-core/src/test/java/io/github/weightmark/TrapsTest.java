package io.github.weightmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.domain.Assessment;
import io.github.weightmark.domain.Limits;
import io.github.weightmark.domain.Tier;
import io.github.weightmark.judge.PolicyReader;
import io.github.weightmark.knowledge.Knowledge;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Models whose licence is easily got wrong, by name alone. {@code docs/traps.md} tells where each trap is tested. */
class TrapsTest {

    private static final Knowledge KNOWLEDGE = Knowledge.bundled();

    @TempDir
    Path empty;

    @ParameterizedTest(name = "{0} is {1}: {2}")
    @CsvSource({
        "mistralai/Mistral-7B-v0.1, permissive, a vendor is no licence",
        "mistralai/Mistral-Large-Instruct-2407, restricted, a vendor is no licence",
        "mistralai/Mistral-Large-3-675B-Instruct-2512, permissive, a vendor is no licence",
        "mistralai/Codestral-22B-v0.1, restricted, a vendor is no licence",
        "mistral:mistral-large-2402, closed, a vendor is no licence",
        "google/gemma-3-27b-it, restricted, a brand may change its licence",
        "google/gemma-4-27b-it, permissive, a brand may change its licence",
        "Qwen/Qwen2.5-7B-Instruct, permissive, sizes differ",
        "Qwen/Qwen2.5-3B-Instruct, restricted, sizes differ",
        "Qwen/Qwen2.5-72B-Instruct, restricted, sizes differ",
        "THUDM/CogVideoX-2b, permissive, sizes differ",
        "THUDM/CogVideoX-5b, restricted, sizes differ",
        "tiiuae/falcon-7b, permissive, sizes differ",
        "tiiuae/falcon-180B, restricted, sizes differ",
        "tiiuae/falcon-11B, restricted, versions differ",
        "deepseek-ai/DeepSeek-V3, restricted, versions differ",
        "deepseek-ai/DeepSeek-V3-0324, permissive, versions differ",
        "deepseek-ai/DeepSeek-R1-Distill-Llama-70B, restricted, a tag does not free a base",
        "deepseek-ai/DeepSeek-R1-Distill-Qwen-32B, permissive, a tag does not free a base",
        "deepseek-ai/Janus-Pro-7B, restricted, license mit beside license_name deepseek",
        "01-ai/Yi-VL-34B, restricted, license apache-2.0 beside license_name yi-license",
        "01-ai/Yi-34B, permissive, relicensed",
        "microsoft/phi-2, permissive, relicensed",
        "internlm/internlm2_5-7b, restricted, relicensed later",
        "internlm/internlm3-8b-instruct, permissive, relicensed later",
        "amd/Instella-3B, restricted, a title is no licence",
        "facebook/MobileLLM-R1-950M, restricted, open data and code are no licence",
        "apple/OpenELM-3B, restricted, the card is newer than the file",
        "apple/DCLM-7B, permissive, only the licence of the weights is unapproved",
        "bigcode/starcoder2-15b, restricted, open data are no licence",
        "mistralai/Devstral-2-123B-Instruct-2512, restricted, a modified MIT with a bar",
        "moonshotai/Kimi-K2-Instruct, permissive, a modified MIT with a display duty",
        "MiniMaxAI/MiniMax-M2, permissive, a modified MIT titled plain",
        "MiniMaxAI/MiniMax-M2.7, restricted, a brand may change its licence",
        "openai-community/gpt2, permissive, a modified MIT with a mere request",
        "openai/whisper-large-v3, permissive, two licences both free",
        "zai-org/GLM-4.5, permissive, code and weights differ",
        "zai-org/GLM-5.3, restricted, a brand may change its licence",
    })
    void theLicenceOfAModelIsItsOwn(String model, String tier, String trap) {
        assertThat(assess(model).tier()).as(trap).isEqualTo(Tier.of(tier));
    }

    @ParameterizedTest(name = "{0} is {1}, {2} is {3}")
    @CsvSource({
        "moonshotai/Kimi-K2.6, permissive, moonshotai/Kimi-K3, restricted",
        "zai-org/GLM-5.2, permissive, zai-org/GLM-5.3, restricted",
        "zai-org/GLM-5.3-Flash, permissive, zai-org/GLM-5.3, restricted",
        "MiniMaxAI/MiniMax-M2.5, permissive, MiniMaxAI/MiniMax-M2.7, restricted",
        "Qwen/Qwen3.8-27B, permissive, Qwen/Qwen3.8-2.4T-A95B, restricted",
        "Qwen/Qwen3.8-27B, permissive, Qwen/Qwen3.8-Flash-Next, restricted",
        "Qwen/Qwen-Image, permissive, Qwen/Qwen-Image-2.1, restricted",
        "deepseek-ai/DeepSeek-V4-Pro-0813, permissive, deepseek-ai/DeepSeek-V2, restricted",
        "mistralai/Ministral-3-14B-Instruct-2512, permissive, mistralai/Ministral-8B-Instruct-2410, restricted",
        "mistralai/Devstral-Small-2-24B-Instruct-2512, permissive, mistralai/Devstral-2-123B-Instruct-2512, restricted",
        "nvidia/NVIDIA-Nemotron-3-Ultra-550B-A55B-BF16, permissive, nvidia/NVIDIA-Nemotron-3-Nano-30B-A3B-BF16, restricted",
        "black-forest-labs/FLUX.2-klein-4B, permissive, black-forest-labs/FLUX.2-klein-9B, restricted",
        "CohereLabs/command-a-plus-05-2026-bf16, permissive, CohereLabs/c4ai-command-a-03-2025, restricted",
    })
    void aBrandMayChangeItsLicence(String one, String tier, String other, String otherTier) {
        assertThat(assess(one).tier()).isEqualTo(Tier.of(tier));
        assertThat(assess(other).tier()).isEqualTo(Tier.of(otherTier));
    }

    @Test
    void theLlamasAreKeptApart() {
        assertThat(List.of(
                        "meta-llama/Llama-2-7b-hf",
                        "meta-llama/Meta-Llama-3-8B",
                        "meta-llama/Llama-3.1-8B",
                        "meta-llama/Llama-3.2-1B",
                        "meta-llama/Llama-3.3-70B-Instruct",
                        "meta-llama/Llama-4-Scout-17B-16E"))
                .extracting(model -> assess(model).license().concluded())
                .doesNotHaveDuplicates()
                .allMatch(license -> license.contains("llama"));
    }

    @Test
    void aMovingAliasIsNeverSilentlyClosed() {
        for (String alias :
                List.of("deepseek:deepseek-chat", "mistral:mistral-large-latest", "mistral:codestral-latest")) {
            assertThat(assess(alias).tier()).as(alias).isEqualTo(Tier.UNKNOWN);
        }
    }

    private Assessment assess(String model) {
        ScanSettings settings = new ScanSettings(
                ScanSettings.of(LocalDate.EPOCH, Map.of()).include(),
                true,
                LocalDate.EPOCH,
                Map.of("HF_HUB_CACHE", empty.toString()),
                Limits.DEFAULT);
        return new Scanner(KNOWLEDGE, new PolicyReader(KNOWLEDGE).builtIn("default"), settings)
                .check(empty, List.of(model))
                .models()
                .get(0)
                .assessment();
    }
}
