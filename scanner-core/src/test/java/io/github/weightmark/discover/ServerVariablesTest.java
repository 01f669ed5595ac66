package io.github.weightmark.discover;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ServerVariablesTest {

    private final ServerVariables variables = new ServerVariables();

    @Test
    void theNameThatSharesMostWordsTells() {
        variables.add("CHAT_BASE_URL", "ollama");
        variables.add("CHAT_FAST_BASE_URL", "groq");

        assertThat(variables.server("CHAT_FAST_MODEL")).isEqualTo("groq");
        assertThat(variables.server("CHAT_MODEL")).isEqualTo("ollama");
        assertThat(variables.server("CHATTY_MODEL")).isNull();
    }

    @Test
    void aSingleProviderTellsForAll() {
        variables.add("A_URL", "ollama");
        variables.add("B_URL", "ollama");

        assertThat(variables.server("OTHER")).isEqualTo("ollama");
    }

    @Test
    void aNameOfManyWordsIsComparedByItsFirst() {
        String begins = "A_".repeat(8);
        variables.add(begins + "X_URL", "ollama");
        variables.add("Z", "groq");

        assertThat(variables.server(begins + "A_".repeat(500_000) + "MODEL")).isEqualTo("ollama");
    }
}
