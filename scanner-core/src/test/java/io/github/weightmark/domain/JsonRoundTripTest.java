package io.github.weightmark.domain;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every noun of the pipeline can be saved and read back, so that each stage can run elsewhere. */
class JsonRoundTripTest {

    static Stream<Record> filled() {
        return Filled.records().stream();
    }

    static Stream<Record> bare() {
        return Filled.bare().stream();
    }

    @ParameterizedTest
    @MethodSource({"filled", "bare"})
    void aRecordComesBackAsItWas(Record record) {
        Record back = Wire.trip(record);

        assertThat(back).isEqualTo(record);
        assertThat(back).hasToString(record.toString());
    }

    @ParameterizedTest
    @MethodSource({"filled", "bare"})
    void writingItAgainGivesTheSameBytes(Record record) {
        assertThat(Wire.json(Wire.trip(record))).isEqualTo(Wire.json(record));
    }

    @Test
    void everyRecordOfTheDomainIsTried() {
        List<String> records = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("io.github.weightmark.domain")
                        .stream()
                        .filter(JavaClass::isRecord)
                        .map(JavaClass::getSimpleName)
                        .sorted()
                        .toList();

        assertThat(records).hasSizeGreaterThan(20);
        assertThat(filled().map(record -> record.getClass().getSimpleName()).sorted())
                .containsExactlyElementsOf(records);
    }

    @Test
    void aSmallNumberStaysALong() {
        Clause clause = Clause.of("mau-threshold", Map.of("count", 10L), Filled.SOURCE, "ten users");

        assertThat(Wire.trip(clause)).isEqualTo(clause);
        assertThat(Wire.trip(clause).parameters().get("count")).isInstanceOf(Long.class);
    }

    @Test
    void aNumberOutOfARuleFileIsTheSameAsOneOutOfAText() {
        Clause known = Clause.of("mau-threshold", Map.of("count", 700_000_000), Filled.SOURCE, "");
        Clause read = Clause.of("mau-threshold", Map.of("count", 700_000_000L), Filled.SOURCE, "");
        Obligation duty = new Obligation("x", new TreeMap<>(Map.of("count", 5)), "Do it.", Status.MET);

        assertThat(known).isEqualTo(read);
        assertThat(Wire.trip(duty)).isEqualTo(duty);
    }

    @Test
    void listsAmongTheParametersKeepTheirOrder() {
        Clause clause = Clause.of("geographic-exclusion", Map.of("regions", List.of("KR", "EU")), Filled.SOURCE, "");

        assertThat(Wire.trip(clause).parameters()).containsEntry("regions", List.of("KR", "EU"));
    }
}
