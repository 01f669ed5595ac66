package io.github.weightmark.discover;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.domain.SightingKind;
import io.github.weightmark.knowledge.Knowledge;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What paths tell: tests, documentation, and weights. */
class PathPatternsTest {

    private static final DiscoveryRules RULES = DiscoveryRules.of(Knowledge.bundled());
    private static final Scope SCOPE = new Scope(RULES);
    private static final WeightNames WEIGHTS = new WeightNames(RULES);

    @ParameterizedTest
    @CsvSource({
        "*.md, a.md, true",
        "*.md, x/y/a.md, true",
        "*.md, a.md.txt, false",
        "a.txt, a.txt, true",
        "a.txt, x/a.txt, true",
        "a.txt, ba.txt, false",
        "*/test/*, test/a, true",
        "*/test/*, x/y/test/z/a, true",
        "*/test/*, latest/a, false",
        "*/test/*, x/test, false",
        "/a/*, a/b/c, true",
        "/a/*, x/a/b, false",
        "a/*, a/b, true",
        "a/*, x/a/b, false",
        "/.gitlab-ci*, .gitlab-ci.yml, true",
        "/.gitlab-ci*, x/.gitlab-ci.yml, false"
    })
    void aPatternWithoutASlashIsForNames(String pattern, String path, boolean fits) {
        assertThat(new PathPatterns(List.of(pattern)).match(path)).isEqualTo(fits);
    }

    @Test
    void noPatternFitsNothing() {
        assertThat(new PathPatterns(List.of()).match("a")).isFalse();
        assertThat(new PathPatterns(List.of("a", "b")).match("b")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "src/main/java/A.java, USED",
        "src/test/java/A.java, TEST",
        "module/src/test/resources/application.yml, TEST",
        "src/it/project/pom.xml, TEST",
        "src/integrationTest/kotlin/A.kt, TEST",
        "src/main/java/ChatTest.java, TEST",
        "src/main/java/ChatIT.java, TEST",
        "src/main/java/Contest.java, USED",
        "src/main/java/Testing.java, USED",
        "tests/a.py, TEST",
        "test_chat.py, TEST",
        "chat_test.go, TEST",
        "latest/chat.py, USED",
        "attest.py, USED",
        "conftest.py, TEST",
        "chat.spec.ts, TEST",
        "spec.ts, USED",
        ".github/workflows/ci.yml, TEST",
        "x/.github/workflows/ci.yml, USED",
        "application-test.yml, TEST",
        "application-prod.yml, USED",
        "README, DOC",
        "docs/a.md, DOC",
        "src/test/README.md, TEST",
        "docs/conf.py, USED"
    })
    void aPathTellsTheKind(String path, SightingKind kind) {
        assertThat(SCOPE.of(path)).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "a.gguf, true",
        "A.GGUF, true",
        "x/a.safetensors, true",
        "a.onnx, true",
        "a.tflite, true",
        "a.llamafile, true",
        ".gguf, false",
        "a.gguf.txt, false",
        "gguf, false",
        "a.bin, false",
        "a.json, false",
        "'', false"
    })
    void anEndingTellsWeights(String name, boolean is) {
        assertThat(WEIGHTS.isWeight(name)).isEqualTo(is);
    }
}
