package io.github.weightmark.discover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.weightmark.discover.DiscoveryRule.Accept;
import io.github.weightmark.domain.Confidence;
import io.github.weightmark.domain.SightingKind;
import io.github.weightmark.knowledge.Knowledge;
import io.github.weightmark.rules.RuleException;
import io.github.weightmark.rules.RuleYaml;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules read from their YAML: keys, constants, architectures, and what is told of a rule that is wrong. */
class KeyRulesTest {

    private static final String RULE = """
            id: acme
            keys:
              - {match: ['**.model'], provider: any}
              - {match: ['acme.**.model'], provider: deep}
              - {match: ['acme.chat.model'], provider: exact}
              - {match: ['acme.*-kind.model'], provider: part}
              - {match: ['**.*-name'], provider: last}
              - {match: ['**.model'], provider: file, files: ['acme-*.yml']}
            not-keys: ['acme.not.**']
            enums:
              - {type: Names, provider: openai, derive: true, constants: {FAST: gpt-4o-mini}}
              - {type: Outer.Names, provider: anthropic, constants: {FAST: claude-3-haiku}}
              - {type: Fixed, provider: openai, constants: {SLOW: o1}}
            zoos:
              - {classes: [ResNet], provider: zoo, with: [acme, initPretrained], unless: weights, languages: [py, java]}
              - {classes: ['*_Weights'], provider: torch, with: [torchvision], languages: [py]}
            """;

