package io.github.weightmark.benchmarks;

import io.github.weightmark.ScanSettings;
import io.github.weightmark.Scanner;
import io.github.weightmark.domain.EvidenceSet;
import io.github.weightmark.domain.Limits;
import io.github.weightmark.domain.ModelRef;
import io.github.weightmark.domain.ScanResult;
import io.github.weightmark.domain.SightingKind;
import io.github.weightmark.fixtures.FakeHub;
import io.github.weightmark.fixtures.FakeRepo;
import io.github.weightmark.gather.Gatherer;
import io.github.weightmark.judge.PolicyReader;
import io.github.weightmark.report.JsonReport;
import io.github.weightmark.resolve.Resolver;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What many models of a Hub cost whose every answer takes a while: questions, bytes, and the time on the wall, held
 * against what the answers alone would take if nobody ever waited for anything else.
 */
final class HubCosts {

    private static final Path NOWHERE = Path.of("/nonexistent-project");
    private static final int BASES = 20;

    private final int models;
    private final int latency;
    private final Table table;

    HubCosts(int models, int latency) {
        this.models = models;
        this.latency = latency;
        this.table = new Table(
                "A Hub whose every answer takes " + latency + " ms",
                models + " models",
                "requests a model",
                "bytes of bodies",
                "wall s",
                "the answers alone",
                "ratio");
    }

    Table measure(Path folder) throws IOException {
        try (FakeHub hub = FakeHub.start()) {
            List<String> targets = publish(hub);
            hub.latency(latency);
            Map<String, String> fresh = environment(hub, folder.resolve("fresh"));
            Map<String, String> kept = environment(hub, folder.resolve("kept"));
            // Rules and index are loaded before the clock runs.
            check(kept, true, List.of());
            row("gathered, cold", hub, () -> gather(kept, false, targets));
            row("gathered again", hub, () -> gather(kept, false, targets));
            row("gathered offline", hub, () -> gather(kept, true, targets));
            String online = row("checked, cold", hub, () -> json(check(fresh, false, targets)));
            String offline = row("checked offline", hub, () -> json(check(fresh, true, targets)));
            if (!online.equals(offline)) {
                throw new IllegalStateException("the report is another one offline");
            }
        }
        return table;
    }

    private static Map<String, String> environment(FakeHub hub, Path cache) {
        Map<String, String> environment = new TreeMap<>(hub.environment());
        environment.put("WEIGHTMARK_CACHE", cache.toString());
        return environment;
    }

    /** Each model has card, licence and configuration, and every other one a base. */
    private List<String> publish(FakeHub hub) {
        List<String> texts = LicenseTexts.typical(10, 13);
        List<String> names = new ArrayList<>();
        for (int i = 0; i < models; i++) {
            String name = "acme/model-" + i;
            FakeRepo repo = hub.model(name)
                    .license("apache-2.0")
                    .file("LICENSE", texts.get(i % texts.size()))
                    .file("config.json", "{\"model_type\":\"llama\"}");
            if (i % 2 == 0) {
                repo.baseModel("finetune", "acme/base-" + i % BASES);
            }
            names.add(name);
        }
        for (int i = 0; i < BASES; i++) {
            hub.model("acme/base-" + i).license("apache-2.0").file("LICENSE", texts.get(i % texts.size()));
        }
        return names;
    }

    private <T> T row(String what, FakeHub hub, Work<T> work) throws IOException {
        int asked = hub.requests().size();
        long sent = hub.bodyBytes();
        long start = System.nanoTime();
        T result = work.result();
        double seconds = (System.nanoTime() - start) / 1e9;
        int requests = hub.requests().size() - asked;
        double least = latency * requests / 1e3 / Gatherer.MODELS_AT_ONCE;
        table.row(
                what,
                Table.number((double) requests / models),
                String.format(Locale.ROOT, "%,d", hub.bodyBytes() - sent),
                Table.number(seconds),
                Table.number(least),
                least == 0 ? "–" : Table.times(seconds / least));
        Run.progress("hub: " + what);
        return result;
    }

    private static EvidenceSet gather(Map<String, String> environment, boolean offline, List<String> targets) {
        List<ModelRef> models = targets.stream().map(ModelRef::huggingFace).toList();
        Resolver resolver = new Resolver(Engine.KNOWLEDGE);
        try (Gatherer gatherer = new Gatherer(NOWHERE, offline, environment, Limits.DEFAULT, resolver::resolve)) {
            return gatherer.gather(models);
        }
    }

    private static ScanResult check(Map<String, String> environment, boolean offline, List<String> targets) {
        ScanSettings settings = new ScanSettings(
                EnumSet.of(SightingKind.USED), offline, LocalDate.of(2026, 11, 25), environment, Limits.DEFAULT);
        return new Scanner(Engine.KNOWLEDGE, new PolicyReader(Engine.KNOWLEDGE).builtIn("default"), settings)
                .check(NOWHERE, targets);
    }

    private static String json(ScanResult result) throws IOException {
        StringBuilder out = new StringBuilder();
        new JsonReport().write(result, out);
        return out.toString();
    }

    private interface Work<T> {
        T result() throws IOException;
    }
}
