package io.github.weightmark.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.weightmark.rules.RuleException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProvidersTest {

    private final Providers providers = new Providers(List.of(
            provider("acme", List.of("big-\\d+(-\\w+)?", "old|older"), List.of("big-\\d+-free"), List.of("big-latest")),
            provider("umbrella", List.of("u-.+"), List.of(), List.of())));

    @Test
    void openExceptionsAreLookedAtFirst() {
        assertThat(providers.weights("acme", "big-7")).isEqualTo(Weights.CLOSED);
        assertThat(providers.weights("acme", "big-7-free")).isEqualTo(Weights.OPEN);
        assertThat(providers.weights("acme", "big-latest")).isEqualTo(Weights.MOVING);
    }

    @Test
    void theWholeNameMustFit() {
        assertThat(providers.weights("acme", "older")).isEqualTo(Weights.CLOSED);
        assertThat(providers.weights("acme", "oldest")).isEqualTo(Weights.UNKNOWN);
        assertThat(providers.weights("acme", "my-big-7")).isEqualTo(Weights.UNKNOWN);
    }

    @Test
    void caseDoesNotMatter() {
        assertThat(providers.weights("acme", "BIG-7")).isEqualTo(Weights.CLOSED);
    }

    @Test
    void anUnknownProviderKnowsNothing() {
        assertThat(providers.weights("nobody", "big-7")).isEqualTo(Weights.UNKNOWN);
    }

    @Test
    void bareNamesFindTheirOwner() {
        assertThat(providers.owner("big-9").map(ProviderRule::id)).contains("acme");
        assertThat(providers.owner("u-1").map(ProviderRule::id)).contains("umbrella");
        assertThat(providers.owner("small-9")).isEmpty();
    }

    @Test
    void hostsFindTheirProvider() {
        assertThat(providers.endpoint("api.acme.example").map(ProviderRule::id)).contains("acme");
        assertThat(providers.endpoint("eu.UMBRELLA.example").map(ProviderRule::id))
                .contains("umbrella");
        assertThat(providers.endpoint("acme.example")).isEmpty();
    }

    @Test
    void aWordOfEverydayLanguageIsAModelOnlyWhereItsProviderIsNamed() {
        Providers bundled = new Providers(Knowledge.bundled().providers());

        assertThat(bundled.owner("best")).isEmpty();
        assertThat(bundled.owner("Standard")).isEmpty();
        assertThat(bundled.weights("assemblyai", "best")).isEqualTo(Weights.CLOSED);
        assertThat(bundled.owner("slam-1").map(ProviderRule::id)).contains("assemblyai");
    }

    @Test
    void aBrokenPatternNamesItsFile() {
        assertThatThrownBy(() -> Providers.verify(List.of(provider("bad", List.of("(a"), List.of(), List.of()))))
                .isInstanceOf(RuleException.class)
                .hasMessage("rules/providers/bad.yml has a pattern that is not a valid expression:"
                        + " missing closing ). Use RE2 syntax.");
    }

    private static ProviderRule provider(String id, List<String> closed, List<String> open, List<String> moving) {
        return new ProviderRule(
                "rules/providers/" + id + ".yml",
                id,
                id,
                closed,
                open,
                moving,
                List.of(),
                List.of(id.equals("umbrella") ? "*.umbrella.example" : "api." + id + ".example"),
                false,
                null,
                "test",
                "2026-11-25",
                null);
    }
}
