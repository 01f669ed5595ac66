package io.github.weightmark.knowledge;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.weightmark.rules.RuleException;
import io.github.weightmark.rules.RuleType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a file of rules holds – of which kind, its first byte says –, it is read or refused. */
class RuleFuzzTest {

    private static final Knowledge NONE =
            new Knowledge("2026.11.1", List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    @MethodSource("rules")
    @FuzzTest(maxDuration = "1m")
    void rule(byte[] rule) throws IOException {
        RuleType[] types = RuleType.values();
        int type = rule.length == 0 ? 0 : Math.floorMod(rule[0], types.length);
        Path folder = Files.createTempDirectory("rules");
        Path kind = Files.createDirectory(folder.resolve(types[type].folder()));
        Path file = kind.resolve("a.yml");
        try {
            Files.write(file, Arrays.copyOfRange(rule, Math.min(1, rule.length), rule.length));
            NONE.with(folder);
        } catch (RuleException e) {
            // refused, with a message
        } finally {
            Files.deleteIfExists(file);
            Files.delete(kind);
            Files.delete(folder);
        }
    }

    static Stream<byte[]> rules() {
        String about = ", source: ours, checked: 2026-11-30}";
        return Stream.of(
                        "\0{id: X, name: X, terms: osi, aliases: [x]" + about,
                        "\0{id: !!int x, name: !!javax.script.ScriptEngineManager []" + about,
                        "\0id: &a [*a]",
                        "\0null: x",
                        "\0file: rules/licenses/mit.yml",
                        "\0{id: X, terms: 5, clauses: [{id: a, parameters: {b: [c]}}]" + about,
                        "\1{id: x, title: x, meaning: x, effect: none, patterns: ['a {number} b']" + about,
                        "\2{id: x, name: x, steward: x, models: ['a/{b,c}-*'], license: MIT, verified: memory" + about,
                        "\2{id: x, models: ['{{{{{{{{{{,}']" + about,
                        "\3{id: x, name: x, closed: ['(?:a{1000}){1000}', '(a']" + about,
                        "\4{id: x, rewrites: [{from: '(.*', to: 'x:$9'}], names: {a: b}" + about,
                        "\5{id: x, calls: [{names: [A.b], arguments: ['0']}]" + about,
                        "\6{id: default, tiers: {allow: [unknown]}" + about)
                .map(rule -> rule.getBytes(StandardCharsets.UTF_8));
    }
}
