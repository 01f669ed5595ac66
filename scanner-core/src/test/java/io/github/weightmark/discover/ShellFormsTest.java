package io.github.weightmark.discover;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.domain.Problem;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Command lines, scripts, Dockerfiles, Modelfiles and notebooks. */
class ShellFormsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '~',
            value = {
                "ollama pull phi4 → 13 ollama:phi4",
                "ollama run phi4 'hello' → 12 ollama:phi4",
                "/usr/bin/ollama pull phi4 → 22 ollama:phi4",
                "ollama pull \"phi4\" → 14 ollama:phi4",
                "ollama pull phi4; ollama pull qwen3 → 13 ollama:phi4, 31 ollama:qwen3",
                "ollama pull phi4 && ls → 13 ollama:phi4",
                "ollama pull phi4&& ls → 13 ollama:phi4",
                "x | ollama pull phi4 → 17 ollama:phi4",
                "ollama list → ~~",
                "ollama pull → ~~",
                "ollama pull $MODEL → ~~",
                "ollama pull ${MODEL:-phi4} → 13 ollama:phi4 default",
                "ollama pull ${MODEL} → ~~",
                "# ollama pull phi4 → 15 ollama:phi4 comment",
                "ls # ollama pull phi4 → 18 ollama:phi4 comment",
                "hf download acme/tiny → 13 hf:acme/tiny",
                "hf download acme/tiny --revision abc1234 → 13 hf:acme/tiny@abc1234",
                "hf download --revision=abc1234 acme/tiny → 32 hf:acme/tiny@abc1234",
                "huggingface-cli download acme/tiny file.gguf → 26 hf:acme/tiny",
                "hf download acme/rows --repo-type dataset → ~~",
                "hf download acme/rows --repo-type=dataset → ~~",
                "vllm serve acme/tiny → 12 hf:acme/tiny",
                "vllm serve --port 80 acme/tiny → 22 hf:acme/tiny",
                "vllm serve --port=80 acme/tiny → 22 hf:acme/tiny",
                "python -m vllm.entrypoints.openai.api_server --model Qwen/Qwen3-8B → 54 hf:Qwen/Qwen3-8B",
                "x --model=meta-llama/Llama-3.2-1B → 11 hf:meta-llama/Llama-3.2-1B",
                "x --model --other → ~~",
                "x --model → ~~",
                "x --models=meta-llama/Llama-3.2-1B → ~~",
                "bash -c 'ollama pull phi4' → 22 ollama:phi4",
                "sh -lc \"ls; ollama pull phi4\" → 25 ollama:phi4",
                "python3 -c \"AutoModel.from_pretrained('acme/tiny')\" → 40 hf:acme/tiny",
                "java -jar x.jar --spring.ai.ollama.chat.options.model=phi4 → 55 ollama:phi4",
                "java -jar x.jar --spring.ai.ollama.base-url=phi4 → ~~",
                "python -m spacy download en_core_web_sm → 26 spacy:en_core_web_sm",
                "MODEL=gpt-4o → 7 openai:gpt-4o",
                "export CHAT_MODEL=\"gpt-4o\" → 20 openai:gpt-4o",
                "CHAT_MODEL=gpt-4o ./x → 12 openai:gpt-4o",
                "CHAT_MODEL= → ~~",
                "CHAT_TITLE=gpt-4o → ~~",
                "curl -d '{\"model\": \"gpt-4o\"}' → 21 openai:gpt-4o",
                "curl -d '{\"model\": \"$M\"}' → ~~",
                "curl -d '{\"title\": \"gpt-4o\"}' → ~~"
            })
    void aLineOfAScript(String text, String found) {
        assertThat(Read.brief("a.sh", text)).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '~',
            value = {
                "Dockerfile → RUN ollama pull phi4 → 17 ollama:phi4",
                "app.dockerfile → RUN ollama pull phi4 → 17 ollama:phi4",
                "Containerfile → CMD [\"vllm\", \"serve\", \"acme/tiny\"] → 24 hf:acme/tiny",
                "Dockerfile.gpu → CMD [\"x\", \"--model\", \"meta-llama/Llama-3.2-1B\"] → 23 hf:meta-llama/Llama-3.2-1B",
                "Dockerfile → ENV CHAT_MODEL=gpt-4o → 16 openai:gpt-4o",
                "Dockerfile → ENV CHAT_MODEL gpt-4o → 16 openai:gpt-4o",
                "Dockerfile → ARG CHAT_MODEL=gpt-4o → 16 openai:gpt-4o",
                "Makefile → ␉ollama pull phi4 → 14 ollama:phi4",
                "Procfile → web: vllm serve acme/tiny → 17 hf:acme/tiny",
                "notes.text → ollama pull phi4 → ~~",
                "README.md → `ollama pull phi4` → 14 ollama:phi4 doc",
                "a.bat → set CHAT_MODEL=gpt-4o → 16 openai:gpt-4o"
            })
    void aLineOfAnotherFileThatRuns(String path, String text, String found) {
        assertThat(Read.brief(path, text)).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '~',
            value = {
                "FROM phi4 → 1:6 ollama:phi4 used high ollama-modelfile",
                "from phi4 → 1:6 ollama:phi4 used high ollama-modelfile",
                "FROM  phi4:14b → 1:7 ollama:phi4:14b used high ollama-modelfile",
                "FROM ./x.gguf → 1:6 file:./x.gguf used high ollama-modelfile",
                "FROM phi4¦ADAPTER ./x.gguf → 1:6 ollama:phi4 used high ollama-modelfile, 2:9 file:./x.gguf used high ollama-modelfile",
                "# FROM phi4 → ~~",
                "FROMphi4 → ~~",
                "PARAMETER stop FROM → ~~",
                "FROM phi4¦SYSTEM \"\"\"¦FROM qwen3¦\"\"\"¦ADAPTER ./x.gguf → 1:6 ollama:phi4 used high ollama-modelfile, 5:9 file:./x.gguf used high ollama-modelfile",
                "SYSTEM \"\"\"one line\"\"\"¦FROM phi4 → 2:6 ollama:phi4 used high ollama-modelfile",
                "FROM from → 1:6 ollama:from used high ollama-modelfile"
            })
    void aModelfile(String text, String found) {
        assertThat(Read.all("Modelfile", text)).isEqualTo(found);
        assertThat(Read.all("x.modelfile", text)).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '~',
            value = {
                "{\"cell_type\": \"code\", \"source\": [\"ChatOllama(model='phi4')\"]} → ollama:phi4",
                "{\"source\": [\"ChatOllama(model='phi4')\"], \"cell_type\": \"code\"} → ollama:phi4",
                "{\"cell_type\": \"code\", \"source\": \"ChatOllama(model='phi4')\"} → ollama:phi4",
                "{\"cell_type\": \"code\", \"source\": [\"ChatOllama(\\n\", \"  model=\\\"phi4\\\")\"]} → ollama:phi4",
                "{\"cell_type\": \"code\", \"source\": [\"!ollama pull phi4\"]} → ollama:phi4",
                "{\"cell_type\": \"code\", \"source\": [\"x = 1\\n\", \"  !ollama pull phi4\"]} → ollama:phi4",
                "{\"cell_type\": \"code\", \"source\": [\"a != b ollama pull phi4\"]} → ~~",
                "{\"cell_type\": \"code\", \"source\": [\"%%writefile a.properties\\n\", \"spring.ai.ollama.chat.options.model=phi4\"]} → ollama:phi4",
                "{\"cell_type\": \"code\", \"source\": [\"%%writefile a.text\\n\", \"spring.ai.ollama.chat.options.model=phi4\"]} → ~~",
                "{\"cell_type\": \"markdown\", \"source\": [\"ChatOllama(model='phi4')\"]} → ~~",
                "{\"cell_type\": \"raw\", \"source\": [\"!ollama pull phi4\"]} → ~~",
                "{\"cell_type\": \"code\", \"outputs\": [{\"text\": [\"ChatOllama(model='phi4')\"]}], \"source\": [\"x\"]} → ~~",
                "{\"cell_type\": \"code\", \"metadata\": {\"source\": \"ChatOllama(model='phi4')\"}, \"source\": [\"x\"]} → ~~",
                "{\"cell_type\": \"code\", \"source\": [\"# https://huggingface.co/acme/tiny\"]} → hf:acme/tiny comment"
            })
    void aCellOfANotebook(String cell, String found) {
        Finds finds = Read.finds("a.ipynb", "{\"cells\": [" + cell + "]}");

        assertThat(finds.all())
                .extracting(Project::summary)
                .isEqualTo(found.isEmpty() ? List.of() : List.of(found.contains(" ") ? found : found + " used"));
        assertThat(finds.problems()).isEmpty();
    }

    @Test
    void aNotebookThatIsCutOffIsReadUpToThere() {
        Finds finds = Read.finds(
                "k/a.ipynb",
                "{\"cells\": [¦{\"cell_type\": \"code\", \"source\": [\"ChatOllama(model='phi4')\"]},¦"
                        + "{\"cell_type\": \"code\", \"source\": [\"ChatOllama(model='qwen3')\", ");

        assertThat(finds.all().stream().sorted())
                .extracting(Project::summary)
                .containsExactly("ollama:phi4 used", "ollama:qwen3 used");
        assertThat(finds.problems())
                .extracting(Problem::message)
                .containsExactly(
                        "The file k/a.ipynb is not valid JSON from line 3 on: what follows was read only as far"
                                + " as it could be understood.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cat > a.properties <<EOF",
                "cat <<EOF > a.properties",
                "tee a.properties <<'EOF'",
                "cat <<-\"EOF\" >> k/a.properties"
            })
    void aFileThatAScriptWritesIsRead(String command) {
        String body = "¦spring.ai.ollama.chat.options.model=phi4¦EOF¦spring.ai.ollama.chat.options.model=qwen3";

        assertThat(Read.all("a.sh", command + body)).isEqualTo("2:37 ollama:phi4 used high spring-ai");
        assertThat(Read.all("a.sh", command.replace("properties", "text") + body))
                .isEmpty();
    }

    /** Without quotes every word stands where its offset says, and all letters are in words. */
    @Test
    void wordsStandWhereTheySay() {
        Random random = new Random(5);
        List<String> parts = List.of("a", "bc", " ", "\n", ";", "|", "&", "#", "[", ",", "$", "=", "-", "ä");
        for (int i = 0; i < 5_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int left = random.nextInt(25); left > 0; left--) {
                text.append(parts.get(random.nextInt(parts.size())));
            }
            for (boolean exec : new boolean[] {true, false}) {
                List<ShellWords.Word> words = ShellWords.split(text.toString(), 7, exec).stream()
                        .flatMap(command -> command.words().stream())
                        .toList();
                assertThat(words).allMatch(word -> text.indexOf(word.text(), word.offset() - 7) == word.offset() - 7);
                assertThat(letters(words.stream().map(ShellWords.Word::text).collect(Collectors.joining())))
                        .isEqualTo(letters(text.toString()));
            }
        }
    }

    private static String letters(String text) {
        return text.replaceAll("[^a-zä]", "");
    }
}
