package io.github.weightmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.assess.Assessor;
import io.github.weightmark.domain.Assessment;
import io.github.weightmark.domain.EvidenceSet;
import io.github.weightmark.domain.Finding;
import io.github.weightmark.domain.ModelRef;
import io.github.weightmark.domain.ModelResult;
import io.github.weightmark.domain.Readings;
import io.github.weightmark.domain.Verdict;
import io.github.weightmark.fixtures.FakeHub;
import io.github.weightmark.fixtures.FakeRepo;
import io.github.weightmark.fixtures.Faults;
import io.github.weightmark.gather.QuickGather;
import io.github.weightmark.judge.Judge;
import io.github.weightmark.judge.Policy;
import io.github.weightmark.judge.PolicyReader;
import io.github.weightmark.read.EvidenceReader;
import io.github.weightmark.resolve.Resolver;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every way in which a Hub fails, at every step of reading a model that would pass: none ends in a pass, and each is
 * told by a message of its own.
 */
class FaultMatrixTest {

    private final FakeHub hub = FakeHub.start();

    @AfterEach
    void stop() {
        hub.close();
    }

    /** Where it fails. */
    private enum Stage {
        INFO("/api/models/acme/tuned"),
        CARD("/acme/tuned/resolve/" + FakeRepo.COMMIT + "/README.md"),
        LICENSE("/acme/tuned/resolve/" + FakeRepo.COMMIT + "/LICENSE"),
        ADAPTER("/acme/tuned/resolve/" + FakeRepo.COMMIT + "/adapter_config.json"),
        BASE_INFO("/api/models/acme/base"),
        BASE_CARD("/acme/base/resolve/" + FakeRepo.COMMIT + "/README.md");

        private final String path;

        Stage(String path) {
            this.path = path;
        }
    }

    /** How it fails. */
    private enum Fault {
        BAD_REQUEST(Faults.error(400, null, "bad")),
        BAD_TOKEN(Faults.badToken()),
        MISSING_OR_PRIVATE(Faults.status(401)),
        GATED_WITHOUT_TOKEN(Faults.error(401, "GatedRepo", "x")),
        GATED(Faults.error(403, "GatedRepo", "x")),
        DISABLED(Faults.error(403, null, "Access to this resource is disabled.")),
        FORBIDDEN(Faults.error(403, null, "x")),
        REVISION_MISSING(Faults.error(404, "RevisionNotFound", "x")),
        ENTRY_MISSING(Faults.error(404, "EntryNotFound", "x")),
        MISSING(Faults.error(404, "RepoNotFound", "x")),
        GONE(Faults.status(410)),
        BY_LAW(Faults.status(451)),
        TEAPOT(Faults.status(418)),
        PARTIAL(Faults.status(206)),
        NO_CONTENT(Faults.status(204)),
        SERVER_ERROR(Faults.error(500, "InternalError", "x")),
        LIMITED(Faults.rateLimited(999)),
        DROPPED(Faults.dropped()),
        TRUNCATED(Faults.truncated("x".repeat(100_000))),
        EMPTY(Faults.body("")),
        GARBLED(Faults.body("<html>Please log in</html>")),
        PAGE(Faults.page("<html>Please log in</html>")),
        TOO_LARGE(Faults.body("x".repeat(25 << 20))),
        PRIVATE_REDIRECT(Faults.redirect("http://169.254.169.254/x")),
        ENDLESS_REDIRECT(Faults.redirect("/elsewhere/and/on"));

        private final MockResponse response;

        Fault(MockResponse response) {
            this.response = response;
        }
    }

    static Stream<Arguments> matrix() {
        List<Arguments> all = new ArrayList<>();
        for (Stage stage : Stage.values()) {
            for (Fault fault : Fault.values()) {
                all.add(Arguments.of(stage, fault));
            }
        }
        return all.stream();
    }

    @Test
    void withoutAFaultTheModelPasses() {
        models();

        assertThat(judged().verdict()).isEqualTo(Verdict.PASS);
    }

    @ParameterizedTest
    @MethodSource("matrix")
    void noFaultEndsInAPass(Stage stage, Fault fault) {
        ModelResult result = run(stage, fault);

        assertThat(result.verdict()).isIn(Verdict.INCOMPLETE, Verdict.FAIL);
        assertThat(told(result)).anyMatch(message -> message.matches(".*(Hub|redirect|connection|config|keeps).*"));
    }

    /** Everything the report says of why. */
    private static List<String> told(ModelResult result) {
        List<String> told = new ArrayList<>(result.assessment().reasons());
        result.findings().forEach(finding -> told.add(finding.message()));
        return told;
    }

    @Test
    void everyFaultHasAMessageOfItsOwn() {
        Map<Fault, String> messages = new EnumMap<>(Fault.class);
        for (Fault fault : Fault.values()) {
            messages.put(
                    fault,
                    run(Stage.INFO, fault).findings().stream()
                            .filter(finding -> finding.subject().startsWith("hub."))
                            .map(Finding::message)
                            .findFirst()
                            .orElse("nothing"));
        }
        // The Hub itself answers these alike, or they are alike to whoever scans.
        messages.remove(Fault.GATED_WITHOUT_TOKEN);
        messages.remove(Fault.MISSING);
        messages.remove(Fault.GARBLED);
        messages.remove(Fault.TRUNCATED);

        Set<String> distinct = new HashSet<>(messages.values());
        assertThat(distinct).hasSameSizeAs(messages.values()).doesNotContain("nothing");
    }

    private ModelResult run(Stage stage, Fault fault) {
        models();
        hub.plan("/elsewhere", Faults.redirect("/elsewhere/and/on"), 99);
        hub.plan(stage.path, fault.response, 99);
        ModelResult result = judged();
        hub.forgetPlans();
        return result;
    }

    /** The whole pipeline, in time that takes none. */
    private ModelResult judged() {
        ModelRef model = ModelRef.huggingFace("acme/tuned");
        EvidenceSet evidence = QuickGather.of(
                Path.of("/nonexistent-project"),
                hub.environment(),
                new Resolver(HubScan.KNOWLEDGE)::resolve,
                List.of(model));
        Readings readings = new EvidenceReader(HubScan.KNOWLEDGE).read(evidence);
        Assessment assessment = new Assessor(HubScan.KNOWLEDGE, evidence, readings).assess(model);
        Policy policy = new PolicyReader(HubScan.KNOWLEDGE).builtIn("default");
        return new Judge(HubScan.KNOWLEDGE, policy, HubScan.TODAY).judge(assessment, List.of());
    }

    private void models() {
        hub.model("acme/tuned")
                .license("mit")
                .file("LICENSE", Damage.mit())
                .file("adapter_config.json", "{\"base_model_name_or_path\":\"acme/base\"}")
                .file("model.safetensors", "weights");
        hub.model("acme/base").license("mit").file("LICENSE", Damage.mit()).file("model.safetensors", "weights");
    }
}
