package io.github.weightmark.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The words of the vocabulary stand in policies, rule files and reports: none may change by accident. */
class WordsOfEnumsTest {

    static Stream<Enum<?>> words() {
        return Stream.<Enum<?>[]>of(
                        ClaimKind.values(),
                        Confidence.values(),
                        Gate.values(),
                        Level.values(),
                        MatchKind.values(),
                        Origin.values(),
                        SightingKind.values(),
                        Status.values(),
                        Terms.values(),
                        TextRole.values(),
                        Tier.values(),
                        Verdict.values())
                .flatMap(Stream::of);
    }

    @ParameterizedTest
    @MethodSource("words")
    void aWordIsReadBack(Enum<?> value) throws ReflectiveOperationException {
        String id = value.toString();

        assertThat(id).matches("[a-z]+(-[a-z]+)*");
        assertThat(of(value, id)).isSameAs(value);
        assertThat(Wire.json(value)).isEqualTo("\"" + id + "\"");
        assertThat(Wire.read("\"" + id + "\"", value.getDeclaringClass())).isSameAs(value);
    }

    @ParameterizedTest
    @MethodSource("words")
    void aWordThatIsNoneIsRefused(Enum<?> value) {
        assertThatThrownBy(() -> of(value, value + "s")).hasRootCauseInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> of(value, "")).hasRootCauseInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @MethodSource("words")
    void aTurkishMachineWritesAndReadsTheSameWord(Enum<?> value) throws ReflectiveOperationException {
        Locale locale = Locale.getDefault();
        String id = value.toString();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertThat(value.toString()).isEqualTo(id);
            assertThat(of(value, id)).isSameAs(value);
        } finally {
            Locale.setDefault(locale);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "fully-open permissive restricted closed unknown, io.github.weightmark.domain.Tier",
        "pass review incomplete fail, io.github.weightmark.domain.Verdict",
        "note warning error, io.github.weightmark.domain.Level",
        "osi free free-flagged none unknown restricted closed, io.github.weightmark.domain.Terms",
        "read locked curated none, io.github.weightmark.domain.Origin",
        "met not-met unknown, io.github.weightmark.domain.Status",
        "used default test doc comment, io.github.weightmark.domain.SightingKind",
        "exact variant partial none, io.github.weightmark.domain.MatchKind",
        "high medium low, io.github.weightmark.domain.Confidence",
    })
    void theContractListsTheseWordsInThisOrder(String words, Class<?> type) {
        assertThat(Stream.of(type.getEnumConstants()).map(Object::toString)).containsExactly(words.split(" "));
    }

    @Test
    void whatIsWorseComesLater() {
        assertThat(Verdict.FAIL).isGreaterThan(Verdict.INCOMPLETE);
        assertThat(Verdict.INCOMPLETE).isGreaterThan(Verdict.REVIEW);
        assertThat(Terms.RESTRICTED).isGreaterThan(Terms.UNKNOWN);
        assertThat(Terms.UNKNOWN).isGreaterThan(Terms.NONE);
        assertThat(Terms.NONE).isGreaterThan(Terms.FREE_FLAGGED);
    }

    private static Object of(Enum<?> value, String word) throws ReflectiveOperationException {
        try {
            return value.getDeclaringClass().getMethod("of", String.class).invoke(null, word);
        } catch (InvocationTargetException e) {
            throw new ReflectiveOperationException(e.getCause());
        }
    }
}
