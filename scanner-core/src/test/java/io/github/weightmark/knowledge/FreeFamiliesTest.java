package io.github.weightmark.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.domain.Terms;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Free weights are said of models that are known by name, never of all that an owner has or will publish: the next one may
 * well be for research only.
 */
class FreeFamiliesTest {

    private static final Knowledge KNOWLEDGE = Knowledge.bundled();
    private static final Licenses LICENSES = new Licenses(KNOWLEDGE.licenses());
    private static final Families FAMILIES = Families.of(KNOWLEDGE);
    /** Fewer letters than these before a star name no series. */
    private static final int NAME = 3;

    @Test
    void noFreeFamilyClaimsMoreThanItsSeries() {
        assertThat(tooWide(KNOWLEDGE.families())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"zoo/*", "zoo/**", "*/lion-*", "zo*/lion", "zoo/*-7b", "zoo/li*", "*", "{zoo, park}/*", "lion*"})
    void aWholeOwnerIsTooWideForAFreeFamily(String pattern) {
        assertThat(tooWide(List.of(Written.family("wide", "MIT", pattern)))).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zoo/lion-*", "zoo/lion", "zoo/{lion, bear}-*", "lion-classic-*", "zoo/lion-*-7b"})
    void aSeriesOrAModelIsNot(String pattern) {
        assertThat(tooWide(List.of(Written.family("near", "MIT", pattern)))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"CC-BY-NC-4.0", "closed", "unknown"})
    void whoeverAnswersStricterMayCoverAnOwner(String license) {
        assertThat(tooWide(List.of(Written.family("strict", license, "zoo/*", "*/lion-*"))))
                .isEmpty();
    }

    /** The second model of each line is not free, though its owner and often its series are. */
    @ParameterizedTest
    @CsvSource({
        "facebook/wav2vec2-base-960h, facebook/wav2vec2-base-10k-voxpopuli",
        "facebook/detr-resnet-50, facebook/timesformer-base-finetuned-k400",
        "FacebookAI/roberta-base, FacebookAI/xlm-mlm-en-2048",
        "kyutai/hibiki-1b-pytorch-bf16, kyutai/hibiki-zero-3b-pytorch-bf16",
        "ibm-granite/granite-timeseries-ttm-r2, ibm-research/ttm-research-r2",
        "kakaocorp/kanana-1.5-8b-instruct-2505, kakaocorp/kanana-2-30b-a3b-instruct",
        "sbintuitions/sarashina2-70b, sbintuitions/sarashina2-8x70b",
        "sbintuitions/sarashina2.2-3b-instruct-v0.1, sbintuitions/sarashina2.2-tts",
        "llm-jp/llm-jp-3-13b, llm-jp/llm-jp-3-172b-instruct3",
        "rinna/japanese-gpt2-medium, rinna/japanese-stable-diffusion",
        "vikhyatk/moondream2, vikhyatk/moondream1",
        "AIDC-AI/Ovis2-8B, AIDC-AI/Ovis2-4B",
        "AIDC-AI/Ovis2.5-9B, AIDC-AI/Ovis1.6-Gemma2-9B",
        "ByteDance-Seed/UI-TARS-7B-DPO, ByteDance-Seed/UI-TARS-72B-DPO",
        "allenai/wildguard, allenai/truthfulqa-truth-judge-llama2-7B",
        "Snowflake/snowflake-arctic-embed-m, Snowflake/Arctic-LSTM-Speculator-Llama-3.1-8B-Instruct",
        "nvidia/canary-1b-flash, nvidia/canary-1b",
        "Qwen/Qwen3-8B, Qwen/Qwen3-Max-Preview",
        "Qwen/Qwen3-Coder-480B-A35B-Instruct, Qwen/Qwen3-Coder-Plus",
        "Qwen/Qwen3-ASR-1.7B, Qwen/Qwen3-ASR-Flash",
        "Qwen/Qwen3.5-397B-A17B, Qwen/Qwen3.5-Plus",
        "zai-org/GLM-4.5-Air, zai-org/GLM-4.5-AirX",
        "mistralai/Voxtral-Mini-3B-2507, mistralai/Voxtral-4B-TTS-2603",
        "TheBloke/neural-chat-7B-v3-3-GGUF, TheBloke/neural-chat-7B-v3-3-wizardmath-dare-me-GGUF",
        "HuggingFaceTB/cosmo-1b, HuggingFaceTB/FineMath-Llama-3B",
        "knowledgator/gliner-multitask-large-v0.5, knowledgator/gliner-llama-1B-v1.0",
        "answerdotai/ModernBERT-base, answerdotai/unseen-model",
        "Ultralytics/YOLOv8, someone/my-yolov8-finetune",
    })
    void aFreeModelSaysNothingOfItsNeighbour(String free, String other) {
        assertThat(terms(free)).isLessThanOrEqualTo(Terms.FREE_FLAGGED);
        assertThat(terms(other)).isGreaterThan(Terms.FREE_FLAGGED);
    }

    private static Terms terms(String hubId) {
        return FAMILIES.of(hubId)
                .map(family -> LICENSES.termsOf(family.license()))
                .orElse(Terms.UNKNOWN);
    }

    private static List<String> tooWide(Collection<FamilyRule> families) {
        List<String> wide = new ArrayList<>();
        for (FamilyRule family : families) {
            if (LICENSES.termsOf(family.license()).compareTo(Terms.FREE_FLAGGED) <= 0) {
                family.models().stream()
                        .flatMap(pattern -> Glob.expand(pattern.toLowerCase(Locale.ROOT)).stream())
                        .filter(FreeFamiliesTest::tooWide)
                        .forEach(pattern ->
                                wide.add(family.file() + ": " + pattern + ". Name the series it stands for."));
            }
        }
        return wide;
    }

    private static boolean tooWide(String pattern) {
        int star = pattern.indexOf('*');
        int slash = pattern.indexOf('/');
        int name = slash < 0 ? 2 * NAME : NAME;
        return star >= 0 && star < slash + 1 + name;
    }
}
