package io.github.weightmark.discover;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.domain.Limits;
import io.github.weightmark.knowledge.Knowledge;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnchorsTest {

    private static final DiscoveryRules RULES = DiscoveryRules.of(Knowledge.bundled());
    private static final Anchors ANCHORS = new Anchors(Knowledge.bundled(), RULES);
    private static final FileForms FORMS = new FileForms(Knowledge.bundled(), RULES, Limits.DEFAULT);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MODEL_NAME = 'mistralai/Mistral-7B-v0.3'",
                "model: gpt-4o",
                "llm = 'phi3:mini'",
                "x.from_pretrained(path)",
                "new AllMiniLmL6V2EmbeddingModel()",
                "spring.ai.openai.chat.options.model=in-house",
                "base_model: house/own",
                "ollama pull house/own",
                "models = [{id: 'Qwen/Qwen3-8B'}]",
            })
    void aPlaceWithAValueIsASign(String text) {
        assertThat(signs(text) & Anchors.SURE).isEqualTo(Anchors.SURE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://huggingface.co/a/b", "hf://a/b", "djl://ai.djl.x", "http://x.example/a.gguf"})
    void theBeginningOfAnAddressIsASign(String text) {
        assertThat(signs(text) & Anchors.ADDRESS).isEqualTo(Anchors.ADDRESS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "model.addAttribute(\"owner\", owner);",
                "The llama is an animal.",
                "int model = 3;",
                "See https://example.org/index.html for more.",
                "weights.gguf",
            })
    void oneOfTheTwoAloneIsNone(String text) {
        assertThat(signs(text) & Anchors.SURE).isNotEqualTo(Anchors.SURE);
        assertThat(signs(text) & Anchors.ADDRESS).isZero();
    }

    /** A rule that somebody adds must not need a word in any list for its files to be read. */
    @Test
    void everyExampleOfEveryRuleHoldsASign() {
        for (DiscoveryRule rule : RULES.all()) {
            List<Examples.Example> examples =
                    rule.examples() == null ? List.of() : rule.examples().match();
            for (Examples.Example example : examples) {
                assertThat(mayHold(example.name(), example.text()))
                        .as(rule.file() + " " + example.name())
                        .isTrue();
            }
        }
    }

    /** The files of all rules' examples and of the sample projects, each looked into whatever its bytes say. */
    @Test
    void nothingIsFoundWhereNothingShows() throws IOException {
        Map<String, String> files = new TreeMap<>();
        for (DiscoveryRule rule : RULES.all()) {
            if (rule.examples() != null) {
                Stream.concat(rule.examples().match().stream(), rule.examples().noMatch().stream())
                        .forEach(example -> files.put(rule.id() + files.size() + "/" + example.name(), example.text()));
            }
        }
        Path samples = Path.of("..", "fixtures", "projects");
        try (Stream<Path> all = Files.walk(samples)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String text = FileText.of(Files.readAllBytes(file));
                files.put(samples.relativize(file).toString(), text == null ? "" : text);
            }
        }
        assertThat(files).hasSizeGreaterThan(100);
        files.forEach((path, text) -> {
            Finds whole = FORMS.read(ProjectFile.of(path, text));
            Bytes bytes = bytes(text);
            if (FORMS.mayHold(path, bytes)) {
                Finds gated = FORMS.read(ProjectFile.of(path, text), FORMS.signs(path, bytes));
                assertThat(List.copyOf(gated.all())).as(path).isEqualTo(List.copyOf(whole.all()));
            } else {
                assertThat(List.copyOf(whole.all())).as(path).isEmpty();
            }
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "if (prompt: string) { model.show(prompt); }",
                "Flux<String> models = Flux.just(model);",
                "import java.lang.reflection; class Model {}",
                "import com.amazon.x; class Model { Object imageName; }",
            })
    void everydayCodeIsNeitherDecodedNorCutIntoWords(String code) {
        assertThat(mayHold("src/main/java/A.java", code)).isFalse();
    }

    /** An exception is no Xception, but what is named like that is. */
    @Test
    void aClassThatIsPartOfEverydayWordsCountsAtTheBeginningOfAWord() {
        assertThat(signs("catch (IOException e) { throw new RuntimeException(e); }") & Anchors.VALUE)
                .isZero();
        assertThat(signs("keras.applications.Xception(weights=w)") & Anchors.VALUE)
                .isNotZero();
    }

    @Test
    void aCommentSpeaksByItselfOrNotAtAll() {
        assertThat(ANCHORS.speak("see the model (of the domain) for more")).isFalse();
        assertThat(ANCHORS.speak("model = load(\"llama3\")")).isTrue();
    }

    private static boolean mayHold(String path, String text) {
        return FORMS.mayHold(path, bytes(text));
    }

    private static int signs(String text) {
        return ANCHORS.in(bytes(text));
    }

    private static Bytes bytes(String text) {
        return Bytes.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
