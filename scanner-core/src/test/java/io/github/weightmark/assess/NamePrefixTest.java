package io.github.weightmark.assess;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.domain.Clause;
import io.github.weightmark.domain.ModelRef;
import io.github.weightmark.domain.Source;
import io.github.weightmark.domain.Status;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The duty that a name shows by itself. */
class NamePrefixTest {

    private static final Clause LLAMA = clause("naming-requirement", Map.of("prefix", "Llama"));

    @ParameterizedTest(name = "{0} of {1}: {2}")
    @CsvSource({
        "acme/Llama-tuned, meta-llama/Llama-3.1-8B, MET",
        "acme/llama_tuned, meta-llama/Llama-3.1-8B, MET",
        "acme/tuned-Llama, meta-llama/Llama-3.1-8B, NOT_MET",
        "acme/Meta-Llama-tuned, meta-llama/Meta-Llama-3-8B, MET",
        "acme/Meta-Llama-tuned, meta-llama/Llama-3.1-8B, NOT_MET",
        "acme/Meta-Lla, meta-llama/Meta-Llama-3-8B, NOT_MET",
        "acme/Meta-tuned, meta-llama/Meta-Llama-3-8B, NOT_MET",
        "acme/tuned, acme/other, NOT_MET",
        "Llama/tuned, acme/other, NOT_MET",
    })
    void aModelBeginsWithThePrefixOrAsItsBaseDoes(String model, String base, Status status) {
        NamePrefix prefix = new NamePrefix(ModelRef.huggingFace(model), List.of(ModelRef.huggingFace(base)));

        assertThat(prefix.fulfilled(LLAMA)).isEqualTo(status);
    }

    @Test
    void whatHasNoNameOrNoPrefixCannotBeTold() {
        NamePrefix named = new NamePrefix(ModelRef.huggingFace("acme/Llama-tuned"), List.of());

        assertThat(new NamePrefix(ModelRef.of("file", "Llama.gguf"), List.of()).fulfilled(LLAMA))
                .isEqualTo(Status.UNKNOWN);
        assertThat(named.fulfilled(clause("naming-requirement", Map.of()))).isEqualTo(Status.UNKNOWN);
        assertThat(named.fulfilled(clause("attribution-display", Map.of("prefix", "Llama"))))
                .isEqualTo(Status.UNKNOWN);
    }

    private static Clause clause(String id, Map<String, ?> parameters) {
        return Clause.of(id, parameters, Source.line("LICENSE", 3), "words");
    }
}
