package io.github.weightmark.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulePackTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path RULES = Path.of("").toAbsolutePath();

    @TempDir
    Path folder;

    @Test
    void theBundledRulesAreThoseOfTheFolder() {
        ObjectNode written = RuleFolder.read(RULES);
        RulePack packed = RulePack.bundled();
        assertThat(packed.version()).isEqualTo(written.path("version").asText());
        for (RuleType type : RuleType.values()) {
            assertThat((JsonNode) JSON.valueToTree(packed.rules(type)))
                    .as("%s", type)
                    .isEqualTo(written.path(type.folder()));
        }
    }

    @Test
    void packingWritesTheSameRules() throws IOException {
        Files.createDirectories(folder.resolve("licenses"));
        Files.writeString(folder.resolve("licenses/a.yml"), "id: A\n");
        Path target = folder.resolve("out/rules.bin");

        PackRules.main(new String[] {folder.toString(), target.toString()});

        RulePack packed = RulePack.read(Files.readAllBytes(target));
        assertThat(packed.rules(RuleType.LICENSES)).containsExactly(Map.of("file", "rules/licenses/a.yml", "id", "A"));
        assertThat(packed.rules(RuleType.POLICIES)).isEmpty();
    }

    @Test
    void everyKindOfValueIsReadBackAsAMapperWouldReadIt() throws IOException {
        String rule = """
                {"text": "Ä 亿", "empty": "", "small": 12, "less": -12, "edge": 268435455, "over": 268435456,
                 "under": -268435456, "int": 2147483647, "long": 10000000000, "yes": true, "no": false,
                 "nothing": null, "list": [], "lists": [[1], ["a"]], "mapping": {}, "deep": {"a": {"b": ["c"]}}}""";
        ObjectNode rules = rules("{\"version\": \"1\", \"families\": [" + rule + "]}");

        RulePack packed = RulePack.read(RulePacker.pack(rules));

        assertThat(packed.rules(RuleType.FAMILIES)).isEqualTo(List.of(JSON.readValue(rule, Map.class)));
    }

    @Test
    void keysKeepTheOrderOfTheirFile() throws IOException {
        ObjectNode rules = rules("{\"clauses\": [{\"z\": 1, \"a\": 2, \"m\": 3}]}");
        RulePack packed = RulePack.read(RulePacker.pack(rules));
        assertThat(packed.rules(RuleType.CLAUSES).get(0).keySet()).containsExactly("z", "a", "m");
    }

    @Test
    void twoBuildsAreTheSameByteForByte() {
        assertThat(RulePacker.pack(RuleFolder.read(RULES))).isEqualTo(RulePacker.pack(RuleFolder.read(RULES)));
    }

    @Test
    void aNumberThatIsNotWholeIsRefused() throws IOException {
        ObjectNode rules = rules("{\"clauses\": [{\"share\": 0.5}]}");
        assertThatThrownBy(() -> RulePacker.pack(rules))
                .isInstanceOf(RuleException.class)
                .hasMessage("A rule cannot hold the number 0.5. Write it as a text.");
    }

    @Test
    void damageIsNoticed() throws IOException {
        byte[] good = RulePacker.pack(rules("{\"version\": \"1\", \"clauses\": [{\"id\": \"a\"}]}"));
        assertDamaged(new byte[0], "they end after 0 bytes");
        assertDamaged(Arrays.copyOf(good, good.length - 1), "their checksum is wrong");
        for (int at = RulePack.HEADER; at < good.length; at++) {
            assertDamaged(changed(good, at), "their checksum is wrong");
        }
        assertDamaged(changed(good, 0), "they do not begin like rules");
        assertDamaged(changed(good, 4), "they have version 0 and not 1");
    }

    private static ObjectNode rules(String json) throws IOException {
        return (ObjectNode) JSON.readTree(json);
    }

    private static byte[] changed(byte[] good, int at) {
        byte[] bad = good.clone();
        bad[at] ^= 1;
        return bad;
    }

    private static void assertDamaged(byte[] file, String how) {
        assertThatThrownBy(() -> RulePack.read(file))
                .isInstanceOf(RuleException.class)
                .hasMessage("The bundled rules are damaged: " + how + ". Reinstall Weightmark.");
    }
}
