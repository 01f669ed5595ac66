package io.github.weightmark.discover;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.domain.Limits;
import io.github.weightmark.domain.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What source code hands to calls and gives names to, and which of it names a model. */
class CodeFormTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '~',
            value = {
                // literals
                "a.py → ChatOllama(model='phi4') → 1:19 ollama:phi4 used high python",
                "a.py → ChatOllama(model=\"\"\"phi4\"\"\") → 1:21 ollama:phi4 used high python",
                "a.py → ChatOllama(model=('phi4')) → 1:20 ollama:phi4 used high python",
                "a.py → ChatOllama(temperature='phi4') → ~~",
                "a.py → Chat(mode='phi4') → ~~",
                "a.py → AutoModel.from_pretrained('a/b') → 1:28 hf:a/b used high python",
                "a.py → AutoModel.from_pretrained(¦  'a/b',¦  revision='abc1234') → 2:4 hf:a/b@abc1234 used high python",
                "a.py → AutoModel.from_pretrained('a/b', revision='main') → 1:28 hf:a/b used high python",
                "A.java → class A { Object a = OllamaChatModel.builder().modelName(\"phi4\").build(); } → 1:59 ollama:phi4 used high java-builders",
                "A.java → class A { Object a = AcmeTable.builder().modelName(\"phi4\").build(); } → 1:53 ollama:phi4 used medium java-builders",
                "A.java → class A { Object a = AcmeTable.builder().modelName(\"ford\").build(); } → ~~",
                // fallbacks
                "a.py → ChatOllama(model=os.getenv('M', 'phi4')) → 1:34 ollama:phi4 default medium python",
                "a.py → ChatOllama(model=os.environ.get('M') or 'phi4') → 1:42 ollama:phi4 default medium python",
                "a.py → ChatOllama(model=os.environ['M']) → ~~",
                "a.py → ChatOllama(model=a or b or 'phi4') → 1:29 ollama:phi4 default medium python",
                "a.kt → val a = OllamaChatModel.builder().modelName(env ?: \"phi4\").build() → 1:53 ollama:phi4 default medium java-builders",
                "A.java → class A { Object a = OllamaChatModel.builder().modelName(map.getOrDefault(\"m\", \"phi4\")).build(); } → 1:81 ollama:phi4 default medium java-builders",
                "A.java → class A { Object a = OllamaChatModel.builder().modelName(\"${m:phi4}\").build(); } → 1:59 ollama:phi4 default medium java-builders",
                "A.java → class A { Object a = OllamaChatModel.builder().modelName(\"${m}\").build(); } → ~~",
                // choices
                "a.py → ChatOllama(model='phi4' if big else 'qwen3') → 1:19 ollama:phi4 used high python, 1:38 ollama:qwen3 used high python",
                "A.java → class A { Object a = OllamaChatModel.builder().modelName(b ? \"phi4\" : \"qwen3\").build(); } → 1:63 ollama:phi4 used high java-builders, 1:72 ollama:qwen3 used high java-builders",
                "A.java → class A { Object a = OllamaChatModel.builder().modelName(b ? c : \"qwen3\").build(); } → 1:67 ollama:qwen3 used high java-builders",
                // names
                "a.py → NAME = 'a/b'¦AutoModel.from_pretrained(NAME) → 1:9 hf:a/b used high python",
                "a.py → name = 'a/b'¦AutoModel.from_pretrained(name) → 1:9 hf:a/b used high python",
                "a.py → def f(name='a/b'):¦  AutoModel.from_pretrained(name) → 1:13 hf:a/b default medium python",
                "a.py → class A:¦  N = 'a/b'¦  def f(self): AutoModel.from_pretrained(self.N) → 2:8 hf:a/b used high python",
                "a.py → A = B¦B = 'a/b'¦AutoModel.from_pretrained(A) → 2:6 hf:a/b used high python",
                "a.py → A = A¦AutoModel.from_pretrained(A) → ~~",
                "a.py → A = B¦B = A¦AutoModel.from_pretrained(A) → ~~",
                "a.py → AutoModel.from_pretrained(NAME) → ~~",
                "A.java → class A { static final String M = \"phi4\"; Object a = OllamaChatModel.builder().modelName(M).build(); } → 1:36 ollama:phi4 used high java-builders",
                "A.java → class A { static final String M = \"phi4\"; Object a = OllamaChatModel.builder().modelName(A.M).build(); } → 1:36 ollama:phi4 used high java-builders",
                // the first statement of a block with parameters
                "A.kt → list.forEach { x ->¦  val model = \"gpt-4o\"¦} → 2:16 openai:gpt-4o used medium variables",
                "A.scala → def f = withClient { client =>¦  val modelId = \"gpt-4o\"¦} → 2:18 openai:gpt-4o used medium variables",
                "A.kt → val model: (String) ->¦  String = named(\"gpt-4o\") → 2:19 openai:gpt-4o used medium variables",
                "A.kt → val title = { x ->¦  \"gpt-4o\"¦} → ~~",
                // what a function takes when it is given nothing
                "A.kt → fun <T> Agent.ask(model: LLModel = OpenAIModels.Chat.GPT4o) = run(model) → 1:36 openai:gpt-4o default medium variables",
                "A.kt → val a = run<Agent>(model = OpenAIModels.Chat.GPT4o) → 1:28 openai:gpt-4o used medium variables",
                // lists of Scala
                "A.scala → val chatModels = Seq(\"gpt-4o\", \"gpt-4o-mini\") → 1:23 openai:gpt-4o used medium variables, 1:33 openai:gpt-4o-mini used medium variables",
                "A.scala → val chatModels = Titles(\"gpt-4o gpt-4o-mini\") → ~~",
                // constants of libraries
                "A.java → class A { Object a = OpenAiChatModel.builder().modelName(OpenAiChatModelName.GPT_4_O).build(); } → 1:58 openai:gpt-4o used high enums-langchain4j",
                "A.java → class A { Object a = OpenAiChatModel.builder().modelName(OpenAiChatModelName.GPT_4_O.toString()).build(); } → 1:58 openai:gpt-4o used high enums-langchain4j",
                "A.java → import static x.y.OpenAiChatModelName.*; class A { Object a = OpenAiChatModel.builder().modelName(GPT_4_O).build(); } → 1:99 openai:gpt-4o used high enums-langchain4j",
                "A.java → class A { Object a = OpenAiChatModel.builder().modelName(Other.GPT_4_O).build(); } → ~~",
                "A.java → class A { Object a = OpenAiChatModel.builder().modelName(b ? OpenAiChatModelName.GPT_4_O : GPT).build(); } → 1:62 openai:gpt-4o used high enums-langchain4j",
                "a.rs → client.agent(openai::GPT_4O) → 1:14 openai:gpt-4o used medium variables",
                "a.rs → client.agent(other::GPT_4O) → ~~",
                "a.rs → client.agent(openai::NAME) → ~~",
                "a.go → r := openai.Request{Model: openai.GPT4oMini} → 1:28 openai:gpt-4o-mini used medium variables",
                "a.swift → ask(model: .gpt4_o) → 1:13 openai:gpt-4o used medium variables",
                "a.swift → ask(model: .large) → ~~",
                "a.swift → let size = LLMRegistry.llama3_2_1B_4bit → 1:12 hf:mlx-community/Llama-3.2-1B-Instruct-4bit used medium variables",
                "a.java → class A { Object a = f(EmbeddingModel.TEXT_EMBEDDING_3_SMALL); } → 1:24 openai:text-embedding-3-small used medium variables",
                "a.rs → f(EmbeddingModel::BGEM3) → 1:3 hf:BAAI/bge-m3 used medium variables",
                // names that say the same as their values
                "a.rs → pub const DEEPSEEK_CHAT: &str = \"deepseek-chat\"; → 1:34 deepseek:deepseek-chat used medium variables",
                "a.rs → pub const MISTRAL: &str = \"mistral\"; → ~~",
                "a.rs → pub const GPT_4O: &str = \"GPT-4o\"; → ~~",
                // what is handed over converted, or instead of something
                "a.rs → use_it(\"gpt-4o\".to_string()) → 1:9 openai:gpt-4o used medium variables",
                "a.cs → Use(chosen ?? \"gpt-4o\"); → 1:16 openai:gpt-4o default medium variables",
                "a.py → if model in (\"gpt-4o\", \"o3-mini\"): pass → ~~",
                "a.ts → make({ key })(\"gpt-4o\") → 1:16 openai:gpt-4o used medium variables",
                "a.py → AutoModel.from_pretrained(p)(\"hello\") → ~~",
                // lists with a type, fields with a default, classes of models
                "a.go → models := []string{\"gpt-4o\", \"o3-mini\"} → 1:21 openai:gpt-4o used medium variables, 1:31 openai:o3-mini used medium variables",
                "a.py → model: str = Field(default=\"gpt-4o\") → 1:29 openai:gpt-4o default medium variables",
                "a.py → model: str = Field(None, title=\"gpt-4o\") → ~~",
                "a.py → EmbedderConfig(name=\"qwen3:4b\") → 1:22 ollama:qwen3:4b used medium variables",
                "a.py → Agent(name=\"qwen3:4b\") → ~~",
                "a.py → MODEL_COSTS = {\"gpt-4o\": 3} → ~~",
                // what is put together at run time
                "a.py → AutoModel.from_pretrained('a/' + b) → ~~",
                "a.py → AutoModel.from_pretrained(f'a/{b}') → ~~",
                "a.py → AutoModel.from_pretrained('a/%s' % b) → ~~",
                "a.ts → f.from_pretrained(`a/${b}`) → ~~",
                "a.ts → f.from_pretrained(`a/b`) → 1:20 hf:a/b used high javascript",
                // the address beside it
                "A.java → class A { Object a = OpenAiChatModel.builder().baseUrl(\"http://localhost:11434/v1\").modelName(\"x1\").build(); } → 1:96 ollama:x1 used high java-builders",
                "A.java → class A { Object a = OpenAiChatModel.builder().modelName(\"x1\").baseUrl(\"http://localhost:11434/v1\").build(); } → 1:59 ollama:x1 used high java-builders",
                "A.java → class A { Object a = OpenAiChatModel.builder().baseUrl(\"http://localhost:11434\").build(); Object b = OpenAiChatModel.builder().modelName(\"gpt-4o\").build(); } → 1:139 openai:gpt-4o used high java-builders",
                // comments
                "a.py → # ChatOllama(model='phi4') → 1:21 ollama:phi4 comment high python",
                "a.py → x = 1 # ChatOllama(model='phi4') → 1:27 ollama:phi4 comment high python",
                "A.java → /* OllamaChatModel.builder().modelName(\"phi4\") */ class A {} → 1:41 ollama:phi4 comment high java-builders",
                "A.java → // we use phi4 (from Ollama) → ~~",
                "a.py → s = \"ChatOllama(model='phi4')\" → ~~",
                // variables
                "a.py → CHAT_MODEL = 'gpt-4o' → 1:15 openai:gpt-4o used medium variables",
                "a.py → CHAT_MODEL = 'ford' → ~~",
                "a.py → CHAT_MODEL_TYPE = 'gpt-4o' → ~~",
                "a.py → default_model = 'gpt-4o' → 1:18 openai:gpt-4o default medium variables",
                "a.py → OTHER = 'gpt-4o' → ~~",
                "a.py → class A:¦  chat_model: str = 'gpt-4o' → 2:22 openai:gpt-4o default medium variables",
                "a.py → def f(x):¦  chat_model = 'gpt-4o' → 2:17 openai:gpt-4o used medium variables",
                "a.py → async def f(x):¦  chat_model = 'gpt-4o' → 2:17 openai:gpt-4o used medium variables",
                "a.py → if x: chat_model = 'gpt-4o' → 1:21 openai:gpt-4o used medium variables",
                "a.py → else:¦  chat_model = 'gpt-4o' → 2:17 openai:gpt-4o used medium variables",
                "a.ts → switch (x) { case 'fast':¦ chatModel = 'gpt-4o';¦ break; default: chatModel = 'gpt-4'; } → 2:15 openai:gpt-4o used medium variables, 3:31 openai:gpt-4 used medium variables",
                "A.java → class A { void f() { for (T x : all) chatModel = \"gpt-4o\"; } } → 1:51 openai:gpt-4o used medium variables",
                "A.java → class A { void f() { body.put(\"model\", \"gpt-4o\"); } } → 1:41 openai:gpt-4o used medium variables",
                "A.java → class A { void f() { body.put(\"text\", \"gpt-4o\"); } } → ~~",
                // injected
                "A.java → class A { @Value(\"${a.model:gpt-4o}\") String m; } → 1:19 openai:gpt-4o default medium variables",
                "A.java → class A { @Value(\"${a.model}\") String m; } → ~~",
                "A.java → class A { @Value(\"${a.title:gpt-4o}\") String m; } → ~~",
                "A.java → class A { @ConfigProperty(name = \"chat.model\", defaultValue = \"gpt-4o\") String m; } → 1:64 openai:gpt-4o default medium variables",
                "A.java → class A { @ConfigProperty(name = \"chat.text\", defaultValue = \"gpt-4o\") String m; } → ~~",
                "A.java → class A { @ConfigProperty(name = \"gpt-4o\") String m; } → ~~"
            })
    void aModelIsFoundWhereItsNameIsWritten(String path, String text, String found) {
        assertThat(Read.all(path, text)).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '~',
            value = {
                "a.ts → const m = [{id: 'HuggingFaceTB/SmolLM2-360M-Instruct'}] → 1:18 hf:HuggingFaceTB/SmolLM2-360M-Instruct used",
                "a.ts → const m = {modelId: 'llama3-70b-8192', modelName: 'Llama-3-70b', provider: 'groq'} → 1:22 groq:llama3-70b-8192 used",
                "a.ts → const m = process.env.CHAT_MODEL ?? 'gpt-4o' → 1:38 openai:gpt-4o default",
                "a.ts → const m = process.env.CHAT_TITLE ?? 'gpt-4o' → ~~",
                "a.ts → const models = [{model: 'gpt-4o'}, {model: 'gpt-4'}, {model: 'gpt-4.1'}] → 1:26 openai:gpt-4o default, 1:45 openai:gpt-4 default, 1:63 openai:gpt-4.1 default",
                "a.ts → const models = [{model: 'gpt-4o'}, {model: 'gpt-4'}] → 1:26 openai:gpt-4o used, 1:45 openai:gpt-4 used"
            })
    void objectsTellMoreThanTheirKeys(String path, String text, String found) {
        assertThat(Read.all(path, text).replaceAll(" medium \\w+", "")).isEqualTo(found);
    }

    @Test
    void aChainOfConstantsEndsSomewhere() {
        StringBuilder text = new StringBuilder("A0 = 'a/b'\n");
        for (int i = 1; i < 20; i++) {
            text.append("A" + i + " = A" + (i - 1) + "\n");
        }
        String use = "AutoModel.from_pretrained(A%d)";

        assertThat(Read.all("a.py", text + use.formatted(2))).isEqualTo("1:7 hf:a/b used high python");
        assertThat(Read.all("a.py", text + use.formatted(19))).isEmpty();
    }

    @Test
    void wordsThatWereNotLookedAtAreTold() {
        Finds finds = Read.finds("k/a.py", "ChatOllama(model='phi4')\n" + "a ".repeat(Limits.DEFAULT.tokensInFile()));

        assertThat(finds.all()).extracting(Project::summary).containsExactly("ollama:phi4 used");
        assertThat(finds.problems())
                .extracting(Problem::message)
                .containsExactly("Only the first " + Limits.DEFAULT.tokensInFile()
                        + " words and signs of the file k/a.py were looked at; it has more.");
    }
}