    private static final DiscoveryRules RULES = new DiscoveryRules(List.of(rule(RULE)));

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "model, a.yml, any",
                "x.y.model, a.yml, any",
                "acme.model, a.yml, deep",
                "acme.x.y.model, a.yml, deep",
                "acme.chat.model, a.yml, exact",
                "ACME.Chat.MODEL, a.yml, exact",
                "acme.some-kind.model, a.yml, part",
                "acme.somekind.model, a.yml, part",
                "x.model-name, a.yml, last",
                "x.model_name, a.yml, last",
                "x.models, a.yml, -",
                "x.model.y, a.yml, -",
                "acme.not.model, a.yml, -",
                "acme.not, a.yml, -",
                "x.model, acme-1.yml, file",
                "acme.chat.model, acme-1.yml, file",
                "x.model, other-acme-1.yml, any"
            })
    void thePatternThatSaysMostCounts(String key, String file, String provider) {
        assertThat(new KeyRules(RULES)
                        .find(KeyPath.of(key), file)
                        .map(hit -> hit.keys().provider() + " " + hit.rule())
                        .orElse(null))
                .isEqualTo(provider == null ? null : provider + " acme");
    }

    @Test
    void aKeyThatGoesOnWithoutEndIsNobodys() {
        KeyRules keys = new KeyRules(RULES);

        assertThat(keys.find(KeyPath.of("a.".repeat(63) + "model"), "")).isPresent();
        assertThat(keys.find(KeyPath.of("a.".repeat(64) + "model"), "")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "Names.FAST, openai gpt-4o-mini high",
                "x.y.Names.FAST, openai gpt-4o-mini high",
                "Outer.Names.FAST, anthropic claude-3-haiku high",
                "Names.FAST.value, -",
                "Names.GPT_4_O, openai gpt-4o medium",
                "Names.GPT_4_1, openai gpt-4.1 medium",
                "Names.GPT4, openai gpt-4 medium",
                "Names.SOME_THING, -",
                "Fixed.SLOW, openai o1 high",
                "Fixed.GPT_4_O, -",
                "Other.FAST, -",
                "FAST, -",
                "Names.fast, -"
            })
    void aConstantStandsForAModel(String path, String model) {
        Enums.Constant found = new Enums(Knowledge.bundled(), RULES).find(List.of(path.split("\\.")));

        assertThat(found == null ? null : found.provider() + " " + found.id() + " " + found.sure())
                .isEqualTo(model);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "LlmModel.GPT_4O, openai gpt-4o medium",
                "ModelId.gpt_5_5_pro, openai gpt-5.5-pro medium",
                "ChatModelName.CLAUDE_SONNET_4_5, anthropic claude-sonnet-4-5 medium",
                "GoogleModel.Gemini2_5Flash, google gemini-2.5-flash medium",
                "CompletionModel.GPT35TurboInstruct, openai gpt-3.5-turbo-instruct medium",
                "CompletionModel.GPT4Turbo20240409, openai gpt-4-turbo-2024-04-09 medium",
                "AcmeModels.Chat.GPT4oMini, openai gpt-4o-mini medium",
                "ModelId.BEDROCK_CLAUDE_OPUS_4_8, bedrock claude-opus-4-8 medium",
                "ModelId.bedrock_openai_gpt_oss_120b, bedrock openai.gpt-oss-120b medium",
                "CarModel.GOLF_4, -",
                "CarModel.Golf4Plus, -",
                "LlmModel.FAST, -",
                "Prices.GPT_4O, -",
                "ModelType.GPT_4O, -",
                "ModelId.HUGGING_FACE_1, -",
                "ModelId.LLAMA_3_8B, -"
            })
    void aConstantOfATypeOfModelsIsReadFromItsName(String path, String model) {
        Enums.Constant found = new Enums(Knowledge.bundled(), RULES).find(List.of(path.split("\\.")));

        assertThat(found == null ? null : found.provider() + " " + found.id() + " " + found.sure())
                .isEqualTo(model);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '~',
            value = {
                "py → import acme; m = ResNet(a) → zoo:ResNet",
                "py → m = ResNet(a) → ~~",
                "py → import acme; m = ResNet(weights=None) → ~~",
                "py → import acme; m = ResNet(weights=W) → zoo:ResNet",
                "py → import acme; m = ResNet(a, x=1, weights=None) → ~~",
                "py → import acme; m = ResNet → ~~",
                "py → import acme; m = ResNet18(a) → ~~",
                "ts → import acme; m = ResNet(a) → ~~",
                "java → m = ResNet.builder().build(); m.initPretrained(); → zoo:ResNet",
                "java → m = ResNet.builder().build(); → ~~",
                "java → m = ResNet.other(); m.initPretrained(); → ~~",
                "py → import torchvision; w = ResNet50_Weights.DEFAULT → torch:ResNet50",
                "py → import torchvision; w = ResNet50_Weights → ~~",
                "java → import torchvision; w = ResNet50_Weights.DEFAULT; → ~~"
            })
    void anArchitectureIsAModelWhereItBringsItsWeights(String ending, String text, String found) {
        Syntax syntax = java.util.Objects.requireNonNull(Syntax.of(ending));
        ProjectFile file = ProjectFile.of("a." + ending, text);
        Finds finds = Entries.finds(file);

        new Zoos(RULES).find(CodeReader.read(Lexer.tokens(text, syntax, 0, 1_000), syntax), ending, null, finds);

        assertThat(finds.all())
                .extracting(sighting -> sighting.reference().toString())
                .isEqualTo(found.isEmpty() ? List.of() : List.of(found));
        assertThat(finds.all()).allMatch(sighting -> sighting.confidence() == Confidence.MEDIUM);
    }

    @Test
    void everySectionOfARuleIsRead() {
        DiscoveryRule rule = rule("""
                id: whole
                title: all of it
                keys: [{match: [a], provider: p, accept: certain, kind: doc, revision: [r], prefix: x/, files: [f], unless: {t: d}}]
                calls: [{names: [T.f], arguments: ['0', m], provider: p, accept: any, languages: [py], revision: [r], prefix: x/, tasks: {t: 'hf:a/b'}, kind: default, unless: [t=d], option: true}]
                classes: [{match: ['A*'], provider: p}]
                models: {Tiny: 'hf:a/b'}
                artifacts: [{match: 'g:*', classifier: models}]
                starters: [{match: ['g:a'], version: '1.*', model: 'p:m', unless: [k]}]
                builders: [{imports: i, models: {B: 'p:m'}, unless: [u], makers: [w], artifacts: ['g:a'], version: '0.*'}]
                commands: [{words: [a, b], provider: p, accept: known, revision: --r, unless: [d]}]
                flags: [{names: [--m], after: [a], provider: p, accept: known}]
                urls: [{start: s, match: 's(.)', reference: 'hf:$1', revision: $1, page: true}]
                endpoints: [{match: [h], provider: p}]
                names: [{match: n, reference: 'p:$0'}]
                words: {owners: [o], families: [f]}
                source: where
                checked: '2026-12-01'
                examples: {match: [{name: a, text: b, finds: [c]}], no-match: [{name: d, text: e}]}
                """);

        assertThat(rule.keys())
                .containsExactly(new DiscoveryRule.Keys(
                        List.of("a"),
                        "p",
                        Accept.CERTAIN,
                        SightingKind.DOC,
                        List.of("r"),
                        "x/",
                        List.of("f"),
                        Map.of("t", "d")));
        assertThat(rule.calls())
                .containsExactly(new DiscoveryRule.Calls(
                        List.of("T.f"),
                        List.of("0", "m"),
                        "p",
                        Accept.ANY,
                        List.of("py"),
                        List.of("r"),
                        "x/",
                        Map.of("t", "hf:a/b"),
                        SightingKind.DEFAULT,
                        List.of("t=d"),
                        true));
        assertThat(rule.classes()).containsExactly(new DiscoveryRule.Owners(List.of("A*"), "p"));
        assertThat(rule.models()).isEqualTo(Map.of("Tiny", "hf:a/b"));
        assertThat(rule.artifacts()).containsExactly(new DiscoveryRule.Artifact("g:*", "models"));
        assertThat(rule.starters())
                .containsExactly(new DiscoveryRule.Starter(List.of("g:a"), "1.*", "p:m", List.of("k")));
        assertThat(rule.builders())
                .containsExactly(new DiscoveryRule.Builder(
                        "i", Map.of("B", "p:m"), List.of("u"), List.of("w"), List.of("g:a"), "0.*"));
        assertThat(rule.commands())
                .containsExactly(new DiscoveryRule.Command(List.of("a", "b"), "p", Accept.KNOWN, "--r", List.of("d")));
        assertThat(rule.flags())
                .containsExactly(new DiscoveryRule.Flags(List.of("--m"), List.of("a"), List.of(), "p", Accept.KNOWN));
        assertThat(rule.urls()).containsExactly(new DiscoveryRule.Address("s", "s(.)", "hf:$1", "$1", true));
        assertThat(rule.endpoints()).containsExactly(new DiscoveryRule.Endpoint(List.of("h"), "p"));
        assertThat(rule.names()).containsExactly(new DiscoveryRule.Name("n", "p:$0"));
        Words words = java.util.Objects.requireNonNull(rule.words());
        assertThat(words.owners()).containsExactly("o");
        assertThat(words.families()).containsExactly("f");
        assertThat(words.tests()).isEmpty();
        assertThat(List.of(rule.id(), rule.title(), rule.source(), rule.checked()))
                .containsExactly("whole", "all of it", "where", "2026-12-01");
        assertThat(rule.examples())
                .isEqualTo(new Examples(
                        List.of(new Examples.Example("a", "b", List.of("c"))),
                        List.of(new Examples.Example("d", "e", List.of()))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '~',
            value = {
                "{id: a, kys: []} → The key \"kys\" is unknown; known are",
                "{id: a, keys: {match: [x]}} → The key \"keys\" must be a list",
                "{id: a, keys: [x]} → The key \"keys\" must hold mappings",
                "{id: a, not-keys: [{x: y}]} → The key \"not-keys\" must hold texts",
                "{id: a, classes: [{match: [x]}]} → The key \"provider\" is missing"
            })
    void aRuleThatDoesNotFitIsToldWithItsFile(String yaml, String told) {
        assertThatThrownBy(() -> rule(yaml))
                .isInstanceOf(RuleException.class)
                .hasMessageStartingWith("acme.yml does not fit its schema: " + told)
                .hasMessageEndingWith(". Compare it with schema/discovery.json.");
    }

    @Test
    void anExpressionThatIsNoneIsToldWithItsFile() {
        DiscoveryRules wrong = new DiscoveryRules(
                new ArrayList<>(List.of(rule("{id: a, urls: [{start: s, match: 's(', reference: 'hf:$1'}]}"))));

        assertThatThrownBy(() -> new Addresses(wrong))
                .isInstanceOf(RuleException.class)
                .hasMessageStartingWith("acme.yml has a pattern that is not a valid expression: ")
                .hasMessageEndingWith(". Use RE2 syntax.");
    }

    private static DiscoveryRule rule(String yaml) {
        return RuleReader.read(RuleYaml.parse(yaml, "acme.yml").put("file", "acme.yml"));
    }
}
