package io.github.weightmark.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How models, references and places are written, compared and read back. */
class NamesTest {

    @ParameterizedTest
    @CsvSource({
        "hf:org/name, hf, org/name,",
        "hf:org/name@v1.0, hf, org/name, v1.0",
        "hf:org/name@refs/pr/1, hf, org/name, refs/pr/1",
        "hf:gpt2, hf, gpt2,",
        "openai:gpt-4o, openai, gpt-4o,",
        "ollama:llama3.1:8b, ollama, llama3.1:8b,",
        "ollama:hf.co/org/name:Q4_K_M, ollama, hf.co/org/name:Q4_K_M,",
        "bedrock:arn:aws:bedrock:eu-west-1::x, bedrock, arn:aws:bedrock:eu-west-1::x,",
        "vertex:gemini-1.5@001, vertex, gemini-1.5@001,",
        "file:models/my model.gguf, file, models/my model.gguf,",
        "maven:org.example:weights, maven, org.example:weights,",
    })
    void aReferenceIsReadBackAsItIsWritten(String text, String provider, String id, String revision) {
        Reference reference = Reference.parse(text);

        assertThat(reference).isEqualTo(new Reference(provider, id, revision));
        assertThat(reference).hasToString(text);
        assertThat(Wire.json(reference)).isEqualTo("\"" + text + "\"");
    }

    @Test
    void aNameWithoutAProviderHasAnUnknownOne() {
        assertThat(Reference.parse("mystery")).isEqualTo(Reference.of("unknown", "mystery"));
        assertThat(Reference.parse("mystery")).hasToString("unknown:mystery");
    }

    @Test
    void onlyTheHubsReferencesWriteTheirRevision() {
        assertThat(new Reference("docker", "ai/x", "v1")).hasToString("docker:ai/x");
        assertThat(new Reference("hf", "org/x", "v1")).hasToString("hf:org/x@v1");
    }

    @Test
    void referencesAreSortedByTheirText() {
        assertThat(new TreeSet<>(List.of(
                        Reference.huggingFace("b/x"), Reference.of("docker", "z"), Reference.huggingFace("a/x"))))
                .extracting(Reference::toString)
                .containsExactly("docker:z", "hf:a/x", "hf:b/x");
    }

    @ParameterizedTest
    @CsvSource({
        "huggingface, Org/Name, , pkg:huggingface/Org/Name, Org/Name, huggingface:org/name, Org/Name",
        "huggingface, Org/Name, abc, pkg:huggingface/Org/Name@abc, Org/Name, huggingface:org/name, Org/Name@abc",
        "openai, gpt-4o, , , openai:gpt-4o, openai:gpt-4o, openai:gpt-4o",
        "ollama, Llama3.1:8B, , , ollama:Llama3.1:8B, ollama:Llama3.1:8B, ollama:Llama3.1:8B",
        "maven, org.x:w, , pkg:maven/org.x/w, maven:org.x:w, maven:org.x:w, maven:org.x:w",
        "maven, org.x:w, 1.2, pkg:maven/org.x/w@1.2, maven:org.x:w, maven:org.x:w, maven:org.x:w@1.2",
        "maven, org.x:w:en, , pkg:maven/org.x/w?classifier=en, maven:org.x:w:en, maven:org.x:w:en, maven:org.x:w:en",
        "maven, org.x:w:en, 1+, pkg:maven/org.x/w@1%2B?classifier=en, maven:org.x:w:en, maven:org.x:w:en, maven:org.x:w:en@1+",
        "maven, x, , pkg:maven/x, maven:x, maven:x, maven:x",
        "file, models/X.gguf, , , file:models/X.gguf, file:models/X.gguf, file:models/X.gguf",
        "unknown, x, , , unknown:x, unknown:x, unknown:x",
    })
    void aModelHasOnePurlNameAndKey(
            String provider, String id, String revision, String purl, String name, String key, String text) {
        ModelRef model = new ModelRef(provider, id, revision);

        assertThat(model.purl()).isEqualTo(purl);
        assertThat(model.name()).isEqualTo(name);
        assertThat(model.key()).isEqualTo(key);
        assertThat(model).hasToString(text);
    }

