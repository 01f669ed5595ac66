package io.github.weightmark.discover;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What looks like a model and is none, each beside what looks nearly the same and is one. */
class LookAlikesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '~',
            value = {
                // selectors, switches and settings beside the model
                "a.properties → spring.ai.model.chat=ollama → ~~",
                "a.properties → spring.ai.ollama.init.pull-model-strategy=when_missing → ~~",
                "a.properties → spring.ai.embedding.transformer.onnx.model-output-name=last_hidden_state → ~~",
                "a.properties → spring.ai.huggingface.chat.url=https://h.example.com → ~~",
                "a.properties → spring.ai.vectorstore.pgvector.table-name=gpt-4o → ~~",
                "a.properties → quarkus.langchain4j.openai.gpt-4.chat-model.temperature=0.2 → ~~",
                "a.properties → quarkus.langchain4j.openai.gpt-4.chat-model.model-name=gpt-4o → openai:gpt-4o used",
                "a.properties → quarkus.langchain4j.embedding-model.provider=openai → ~~",
                "a.properties → quarkus.langchain4j.openai.chat-model.enabled=true → ~~",
                "a.properties → mistral.ai.api.key=abc → ~~",
                // names of configurations and of keys
                "A.java → @RegisterAiService(modelName = \"for-prompt-b\") interface A {} → ~~",
                "A.java → class A { @ConfigProperty(name = \"mistral.ai.chat.model.id\") String m; } → ~~",
                "A.java → class A { String MISTRAL_AI_API_KEY = \"MISTRAL_AI_API_KEY\"; } → ~~",
                "A.java → import dev.langchain4j.model.mistralai.MistralAiChatModel; class A {} → ~~",
                // other models
                "A.java → class A { void f(Model model) { model.addAttribute(\"owner\", \"mistral\"); } } → ~~",
                "A.java → class A { String f() { return \"owners/findOwners\"; } } → ~~",
                "A.java → class A { Object m = CollectionModel.of(\"phi4\"); } → ~~",
                "A.java → class A { Flux<String> f() { return Flux.just(\"flux\"); } } → ~~",
                "A.java → class A { Object m = ResNetV1.builder().build(); } → ~~",
                "A.java → class A { boolean f(String model) { return model.equals(\"gpt-4o\"); } } → ~~",
                // source code in other languages
                "a.py → if llm_name == 'gpt-3.5': pass → ~~",
                "a.py → load_dataset('acme/rows') → ~~",
                "a.py → snapshot_download('acme/tiny') → hf:acme/tiny used",
                "a.py → schema = model_json_schema('phi4') → ~~",
                "a.py → SomeTokenizer.from_pretrained(**kwargs) → ~~",
                "a.py → from sklearn import model_training → ~~",
                "a.ts → import { pipeline } from '@huggingface/transformers'; → ~~",
                "a.ts → const x = useState('Loading model (656MB)...'); → ~~",
                "a.ts → const m = {modelId: 'mock-model'}; → ~~",
                "a.ts → const type = 'audio/wav'; → ~~",
                "package.json → {\"dependencies\": {\"prosemirror-model\": \"1.2\"}} → ~~",
                // containers and clusters
                "compose.yml → services: {a: {models: {gemma: {model_var: M}}}} → ~~",
                "compose.yml → models: {gemma: {model: ai/gemma3-qat}} → docker:ai/gemma3-qat used",
                "compose.yml → services: {a: {image: vllm/vllm-openai}} → ~~",
                "compose.yml → services: {a: {image: ollama/ollama}} → ~~",
                "compose.yml → services: {a: {image: 'ghcr.io/huggingface/text-embeddings-inference:cpu-1.7'}} → ~~",
                "k.yml → metadata: {labels: {ai.gke.io/model: gemma-2-2b-it}, name: vllm-gemma-deployment} → ~~",
                "k.yml → spec: {args: ['--model=meta-llama/Llama-3.2-1B', '--tool-call-parser', qwen3_coder]} → hf:meta-llama/Llama-3.2-1B used",
                // environment
                ".env → LLM_PROVIDER='gemini' → ~~",
                ".env → GPT_4O_TOKEN_LIMIT=4096 → ~~",
                ".env → OPENAI_API_KEY=sk-gpt-4o → ~~",
                ".env → HF_HOME=/models/hf → ~~",
                ".env → OLLAMA_MODELS=/data/.ollama/models → ~~",
                ".env → LLM_MODEL_NAME=ai/llama3.2:1B-Q8_0 → docker:ai/llama3.2:1B-Q8_0 used",
                ".env → LLM_MODEL=CHANGE_ME → ~~",
                ".env → LLM_MODEL=<model_id> → ~~",
                ".env → LLM_MODEL=your-model → ~~",
                ".env → LLM_MODEL=xxx → ~~",
                ".env → LLM_MODEL=test → ~~",
                // training
                "axolotl.yml → datasets: [{path: acme/rows, type: chat}] → ~~",
                "axolotl.yml → base_model: acme/tiny → hf:acme/tiny used",
                "axolotl.yml → hub_model_id: acme/mine → ~~",
                "axolotl.yml → output_dir: saves/qwen3-4b/lora/sft → ~~",
                "axolotl.yml → template: qwen3_nothink → ~~",
                "config.json → {\"model_type\": \"llama\", \"rope_scaling\": {\"rope_type\": \"llama3\"}} → ~~",
                "config.json → {\"_name_or_path\": \"acme/tiny\"} → hf:acme/tiny used",
                "adapter_config.json → {\"base_model_name_or_path\": null} → ~~",
                "adapter_config.json → {\"base_model_name_or_path\": \"acme/tiny\"} → hf:acme/tiny used",
                // prose
                "a.md → We like I/O, 120/80, audio/file and meta/llama. → ~~",
                "a.md → model: gpt-4o → ~~"
            })
    void aLookAlikeIsNoModel(String path, String text, String found) {
        assertThat(Read.finds(path, text).all().stream().sorted())
                .extracting(Project::summary)
                .isEqualTo(found.isEmpty() ? List.of() : List.of(found));
    }
}
