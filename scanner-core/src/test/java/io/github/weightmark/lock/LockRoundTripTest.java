package io.github.weightmark.lock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.weightmark.domain.Clause;
import io.github.weightmark.domain.Source;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a licence says and fixes, its lock is read back as it was written, by every Java there is. */
class LockRoundTripTest {

    static Stream<Arguments> values() {
        return Stream.of(
                Arguments.of("count", 0L, "0"),
                Arguments.of("count", -1L, "-1"),
                Arguments.of("count", 700_000_000L, "700000000"),
                Arguments.of("count", Long.MAX_VALUE, "9223372036854775807"),
                Arguments.of("count", Long.MIN_VALUE, "-9223372036854775808"),
                Arguments.of("share", 0.5, "0.5"),
                Arguments.of("share", 0.1 + 0.2, "0.30000000000000004"),
                Arguments.of("share", Double.MAX_VALUE, "1.7976931348623157E308"),
                Arguments.of("share", Double.MIN_VALUE, "4.9E-324"),
                Arguments.of("only", true, "true"),
                Arguments.of("only", false, "false"),
                Arguments.of("text", "700000000", "\"700000000\""),
                Arguments.of("text", "true", "\"true\""),
                Arguments.of("text", "1e3", "\"1e3\""),
                Arguments.of("text", "", "\"\""));
    }

    @ParameterizedTest
    @MethodSource("values")
    void whatAClauseFixesKeepsItsKind(String name, Object value, String written) throws IOException {
        Lock lock = lock(clause(name, value, "words"));
        assertThat(LockWriter.text(lock)).contains("        parameters: {\"" + name + "\": " + written + "}\n");
        assertThat(read(LockWriter.text(lock))).isEqualTo(lock);
    }

    static Stream<Arguments> words() {
        return Stream.of(
                Arguments.of("plain words", "\"plain words\""),
                Arguments.of("\"quoted\" and \\", "\"\\\"quoted\\\" and \\\\\""),
                Arguments.of("two\nlines\tand a tab", "\"two\\nlines\\tand a tab\""),
                Arguments.of("\r\u0000\u0007\u001b", "\"\\u000d\\u0000\\u0007\\u001b\""),
                Arguments.of("\u0085\u2028\u2029", "\"\\u0085\\u2028\\u2029\""),
                Arguments.of("a\u202eb\u2066c\ufeff", "\"a\\u202eb\\u2066c\\ufeff\""),
                Arguments.of("Größe “模型” مرحبا", "\"Größe “模型” مرحبا\""),
                Arguments.of("🦙", "\"\\ud83e\\udd99\""),
                Arguments.of("half \ud83e", "\"half \\ud83e\""),
                Arguments.of("\ue000\ufffe\uffff", "\"\\ue000\\ufffe\\uffff\""),
                Arguments.of("# no: comment, - no item, {no: map}", "\"# no: comment, - no item, {no: map}\""));
    }

    @ParameterizedTest
    @MethodSource("words")
    void wordsStandInOneLineAndAreReadBack(String words, String written) throws IOException {
        Lock lock = lock(clause("text", "x", words));
        assertThat(LockWriter.quoted(words)).isEqualTo(written);
        assertThat(read(LockWriter.text(lock))).isEqualTo(lock);
    }

    /** Unicode gave them a meaning after Java 17: a lock sealed by one Java would be called edited by the next. */
    @ParameterizedTest
    @MethodSource("youngCharacters")
    void theJavaThatWritesMakesNoDifference(String young) {
        assertThat(LockWriter.quoted(young)).isEqualTo('"' + young + '"');
    }

    static Stream<String> youngCharacters() {
        return Stream.of("\u20c0", "\u0870", "\ua7cb", "\u0c5d");
    }

    @Test
    void marksThatUnicodeAddedLaterAreEscapedByEveryJava() {
        assertThat(LockWriter.quoted("\u0890\u0891")).isEqualTo("\"\\u0890\\u0891\"");
    }

    @Test
    void anythingIsReadBack() throws IOException {
        Random random = new Random(20261201);
        for (int round = 0; round < 300; round++) {
            List<Clause> clauses = new ArrayList<>();
            for (int i = random.nextInt(4); i >= 0; i--) {
                clauses.add(new Clause(
                        "mau-threshold",
                        new TreeMap<>(Map.of(
                                "count",
                                random.nextLong(),
                                "share",
                                random.nextGaussian(),
                                words(random),
                                words(random))),
                        Source.lines("LICENSE", 1 + random.nextInt(9), 10 + random.nextInt(9)),
                        words(random),
                        random.nextBoolean() ? null : words(random)));
            }
            Lock lock = lock(clauses.toArray(Clause[]::new));
            assertThat(read(LockWriter.text(lock))).as("round %d", round).isEqualTo(lock);
        }
    }

    /** No change that a person can make to what was locked stays unseen: one character is enough. */
    @Test
    void noCharacterOfAnEntryCanBeChangedUnseen() throws IOException {
        Lock lock = Entries.lock("acme/tuned", Entries.restricted());
        String text = LockWriter.text(lock);
        int start = text.indexOf("\n  \"acme/tuned\"") + 1;
        for (int at = start; at < text.length(); at++) {
            if (Character.isLetterOrDigit(text.charAt(at))) {
                char other = text.charAt(at) == '7' ? '8' : '7';
                String edited = text.substring(0, at) + other + text.substring(at + 1);
                assertThatThrownBy(() -> read(edited)).as(edited).isInstanceOf(LockException.class);
            }
        }
        assertThat(read(text)).isEqualTo(lock);
    }

    private static String words(Random random) {
        StringBuilder words = new StringBuilder();
        for (int i = random.nextInt(12); i > 0; i--) {
            switch (random.nextInt(4)) {
                case 0 -> words.append((char) random.nextInt(0x100));
                case 1 -> words.append((char) random.nextInt(0x10000));
                case 2 -> words.appendCodePoint(0x10000 + random.nextInt(0x100000));
                default -> words.append("{}[]:,#&*!|>'\"%@`- \n\t\\".charAt(random.nextInt(22)));
            }
        }
        return words.toString();
    }

    private static Clause clause(String name, Object value, String quote) {
        return Clause.of("mau-threshold", Map.of(name, value), Source.line("LICENSE", 3), quote);
    }

    private static Lock lock(Clause... clauses) {
        return Entries.lock("acme/tuned", Entries.with(clauses));
    }

    private static Lock read(String text) throws IOException {
        return LockParser.parse(() -> new BufferedReader(new StringReader(text)), "weightmark.lock");
    }
}