    @Test
    void onTheHubCaseAndRevisionMakeNoOtherModel() {
        assertThat(ModelRef.huggingFace("Org/Name")
                        .sameModel(ModelRef.huggingFace("org/name").at("v1")))
                .isTrue();
        assertThat(ModelRef.huggingFace("org/name").sameModel(ModelRef.huggingFace("org/name2")))
                .isFalse();
        assertThat(ModelRef.of("ollama", "X").sameModel(ModelRef.of("ollama", "x")))
                .isFalse();
        assertThat(ModelRef.of("ollama", "x").sameModel(ModelRef.of("docker", "x")))
                .isFalse();
    }

    @Test
    void spellingsOfAHubIdStandAtOnePlaceInTheOrder() {
        ModelRef one = ModelRef.huggingFace("Org/Name");
        assertThat(one).isEqualByComparingTo(ModelRef.huggingFace("org/NAME"));
        assertThat(one).isNotEqualByComparingTo(one.at("v1"));
        assertThat(one.at("v1")).isLessThan(one.at("v2"));
        assertThat(one.at("v1").at(null)).isEqualTo(one);
    }

    @Test
    void aBranchCalledNullIsAnotherRevisionThanNone() {
        ModelRef none = ModelRef.huggingFace("org/name");
        assertThat(new TreeSet<>(List.of(none.at("null"), none))).containsExactly(none, none.at("null"));
    }

    @ParameterizedTest
    @CsvSource({
        "README.md, 0, 0, README.md",
        "README.md, 4, 4, README.md:4",
        "LICENSE, 61, 66, LICENSE:61-66",
        "https://example.org/x, 3, 3, https://example.org/x:3",
    })
    void aPlaceIsWrittenAsEditorsUnderstandIt(String location, int start, int end, String text) {
        assertThat(new Source(location, start, end)).hasToString(text);
        assertThat(Source.text(new Source(location, start, end))).isEqualTo(text);
    }

    @Test
    void noPlaceHasNoText() {
        assertThat(Source.text(null)).isNull();
        assertThat(Source.file("x")).hasToString("x");
        assertThat(Source.line("x", 2)).isEqualTo(Source.lines("x", 2, 2));
    }

    @Test
    void placesAreSortedByFileThenByLineNumber() {
        assertThat(new TreeSet<>(List.of(
                        Source.line("b", 1), Source.line("a", 10), Source.lines("a", 2, 9), Source.line("a", 2))))
                .extracting(Source::toString)
                .containsExactly("a:2", "a:2-9", "a:10", "b:1");
    }

    @Test
    void aSightingPointsToItsLineAndAModelFileToItself() {
        assertThat(Filled.SIGHTING.source()).hasToString("src/main/resources/application.yml:12");
        Sighting file = new Sighting(
                "models/x.gguf",
                0,
                0,
                "x.gguf",
                Reference.of("file", "models/x.gguf"),
                SightingKind.USED,
                Confidence.HIGH,
                "weights");
        assertThat(file.source()).hasToString("models/x.gguf");
        assertThat(file).isLessThan(Filled.SIGHTING);
    }

    @Test
    void aClauseTellsANumberOnlyWhereItFixesOne() {
        Clause clause = Clause.of("mau-threshold", Map.of("count", 5L, "metric", "users"), Filled.SOURCE, "");

        assertThat(clause.number("count")).isEqualTo(5L);
        assertThat(clause.number("metric")).isNull();
        assertThat(clause.number("amount")).isNull();
        assertThat(clause.inheritedFrom()).isNull();
        assertThat(clause.inheritedFrom("acme/base").inheritedFrom()).isEqualTo("acme/base");
    }

    @Test
    void whatNobodyGatheredOrReadIsNothing() {
        Evidence none = EvidenceSet.of(List.of()).of(Filled.MODEL);

        assertThat(none).isEqualTo(Evidence.none(Filled.MODEL, List.of()));
        assertThat(none.origin()).isEqualTo(Origin.NONE);
        assertThat(new Readings(new TreeMap<>()).of(Filled.MODEL)).isSameAs(Reading.NOTHING);
    }

    @Test
    void evidenceIsFoundWhateverTheSpelling() {
        EvidenceSet set = EvidenceSet.of(List.of(Filled.EVIDENCE));

        assertThat(set.of(ModelRef.huggingFace("ACME/helper-8b").at("0e9e39f2")))
                .isSameAs(Filled.EVIDENCE);
        assertThat(set.of(ModelRef.huggingFace("ACME/helper-8b"))).isSameAs(Filled.EVIDENCE);
        assertThat(set.of(Filled.BASE).origin()).isEqualTo(Origin.NONE);
    }
}
