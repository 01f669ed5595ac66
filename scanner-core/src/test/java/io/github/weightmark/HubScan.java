package io.github.weightmark;

import io.github.weightmark.domain.Limits;
import io.github.weightmark.domain.ModelResult;
import io.github.weightmark.domain.ScanResult;
import io.github.weightmark.fixtures.FakeHub;
import io.github.weightmark.judge.Policy;
import io.github.weightmark.judge.PolicyReader;
import io.github.weightmark.judge.RequiredEvidence;
import io.github.weightmark.knowledge.Knowledge;
import io.github.weightmark.lock.Lock;
import io.github.weightmark.report.JsonReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The whole pipeline with the bundled rules and the default policy, against some Hub. */
final class HubScan {

    static final Knowledge KNOWLEDGE = Knowledge.bundled();
    static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final Path NOWHERE = Path.of("/nonexistent-project");

    private final Map<String, String> environment;
    private boolean offline;
    private String policy = "default";
    private @Nullable Path lock;
    private boolean lockedSuffices;

    private HubScan(Map<String, String> environment) {
        this.environment = new TreeMap<>(environment);
    }

    static HubScan of(FakeHub hub) {
        return new HubScan(hub.environment());
    }

    /** A Hub at a port where nobody listens. */
    static HubScan ofNobody() {
        try (FakeHub gone = FakeHub.start()) {
            return new HubScan(gone.environment());
        }
    }

    HubScan offline() {
        offline = true;
        return this;
    }

    HubScan token(String token) {
        environment.put("HF_TOKEN", token);
        return this;
    }

    HubScan with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    HubScan lock(Path file) {
        lock = file;
        return this;
    }

    /** A policy that asks for evidence which was read once. */
    HubScan locked() {
        lockedSuffices = true;
        return this;
    }

    Lock lockOf(Path folder) {
        return scanner().lock(folder).lock();
    }

    HubScan policy(String builtIn) {
        policy = builtIn;
        return this;
    }

    ScanResult check(String... targets) {
        return scanner().check(NOWHERE, List.of(targets));
    }

    /** The result for the one model that {@code target} names. */
    ModelResult model(String target) {
        return check(target).models().get(0);
    }

    ScanResult scan(Path folder) {
        return scanner().scan(folder);
    }

    private Scanner scanner() {
        ScanSettings open = ScanSettings.of(TODAY, environment);
        ScanSettings settings =
                new ScanSettings(open.include(), offline, open.today(), open.environment(), Limits.DEFAULT, lock);
        Policy builtIn = new PolicyReader(KNOWLEDGE).builtIn(policy);
        return new Scanner(KNOWLEDGE, lockedSuffices ? asksForLocked(builtIn) : builtIn, settings);
    }

    private static Policy asksForLocked(Policy policy) {
        return new Policy(
                policy.use(),
                policy.tiers(),
                policy.clauses(),
                policy.licenses(),
                policy.models(),
                RequiredEvidence.LOCKED,
                policy.duties(),
                policy.acceptFreeWeights(),
                policy.waivers());
    }

    static String json(ScanResult result) {
        StringBuilder out = new StringBuilder();
        try {
            new JsonReport().write(result, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }
}
