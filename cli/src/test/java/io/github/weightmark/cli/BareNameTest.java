package io.github.weightmark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BareNameTest {

    @Test
    void aTagWithoutItsProviderIsShownWithOne() {
        Run run = Run.of("check", "--offline", "-q", "llama3.1:8b");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err())
                .contains("\"llama3.1:8b\" tells neither the owner nor the provider.")
                .contains("ollama:llama3.1:8b.")
                .endsWith("weightmark explain llama3.1:8b\n");
    }

    @Test
    void aRepositoryWithoutItsOwnerIsShownWhatIsNearest() {
        Run run = Run.of("check", "--offline", "-q", "Mistral-7B-v0.1");
        assertThat(run.err()).contains("org/Mistral-7B-v0.1").contains(" Nearest: mistral-7b,");
    }

    @Test
    void namesThatArePlacedNeedNoAdvice() {
        assertThat(Run.of("check", "--offline", "-q", "gpt-4o", "mistralai/Mistral-7B-v0.1", "no/such")
                        .err())
                .isEmpty();
    }
}
