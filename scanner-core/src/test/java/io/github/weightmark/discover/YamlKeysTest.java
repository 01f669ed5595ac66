package io.github.weightmark.discover;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.discover.YamlKeys.Listing;
import io.github.weightmark.discover.YamlKeys.Tree;
import io.github.weightmark.domain.Level;
import io.github.weightmark.domain.Limits;
import io.github.weightmark.domain.Problem;
import io.github.weightmark.domain.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlKeysTest {

    /** A line ends at {@code ¦}. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "a: x; a=x@1:4",
                "a: 'x'; a=x@1:5",
                "a: \"x\"; a=x@1:5",
                "a: \"x \\\"y\\\"\"; a=x \"y\"@1:5",
                "a: x # y; a=x@1:4",
                "a: x#y; a=x#y@1:4",
                "a:¦  b:¦    c: x; a.b.c=x@3:8",
                "a.b: {c-d: x, e_F: y}; a.b.cd=x@1:12, a.b.ef=y@1:20",
                "a: [x, y]; a=x@1:5, a=y@1:8",
                "a:¦- x¦- y; a=x@2:3, a=y@3:3",
                "a:¦- b: x¦  c: y¦- b: z; a.b=x@2:6, a.c=y@3:6, a.b=z@4:6",
                "a: [[x], {b: y}]; a=x@1:6, a.b=y@1:14",
                "a: 1¦b: true¦c: ~; a=1@1:4, b=true@2:4, c=~@3:4",
                "a:; a=@1:3",
                "a:¦# b: x¦c: y; a=@1:3, c=y@3:4",
                "a: ä¦b: x; a=ä@1:4, b=x@2:4",
                "# 😀¦a: 😀¦b: x; a=😀@2:4, b=x@3:4",
                "a: !!python/object x; a=x@1:20",
                "a: !Sub 'x'; a=x@1:10",
                "a: &m !t x¦b: y; a=x@1:10, b=y@2:4",
                "a: &m x¦b: *m; a=x@1:7, b=x@1:7",
                "? a¦: x; a=x@2:3",
                "? [a]¦: x¦b: y; b=y@3:4",
                "x; ~~",
                "- x; ~~",
                "- a: x; a=x@1:6",
                "~~; ~~",
                "a: x¦a: y; a=x@1:4, a=y@2:4",
                "\"a.b\": x; a.b=x@1:8",
                "models:¦  a-1: {b: x}; models.modelkey=a-1@2:3, models.a1.b=x@2:12",
                "models:¦  a-1: {id: x}; models.a1.id=x@2:13",
                "models:¦  a-1: x; models.a1=x@2:8",
                "models:¦  a: {b: x}; models.a.b=x@2:10",
                "cars:¦  a-1: {b: x}; cars.a1.b=x@2:12",
                "a: >-¦  x¦  y; a=x y@1:4",
                "a: |¦  x¦  y¦; a=x"
            })
    void everyValueIsToldWithItsKeyAndPlace(String text, String entries) {
        ProjectFile file = Entries.file("a.yml", text == null ? "" : text);
        Finds finds = Entries.finds(file);

        String told =
                Entries.told(file, YamlKeys.read(file, Limits.DEFAULT, finds).entries());

        assertThat(told.startsWith("a=x\ny") ? "a=x" : told).isEqualTo(entries == null ? "" : entries);
        assertThat(finds.problems()).isEmpty();
    }

    @Test
    void documentsAndMappingsAreKeptApart() {
        Tree tree = read("a: x¦b:¦- c: y¦- c: z¦---¦a: w");

        assertThat(tree.entries()).extracting(Entry::document).containsExactly(0, 0, 0, 1);
        assertThat(tree.entries()).extracting(Entry::group).doesNotHaveDuplicates();
    }

    @Test
    void keysOfOneMappingAreNeighbours() {
        Tree tree = read("- a: x¦  b: y¦- a: z");

        List<Integer> groups = tree.entries().stream().map(Entry::group).toList();
        assertThat(groups.get(0)).isEqualTo(groups.get(1)).isNotEqualTo(groups.get(2));
    }

    @Test
    void listsOfValuesAreToldApart() {
        Tree tree = read("a:¦  args: [--model, \"x\"]¦  b: [{c: d}]¦  e: [y, {f: g}]");

        assertThat(tree.lists())
                .containsExactly(
                        new Listing(
                                List.of("a", "args"),
                                "args",
                                List.of(new Listing.Item("--model", 12), new Listing.Item("x", 22))),
                        new Listing(List.of("a", "e"), "e", List.of(new Listing.Item("y", 46))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "run: a b; a b",
                "run: 'a b'; a b'",
                "script: a; a",
                "before_script: a; a",
                "entrypoint: a; a",
                "cmd: a; a",
                "x: a b; ~~",
                "runs: a b; ~~"
            })
    void theValueOfACommandKeyIsAScript(String text, String script) {
        assertThat(read(text).scripts())
                .extracting(Listing.Item::value)
                .isEqualTo(script == null || script.isEmpty() ? List.of() : List.of(script));
    }

    @Test
    void aBlockIsAScriptAsItStandsThere() {
        Listing.Item script = read("x: |¦  a b¦  c \\¦    d¦y: z").scripts().get(0);

        assertThat(script).isEqualTo(new Listing.Item("|\n  a b\n  c \\\n    d\n", 3));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "a: x¦b: [y; 2; a=x@1:4, b=[y@2:4",
                "a: x¦␉b: y; 2; a=x@1:4",
                "a: x¦b: \"y; 2; a=x@1:4, b=\"y@2:4",
                "a: x¦b: @y; 2; a=x@1:4, b=@y@2:4"
            })
    void aFileThatIsNotYamlIsToldAndReadLineByLine(String text, int line, String entries) {
        ProjectFile file = Entries.file("k/a.yml", text);
        Finds finds = Entries.finds(file);

        Tree tree = YamlKeys.read(file, Limits.DEFAULT, finds);

        assertThat(Entries.told(file, tree.entries())).startsWith(entries);
        assertThat(finds.problems())
                .containsExactly(new Problem(
                        "discover.malformed-file",
                        Level.WARNING,
                        "The file k/a.yml is not valid YAML from line " + line
                                + " on: what follows was read only as far as it could be understood.",
                        "Correct it, or name it in .weightmarkignore if it is meant to be so.",
                        Source.line("k/a.yml", line)));
    }

    @Test
    void aTemplateIsNoMistake() {
        for (String template : List.of("{{- if .x }}¦a: x¦{{ end }}", "{% if x %}¦a: x¦{% endif %}")) {
            ProjectFile file = Entries.file("a.yaml", template);
            Finds finds = Entries.finds(file);

            assertThat(Entries.told(
                            file, YamlKeys.read(file, Limits.DEFAULT, finds).entries()))
                    .isEqualTo("a=x@2:4");
            assertThat(finds.problems()).isEmpty();
        }
    }

    @Test
    void aliasesThatMultiplyAreReadOnce() {
        StringBuilder text = new StringBuilder("a0: &a0 [x]\n");
        for (int i = 1; i < 12; i++) {
            text.append("a" + i + ": &a" + i + " [*a" + (i - 1) + ", *a" + (i - 1) + "]\n");
        }

        assertThat(read(text.toString()).entries()).hasSize(1);
    }

    @Test
    void aMappingThatHoldsItselfEnds() {
        assertThat(read("a: &a {b: x, c: *a}").entries())
                .extracting(Entry::value)
                .containsExactly("x");
    }

    /** Random trees, written as one would write them, give their leaves in order. */
    @Test
    void everyLeafOfATreeIsRead() {
        Random random = new Random(42);
        for (int i = 0; i < 200; i++) {
            List<String> leaves = new ArrayList<>();
            StringBuilder text = new StringBuilder();
            tree(random, "", "", 0, text, leaves);
            ProjectFile file = ProjectFile.of("a.yml", text.toString());

            assertThat(YamlKeys.read(file, Limits.DEFAULT, Entries.finds(file)).entries())
                    .as(text.toString())
                    .extracting(entry -> String.join(".", entry.path()) + "=" + entry.value())
                    .isEqualTo(leaves);
        }
    }

    private static void tree(
            Random random, String indent, String path, int depth, StringBuilder text, List<String> leaves) {
        for (int i = 0; i < 1 + random.nextInt(3); i++) {
            String key = "k" + i;
            String below = path.isEmpty() ? key : path + "." + key;
            text.append(indent).append(key).append(':');
            switch (depth > 3 ? 0 : random.nextInt(4)) {
                case 0 -> leaf(random, below, text, leaves);
                case 1 -> {
                    text.append('\n');
                    for (int item = 0; item < 2; item++) {
                        text.append(indent).append("- ");
                        leaf(random, below, text, leaves);
                    }
                }
                default -> {
                    text.append('\n');
                    tree(random, indent + "  ", below, depth + 1, text, leaves);
                }
            }
        }
    }

    private static void leaf(Random random, String path, StringBuilder text, List<String> leaves) {
        String value = "v" + random.nextInt(1000);
        leaves.add(path + "=" + value);
        String written = List.of(value, "'" + value + "'", '"' + value + '"').get(random.nextInt(3));
        text.append(' ').append(written).append('\n');
    }

    private static Tree read(String text) {
        ProjectFile file = Entries.file("a.yml", text);
        return YamlKeys.read(file, Limits.DEFAULT, Entries.finds(file));
    }
}
