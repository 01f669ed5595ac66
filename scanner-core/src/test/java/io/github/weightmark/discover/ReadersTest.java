package io.github.weightmark.discover;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.domain.Limits;
import io.github.weightmark.domain.SightingKind;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The readers of configuration syntaxes: each value with its key and its place. */
class ReadersTest {

    private static final Finds NOWHERE = new Finds(ProjectFile.of("a", ""), SightingKind.USED, Limits.DEFAULT);

    @Test
    void propertiesHaveKeysValuesAndPlaces() {
        assertThat(places(
                        file("a.properties", "a.b = one # note", "c: two", "", "d=\"three four\"", "no value"),
                        "properties"))
                .containsExactly("a.b=one@1:7", "c=two@2:4", "d=three four@4:4");
    }

    @Test
    void commentedPropertiesAreCommentsButSentencesAreNot() {
        List<Entry> entries = PropertiesLines.read(file("a.properties", "#a.model=x", "# See also: the manual"));

        assertThat(entries).extracting(Entry::kind).containsExactly(SightingKind.COMMENT);
    }

    @Test
    void aTestProfileIsATest() {
        List<Entry> entries =
                PropertiesLines.read(file("a.properties", "%test,ollama.a.b=x", "%dev.a.b=y", "%test.c=z"));

        assertThat(entries).extracting(Entry::path).containsExactly(List.of("a", "b"), List.of("a", "b"), List.of("c"));
        assertThat(entries).extracting(Entry::kind).containsExactly(SightingKind.TEST, null, SightingKind.TEST);
    }

    @Test
    void sectionsOfTomlAreParts() {
        assertThat(places(file("a.toml", "[tool.bot]", "model = \"x\""), "toml"))
                .containsExactly("tool.bot.model=x@2:10");
    }

    @Test
    void yamlKeysMayBeDottedAtAnyLevel() {
        assertThat(places(file("a.yml", "spring.ai:", "  openai.chat:", "    model: 'x'", "---", "b: y"), "yml"))
                .containsExactly("spring.ai.openai.chat.model=x@3:13", "b=y@5:4");
    }

    @Test
    void yamlListsAndAliasesAreRead() {
        YamlKeys.Tree tree = YamlKeys.read(
                file("a.yml", "base: &b {model: x}", "other: *b", "args: [--model, y]"), Limits.DEFAULT, NOWHERE);

        assertThat(tree.entries()).extracting(Entry::value).containsExactly("x", "--model", "y");
        assertThat(tree.lists()).extracting(YamlKeys.Listing::key).containsExactly("args");
    }

    @Test
    void aTemplateThatIsNotYamlIsReadLineByLine() {
        assertThat(places(
                        file(
                                "a.yaml",
                                "{{- if .Values.on }}",
                                "spec:",
                                "  llm:",
                                "    model: \"x\" # note",
                                "  b: y",
                                "{{ end }}"),
                        "yaml"))
                .containsExactly("spec.llm.model=x@4:13", "spec.b=y@5:6");
    }

    @Test
    void yamlThatNestsTooDeepDoesNoHarm() {
        String deep = "[".repeat(5000) + "]".repeat(5000);

        assertThat(YamlKeys.read(file("a.yml", "a: " + deep), Limits.DEFAULT, NOWHERE)
                        .lists())
                .isEmpty();
    }

    @Test
    void jsonHasPlacesAndKeepsWhatStandsBeforeAMistake() {
        assertThat(places(
                        file("a.json", "{\"a\": [{\"model\": \"x\"},", " {\"model\": \"y\"}], // note", " \"b\": oops"),
                        "json"))
                .containsExactly("a.model=x@1:19", "a.model=y@2:13");
    }

    @Test
    void jsonLinesAreDocuments() {
        List<Entry> entries =
                JsonKeys.read(file("a.jsonl", "{\"model\": \"x\"}", "{\"model\": \"y\"}"), Limits.DEFAULT, NOWHERE);

        assertThat(entries).extracting(Entry::document).containsExactly(0, 1);
    }

    @Test
    void jsonThatNestsTooDeepDoesNoHarm() {
        assertThat(JsonKeys.read(file("a.json", "[".repeat(100_000)), Limits.DEFAULT, NOWHERE))
                .isEmpty();
    }

    @Test
    void xmlHasTextsAttributesAndComments() {
        ProjectFile file = file("a.xml", "<a>", "  <b model-id=\"x\"/>", "  <c> y </c>", "  <!-- <d>z</d> -->", "</a>");

        assertThat(XmlKeys.read(file, Limits.DEFAULT, NOWHERE))
                .extracting(entry -> String.join(".", entry.path()) + "=" + entry.value() + "@"
                        + file.line(entry.offset()) + ":" + file.column(entry.offset()))
                .containsExactly("a.b.@modelid=x@2:16", "a.c=y@3:7", "c.d=z@4:11");
    }

    @Test
    void anEntityOutsideOfAnXmlFileIsNotFetched() {
        List<Entry> entries = XmlKeys.read(
                file(
                        "a.xml",
                        "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>",
                        "<a><b>x</b><c>&e;</c></a>"),
                Limits.DEFAULT,
                NOWHERE);

        assertThat(entries).extracting(Entry::value).doesNotContainNull().allMatch("x"::equals);
    }

    private static List<String> places(ProjectFile file, String syntax) {
        List<Entry> entries = switch (syntax) {
            case "json" -> JsonKeys.read(file, Limits.DEFAULT, NOWHERE);
            case "yml", "yaml" -> YamlKeys.read(file, Limits.DEFAULT, NOWHERE).entries();
            default -> PropertiesLines.read(file);
        };
        return entries.stream()
                .map(entry -> String.join(".", entry.path()) + "=" + entry.value() + "@" + file.line(entry.offset())
                        + ":" + file.column(entry.offset()))
                .toList();
    }

    private static ProjectFile file(String name, String... lines) {
        return ProjectFile.of(name, String.join("\n", lines));
    }
}
