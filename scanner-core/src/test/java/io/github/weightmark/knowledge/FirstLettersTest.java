package io.github.weightmark.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Pattern;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FirstLettersTest {

    private static final List<String> EXPRESSIONS =
            List.of("gpt-.*", "(?:claude|gemini)-\\d", ".*-chat", "o[134]", "Kimi", "(?:GPT|x)-2", "\u00e9t\u00e9");

    private static final FirstLetters<String> BY_LETTER = new FirstLetters<>(EXPRESSIONS, List::of);

    @Test
    void onlyThoseAreGivenThatMayBeginSo() {
        assertThat(BY_LETTER.of("gpt-4o")).containsExactly("gpt-.*", "(?:claude|gemini)-\\d", ".*-chat", "(?:GPT|x)-2");
        assertThat(BY_LETTER.of("o3")).containsExactly(".*-chat", "o[134]");
        assertThat(BY_LETTER.of("-chat")).containsExactly(".*-chat");
    }

    @Test
    void theCaseOfTheLetterDoesNotCount() {
        assertThat(BY_LETTER.of("GPT-4o")).isEqualTo(BY_LETTER.of("gpt-4o"));
        assertThat(BY_LETTER.of("kimi")).contains("Kimi");
    }

    /** The sign for Kelvin is a k when case does not count. */
    @Test
    void allAreGivenForALetterOfAnotherAlphabetAndForNone() {
        assertThat(BY_LETTER.of("\u212Aimi")).isEqualTo(EXPRESSIONS);
        assertThat(BY_LETTER.of("\u00c9t\u00e9")).isEqualTo(EXPRESSIONS);
        assertThat(BY_LETTER.of("")).isEqualTo(EXPRESSIONS);
    }

    @Test
    void severalExpressionsOfOneThingCountTogether() {
        FirstLetters<String> both = new FirstLetters<>(List.of("one"), any -> List.of("a.*", "b.*"));
        assertThat(Stream.of("ax", "bx", "cx").map(both::of))
                .containsExactly(List.of("one"), List.of("one"), List.of());
        assertThat(new FirstLetters<>(List.of("none"), any -> List.of()).of("x"))
                .isEmpty();
    }

    /** A name is compared with few providers, and what they say is what all of them say. */
    @Test
    void noProviderIsPassedOver() {
        Knowledge knowledge = Knowledge.bundled();
        Providers providers = new Providers(knowledge.providers());
        List<String> names = Stream.of(
                        "gpt-4o",
                        "GPT-4",
                        "o3-mini",
                        "claude-3-opus",
                        "us.anthropic.claude-3",
                        "gemini-2.0-flash",
                        "models/gemini-pro",
                        "qwen-max",
                        "Qwen3-8B",
                        "jina-clip-v2",
                        "4.0ultra",
                        "360gpt",
                        "nova-2",
                        "mj_fast",
                        "pi",
                        "v0-1",
                        "gen-3_turbo",
                        "gen4",
                        "samsung-gauss2",
                        "gauss2",
                        "groq/compound",
                        "ibm/slate-30",
                        "gpt://x/yandexgpt",
                        "yandexgpt",
                        "text-davinci-003",
                        "nothing",
                        "",
                        "\u212Aimi-k2")
                .toList();
        for (String name : names) {
            String expected = knowledge.providers().stream()
                    .filter(rule -> Stream.of(rule.open(), rule.moving(), rule.closed())
                            .flatMap(List::stream)
                            .anyMatch(one -> Pattern.compile(one, Pattern.CASE_INSENSITIVE)
                                    .matches(name)))
                    .map(ProviderRule::id)
                    .findFirst()
                    .orElse("");
            assertThat(providers.owner(name).map(ProviderRule::id).orElse(""))
                    .as(name)
                    .isEqualTo(expected);
        }
    }
}
