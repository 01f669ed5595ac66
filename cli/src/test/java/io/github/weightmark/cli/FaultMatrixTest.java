package io.github.weightmark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.weightmark.fixtures.FakeHub;
import io.github.weightmark.fixtures.Faults;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every way in which a Hub fails, at every step of reading a model that would pass: none ends in a pass, each is told in
 * words of its own, and the process ends with the code for what could not be decided.
 */
class FaultMatrixTest {

    /**
     * What the command line made of models, each of which fails at another step.
     *
     * @param run the whole command
     * @param models by name, as the JSON report tells them
     */
    private record Outcome(Run run, Map<String, JsonNode> models) {}

    /** Of a model that fails at once. */
    private static final Map<Fault, Future<Outcome>> ALONE = new EnumMap<>(Fault.class);

    private static final Map<Fault, Future<Outcome>> TOGETHER = new EnumMap<>(Fault.class);

    /** All at the same time, so that what waits for a Hub to recover does not wait for the others. */
    @BeforeAll
    static void runs() {
        ExecutorService workers = Executors.newFixedThreadPool(12);
        List<Fault> slowFirst = new ArrayList<>(List.of(Fault.DROPPED, Fault.TRUNCATED));
        Stream.of(Fault.values()).filter(fault -> !slowFirst.contains(fault)).forEach(slowFirst::add);
        for (Fault fault : slowFirst) {
            ALONE.put(fault, workers.submit(() -> outcome(fault, Stage.INFO)));
            TOGETHER.put(fault, workers.submit(() -> outcome(fault, Stage.values())));
        }
        workers.shutdown();
    }

    static Stream<Arguments> matrix() {
        return Stream.of(Fault.values())
                .flatMap(fault -> Stream.of(Stage.values()).map(stage -> Arguments.of(fault, stage)));
    }

    @Test
    void withoutAFaultTheModelsPass() {
        try (FakeHub hub = FakeHub.start()) {
            publish(hub);

            assertThat(check(hub, Stage.values()).code()).isZero();
        }
    }

    @ParameterizedTest
    @MethodSource("matrix")
    void noFaultEndsInAPassAndEachIsToldAsWhatItIs(Fault fault, Stage stage) throws Exception {
        Outcome together = of(TOGETHER, fault);
        JsonNode model = Objects.requireNonNull(together.models().get(stage.tuned()), stage.tuned());

        assertThat(model.path("tier").asText()).isEqualTo("unknown");
        assertThat(model.path("verdict").asText()).isEqualTo("incomplete");
        assertThat(told(model)).contains(fault.message(stage));
    }

    @ParameterizedTest
    @EnumSource
    void theProcessEndsWithTheCodeForWhatCouldNotBeDecided(Fault fault) throws Exception {
        assertThat(of(ALONE, fault).run().code()).isEqualTo(Exit.INCOMPLETE);
        assertThat(of(TOGETHER, fault).run().code()).isEqualTo(Exit.INCOMPLETE);
        assertThat(of(TOGETHER, fault).run().err()).isEmpty();
    }

    @Test
    void noTwoFaultsAreToldAlikeUnlessTheyAreAlikeToWhoeverScans() {
        Set<Fault> alike = Set.of(Fault.GATED, Fault.MISSING, Fault.GARBLED, Fault.TRUNCATED);
        Set<String> messages = new HashSet<>();
        for (Fault fault : Fault.values()) {
            assertThat(messages.add(fault.message(Stage.INFO))).as(fault.name()).isNotEqualTo(alike.contains(fault));
        }
    }

    /** A base is no other model: whose texts are withheld was not read, and whose texts say nothing was. */
    @Test
    void aBaseBehindAGateIsNotDecidedAndOneWithoutALicenceIsDenied() {
        try (FakeHub hub = FakeHub.start()) {
            publish(hub);
            hub.model(Stage.INFO.base()).license("mit").file("LICENSE", mit()).gated("manual");
            hub.model(Stage.CARD.base()).file("README.md", "# Base").file("model.bin", "weights");

            Run gated = check(hub, Stage.INFO);
            Run bare = check(hub, Stage.CARD);

            assertThat(gated.code()).isEqualTo(Exit.INCOMPLETE);
            assertThat(gated.out())
                    .contains("\"rule\": \"evidence.incomplete\"")
                    .contains("acme/tuned-info: The Hub hands out the files of acme/base-info only to accounts that"
                            + " accepted its terms; its card's metadata was read, its texts were not.")
                    .contains("Accept the terms at " + hub.endpoint() + "/acme/base-info and set HF_TOKEN.")
                    .doesNotContain("tiers.deny");
            assertThat(bare.code()).isEqualTo(Exit.FAIL);
            assertThat(bare.out()).contains("\"rule\": \"tiers.deny\"").doesNotContain("evidence.incomplete");
        }
    }

    private static Outcome of(Map<Fault, Future<Outcome>> outcomes, Fault fault) throws Exception {
        return Objects.requireNonNull(outcomes.get(fault), fault.name()).get();
    }

    private static Outcome outcome(Fault fault, Stage... stages) throws IOException {
        try (FakeHub hub = FakeHub.start()) {
            publish(hub);
            hub.plan("/elsewhere", Faults.redirect("/elsewhere/and/on"), 999);
            for (Stage stage : stages) {
                // OkHttp by itself asks once more when a connection breaks.
                hub.plan(stage.in(stage.path), fault.response, 20);
            }
            Run run = check(hub, stages);
            Map<String, JsonNode> models = new TreeMap<>();
            new ObjectMapper()
                    .readTree(run.out())
                    .path("models")
                    .forEach(model -> models.put(model.path("id").asText(), model));
            return new Outcome(run, models);
        }
    }

    private static void publish(FakeHub hub) {
        for (Stage stage : Stage.values()) {
            hub.model(stage.tuned())
                    .license("mit")
                    .file("LICENSE", mit())
                    .file("adapter_config.json", stage.in("{\"base_model_name_or_path\":\"{base}\"}"))
                    .file("model.safetensors", "weights");
            hub.model(stage.base()).license("mit").file("LICENSE", mit()).file("model.safetensors", "weights");
        }
    }

    /** The text of the MIT licence, out of the artifact that carries the SPDX list. */
    private static String mit() {
        try (InputStream in = FaultMatrixTest.class.getResourceAsStream("/resources/stdlicenses/MIT.json")) {
            return new ObjectMapper().readTree(in).path("licenseText").asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Run check(FakeHub hub, Stage... stages) {
        List<String> arguments = new ArrayList<>(List.of("check", "--format", "json"));
        Stream.of(stages).map(Stage::tuned).forEach(arguments::add);
        Map<String, String> environment = new TreeMap<>(Run.CLEAN);
        environment.putAll(hub.environment());
        return Run.with(environment, arguments.toArray(String[]::new));
    }

    /** Everything the report says of why, without the name of the model before it. */
    private static String told(JsonNode model) {
        StringBuilder told = new StringBuilder();
        model.path("findings")
                .forEach(
                        finding -> told.append(finding.path("message").asText()).append('\n'));
        model.path("reasons").forEach(reason -> told.append(reason.asText()).append('\n'));
        return told.toString();
    }
}
