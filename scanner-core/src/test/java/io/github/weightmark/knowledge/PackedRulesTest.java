package io.github.weightmark.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.weightmark.rules.RuleFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PackedRulesTest {

    /** The rules as a mapper makes them, at once, out of the YAML files. */
    private static final Knowledge WRITTEN =
            WrittenRules.of(RuleFolder.read(Path.of("").toAbsolutePath().resolveSibling("rules")));

    private static final Knowledge PACKED = Knowledge.bundled();

    @Test
    void thePackedRulesAreTheWrittenOnesFieldByField() {
        assertThat(PACKED.version()).isEqualTo(WRITTEN.version());
        assertThat(PACKED.licenses()).isEqualTo(WRITTEN.licenses());
        assertThat(PACKED.clauses()).isEqualTo(WRITTEN.clauses());
        assertThat(PACKED.families()).isEqualTo(WRITTEN.families());
        assertThat(PACKED.providers()).isEqualTo(WRITTEN.providers());
        assertThat(PACKED.aliases()).isEqualTo(WRITTEN.aliases());
        assertThat(PACKED.discovery()).isEqualTo(WRITTEN.discovery());
        assertThat(PACKED.policies()).isEqualTo(WRITTEN.policies());
        assertThat(PACKED).isEqualTo(WRITTEN);
    }

    @Test
    void rulesAsTreesHaveTheirKeysInTheOrderOfTheirFile() {
        assertThat(PACKED.discovery().toString()).isEqualTo(WRITTEN.discovery().toString());
        assertThat(PACKED.policies().toString()).isEqualTo(WRITTEN.policies().toString());
    }

    @Test
    void aListIsMadeOnceAndOnlyWhenSomebodyLooks() {
        AtomicInteger made = new AtomicInteger();
        List<String> list = new LazyList<>(() -> {
            made.incrementAndGet();
            return new ArrayList<>(List.of("a", "b"));
        });
        List<String> frozen = Lists.frozen(list);
        assertThat(made).hasValue(0);
        assertThat(frozen).containsExactly("a", "b").hasSize(2);
        assertThat(frozen).isEqualTo(List.of("a", "b"));
        assertThat(made).hasValue(1);
    }

    @Test
    void nobodyCanChangeIt() {
        List<String> list = new LazyList<>(() -> new ArrayList<>(List.of("a")));
        assertThatThrownBy(() -> list.add("b")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> list.set(0, "b")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(list::clear).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void manyThreadsSeeOneList() {
        List<Integer> list = new LazyList<>(() -> List.of(1, 2, 3));
        List<Integer> sums = IntStream.range(0, 64)
                .parallel()
                .mapToObj(i -> list.stream().mapToInt(Integer::intValue).sum())
                .toList();
        assertThat(sums).hasSize(64).containsOnly(6);
    }

    @Test
    void otherListsAreCopied() {
        List<String> changing = new ArrayList<>(List.of("a"));
        List<String> frozen = Lists.frozen(changing);
        changing.add("b");
        assertThat(frozen).containsExactly("a");
    }
}
