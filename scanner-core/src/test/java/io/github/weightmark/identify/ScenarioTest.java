package io.github.weightmark.identify;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.knowledge.Knowledge;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The golden files in {@code src/test/resources/identify}. */
class ScenarioTest {

    private static final Identifier IDENTIFIER = Known.identifier(Knowledge.bundled());
    private static final List<Scenario> ALL = Scenario.in("identify");

    @TestFactory
    Stream<DynamicTest> everyTextIsIdentifiedAsItsHeaderSays() {
        return ALL.stream()
                .map(scenario -> DynamicTest.dynamicTest(
                        scenario.about(),
                        () -> assertThat(Scenario.lines(IDENTIFIER.identify("LICENSE", scenario.text(), 1)))
                                .as(scenario.name())
                                .isEqualTo(scenario.expected())));
    }

    @TestFactory
    Stream<DynamicTest> windowsLineEndsChangeNothing() {
        return ALL.stream()
                .map(scenario -> DynamicTest.dynamicTest(
                        scenario.about(),
                        () -> assertThat(Scenario.lines(IDENTIFIER.identify(
                                        "LICENSE", scenario.text().replace("\n", "\r\n"), 1)))
                                .as(scenario.name())
                                .isEqualTo(scenario.expected())));
    }

    @Test
    void thereAreScenariosOfEveryKindOfAnswer() {
        String all = ALL.stream().map(Scenario::expected).toList().toString();
        assertThat(all).contains(" exact ", " variant ", " partial ", " none ", "ADDED", "REMOVED", "CHANGED");
    }
}
