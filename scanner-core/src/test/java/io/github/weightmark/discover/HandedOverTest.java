package io.github.weightmark.discover;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Models that a function gets or gives back, each beside what looks nearly the same and is none. */
class HandedOverTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '~',
            value = {
                // a provider and its model
                "A.java → class A { void f() { factory.create(Provider.OLLAMA, \"llama3\"); } } → 55 ollama:llama3",
                "A.java → class A { Object m = new Meta(AiProvider.AZURE_OPEN_AI, \"gpt-4\"); } → 58 azure-openai:gpt-4",
                "A.java → class A { void f() { Panel.restore(ModelProvider.Ollama, \"llama3\"); } } → 59 ollama:llama3",
                "A.kt → val m = connect(\"mistral\", \"codestral-latest\") → 29 mistral:codestral-latest",
                "A.kt → val tool = Tool(\"Gemini\", \"gemini\") → ~~",
                "A.kt → val tool = Tool(\"Claude\", \"claude-desktop\") → ~~",
                "A.java → enum A { CLAUDE(\"Claude\", \"claude-desktop\"); } → ~~",
                "A.java → class A { void f() { factory.create(Colour.RED, \"llama3\"); } } → ~~",
                "A.java → class A { void f() { factory.create(Provider.OLLAMA, \"a title\"); } } → ~~",
                "A.java → class A { void f() { factory.create(Provider.OLLAMA, name, \"llama3\"); } } → ~~",
                "A.java → class A { void f() { assertEquals(Provider.OLLAMA, \"llama3\"); } } → ~~",
                "A.java → class A { void f() { log.info(Provider.OLLAMA, \"llama3\"); } } → ~~",
                // the words of a command
                "A.java → class A { void f() { box.execInContainer(\"ollama\", \"pull\", \"all-minilm\"); } } → 61 ollama:all-minilm",
                "A.kt → ProcessBuilder(\"ollama\", \"run\", \"mistral\").start() → 34 ollama:mistral",
                "A.java → class A { void f() { box.execInContainer(\"git\", \"pull\", \"all-minilm\"); } } → ~~",
                "A.java → class A { void f() { box.execInContainer(\"ollama\", \"list\", \"all-minilm\"); } } → ~~",
                // names of weight files
                "A.kt → val m = FileUtil.loadMappedFile(context, \"birds_v2.tflite\") → 43 file:birds_v2.tflite",
                "A.java → class A { Object m = new Interpreter(open(\"nets/face.onnx\")); } → 44 file:nets/face.onnx",
                "A.kt → const val SHORT = \"face_short.tflite\" → 20 file:face_short.tflite",
                "A.java → class A { boolean f(String n) { return n.endsWith(\".tflite\"); } } → ~~",
                "A.kt → val m = load(\"model.onnx\") → ~~",
                "A.kt → exclude(group = \"com.acme.edge.litertlm\", module = \"core\") → ~~",
                "A.java → class A { void f() { net.saveTo(\"trained.onnx\"); } } → ~~",
                "A.kt → const val OUTPUT = \"trained.onnx\" → ~~",
                "A.java → class A { void f() { log.info(\"face.onnx\"); } } → ~~",
                // vendors' names without a number, and open ones that their vendor serves
                "A.java → class A { Object m = new Demo(\"mistral-embed\"); } → 32 mistral:mistral-embed",
                "A.java → class A { Object m = new Demo(\"deepseek-v3\"); } → 32 deepseek:deepseek-v3",
                "A.java → class A { Object m = new Demo(\"mistral-settings\"); } → ~~",
                "A.java → class A { Object m = new Demo(\"mistral-small-icon\"); } → ~~",
                "A.java → class A { Object m = new Demo(\"gemini-cli\"); } → ~~",
                // functions that are called after models
                "A.scala → val m = CustomCompletionModel(\"llama3.2\") → 32 ollama:llama3.2",
                "A.kt → val m = OwnModel(\"Llama-3\", \"llama3.2\") → 30 ollama:llama3.2",
                "A.kt → val m = OwnModel(\"GPT-4o\", \"gpt-4o\") → 29 openai:gpt-4o",
                "A.java → class A { Object p = text(\"model\").exampleValue(\"gpt-4o\"); } → ~~",
                "A.scala → val m = CustomCompletionCar(\"llama3.2\") → ~~",
                "A.java → class A { void f() { garage.addModel(\"corolla-2\"); } } → ~~"
            })
    void aModelIsFoundWhoeverGetsIt(String path, String text, String found) {
        assertThat(Read.brief(path, text)).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '⇒',
            quoteCharacter = '~',
            value = {
                "A.java ⇒ class A { String f() { return \"gpt-4o-mini\"; } } ⇒ 32 openai:gpt-4o-mini",
                "A.kt ⇒ fun f(x: Int) = when (x) {¦ 1 -> OpenAIModels.Chat.GPT4o¦ else -> \"gpt-4o-mini\"¦} ⇒ 7 openai:gpt-4o, 11 openai:gpt-4o-mini",
                "A.java ⇒ class A { Object f(int x) { return switch (x) { case 1 -> ChatModel.GPT_4O; default -> null; }; } } ⇒ 59 openai:gpt-4o",
                "A.java ⇒ class A { String f() { return \"gpt-4o-mini\" + suffix; } } ⇒ ~~",
                "A.java ⇒ class A { String f() { return \"an answer\"; } } ⇒ ~~",
                "A.kt ⇒ fun f(m: Any) = when (m) {¦ ChatModel.GPT_4O -> 0.03¦ else -> 0.01¦} ⇒ ~~",
                "A.java ⇒ class A { Object f() { return Colour.GREEN_4; } } ⇒ ~~",
                "A.java ⇒ class A { boolean f(Object m) { return m == ChatModel.GPT_4O; } } ⇒ ~~"
            })
    void aModelIsFoundThatAFunctionGivesBack(String path, String text, String found) {
        assertThat(Read.brief(path, text)).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '~',
            value = {
                "A.java → enum A { FAST(\"gpt-4o-mini\"); } → 16 openai:gpt-4o-mini default",
                "A.java → enum A { OLLAMA_SMALL(\"llama3\"); } → 24 ollama:llama3 default",
                "A.java → enum A { WHISPER(\"whisper-1\"); } → 19 openai:whisper-1 default",
                "A.kt → enum class A(val id: String) { SMALL_3b(\"llama3.2:3b\") } → 42 ollama:llama3.2:3b default",
                "A.kt → enum class A(val id: String) { OWN_8b(\"acme/own-llama3.1:8b\") } → 40 ollama:acme/own-llama3.1:8b default",
                "A.kt → enum class A(val id: String) { OWN_8b(\"acme/views:8b\") } → ~~",
                "A.java → enum A { RED_SMALL(\"llama3\"); } → ~~",
                "A.java → enum A { OLLAMA_TITLE(\"a title\"); } → ~~",
                "A.scala → case object Fast extends Model(\"gpt-4o-mini\") → 33 openai:gpt-4o-mini default"
            })
    void oneOfManyIsAChoice(String path, String text, String found) {
        assertThat(Read.brief(path, text)).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '~',
            value = {
                "A.java → class A { void f() { context.withPropertyValues(\"spring.ai.openai.chat.model=gpt-4o\"); } } → 78 openai:gpt-4o",
                "A.java → @SpringBootTest(properties = {\"app.chat.model=claude-sonnet-4-5\"}) class A {} → 47 anthropic:claude-sonnet-4-5",
                "A.java → class A { void f() { run(\"-Dapp.chat.model=gpt-4o-mini\"); } } → 44 openai:gpt-4o-mini",
                "A.java → class A { void f() { context.withPropertyValues(\"app.car.model=roadster\"); } } → ~~",
                "A.java → class A { void f() { context.withPropertyValues(\"app.title=gpt-4o\"); } } → ~~",
                "A.java → class A { void f() { print(\"the model=gpt-4o\"); } } → ~~",
                "A.java → class A { String url = \"https://h.example.com/?model=gpt-4o\"; } → ~~"
            })
    void aSettingIsReadThatIsGivenAsOneText(String path, String text, String found) {
        assertThat(Read.brief(path, text)).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '~',
            value = {
                "A.java → class A { Object m = Map.of(MODEL, \"gpt-4o\"); } → 37 openai:gpt-4o",
                "A.java → class A { void f() { body.put(Keys.CHAT_MODEL, \"gpt-4o\"); } } → 49 openai:gpt-4o",
                "A.java → class A { Object m = Map.entry(TITLE, \"gpt-4o\"); } → ~~",
                "A.java → class A { Object m = Map.of(model, \"gpt\"); } → ~~"
            })
    void aConstantMayBeTheNameInAMap(String path, String text, String found) {
        assertThat(Read.brief(path, text)).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '~',
            value = {
                "A.java → class A { Map<String, String> models = Map.of(\"big\", \"gpt-4o\", \"small\", \"gpt-4o-mini\"); } → 55 openai:gpt-4o, 74 openai:gpt-4o-mini",
                "A.kt → val modelByTask = mapOf(\"big\" to \"gpt-4o\", \"gpt-4o\" to \"big\") → 35 openai:gpt-4o",
                "A.scala → val models = Map(\"big\" -> \"gpt-4o\") → 28 openai:gpt-4o",
                "A.java → class A { Map<String, String> titles = Map.of(\"big\", \"gpt-4o\"); } → ~~",
                "A.java → class A { Map<String, Integer> modelPrices = Map.of(\"gpt-4o\", 3, \"gpt-4o-mini\", 1); } → ~~"
            })
    void aMapOfModelsHoldsThemAsValues(String path, String text, String found) {
        assertThat(Read.brief(path, text)).isEqualTo(found);
    }
}
