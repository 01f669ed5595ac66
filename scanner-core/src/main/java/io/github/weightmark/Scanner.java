package io.github.weightmark;

import io.github.weightmark.assess.Assessor;
import io.github.weightmark.discover.Discoverer;
import io.github.weightmark.domain.Discovery;
import io.github.weightmark.domain.EvidenceSet;
import io.github.weightmark.domain.Level;
import io.github.weightmark.domain.ModelRef;
import io.github.weightmark.domain.ModelResult;
import io.github.weightmark.domain.Problem;
import io.github.weightmark.domain.Readings;
import io.github.weightmark.domain.ScanResult;
import io.github.weightmark.domain.Sighting;
import io.github.weightmark.domain.Verdict;
import io.github.weightmark.gather.Gatherer;
import io.github.weightmark.judge.Judge;
import io.github.weightmark.judge.Policy;
import io.github.weightmark.knowledge.Knowledge;
import io.github.weightmark.read.EvidenceReader;
import io.github.weightmark.resolve.Resolver;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntConsumer;

/**
 * The pipeline: discover → resolve → gather → identify, read → assess → judge. Reporting is up to the caller.
 *
 * <p>Everything after <em>gather</em> is a pure function of evidence and rules.
 */
public final class Scanner {

    private final Knowledge knowledge;
    private final Policy policy;
    private final ScanSettings settings;

    public Scanner(Knowledge knowledge, Policy policy, ScanSettings settings) {
        this.knowledge = knowledge;
        this.policy = policy;
        this.settings = settings;
    }

    /** Finds and judges every model that the project in {@code folder} uses. */
    public ScanResult scan(Path folder) {
        return scan(folder, percent -> {});
    }

    /**
     * The same.
     *
     * @param progress is told now and then, by any thread, how many per cent of the files have been looked into
     */
    public ScanResult scan(Path folder, IntConsumer progress) {
        return examine(folder, new Discoverer(knowledge, settings.limits()).discover(folder, progress));
    }

    /**
     * Judges the models named: Hub ids, package URLs, {@code provider:name}, folders and weight files.
     *
     * @param folder what relative paths are relative to
     */
    public ScanResult check(Path folder, List<String> targets) {
        List<Sighting> named = new ArrayList<>();
        for (String target : targets) {
            named.add(Targets.sighting(folder, target));
        }
        return examine(folder, new Discovery(named, List.of(), 0, 0));
    }

    private ScanResult examine(Path folder, Discovery discovery) {
        Resolver resolver = new Resolver(knowledge);
        SortedMap<ModelRef, List<Sighting>> models = new TreeMap<>();
        int leftOut = 0;
        for (Sighting sighting : discovery.sightings()) {
            if (settings.include().contains(sighting.kind())) {
                models.computeIfAbsent(resolver.resolve(sighting.reference()), model -> new ArrayList<>())
                        .add(sighting);
            } else {
                leftOut++;
            }
        }
        EvidenceSet evidence = gather(folder, resolver, models);
        Readings readings = new EvidenceReader(knowledge).read(evidence);
        Assessor assessor = new Assessor(knowledge, evidence, readings);
        Judge judge = new Judge(knowledge, policy, settings.today());
        List<ModelResult> results = new ArrayList<>();
        models.forEach((model, sightings) -> results.add(judge.judge(assessor.assess(model), sightings)));
        return new ScanResult(
                knowledge.version(),
                verdict(results, discovery.problems()),
                results,
                discovery.problems(),
                discovery.filesRead(),
                discovery.filesSkipped(),
                leftOut);
    }

    private EvidenceSet gather(Path folder, Resolver resolver, SortedMap<ModelRef, List<Sighting>> models) {
        try (Gatherer gatherer = new Gatherer(
                folder, settings.offline(), settings.environment(), settings.limits(), resolver::resolve)) {
            return gatherer.gather(models.keySet());
        }
    }

    private static Verdict verdict(List<ModelResult> results, List<Problem> problems) {
        Verdict worst = Verdict.PASS;
        for (ModelResult result : results) {
            worst = worse(worst, result.verdict());
        }
        boolean unread = problems.stream().anyMatch(problem -> problem.level() == Level.ERROR);
        return unread ? worse(worst, Verdict.INCOMPLETE) : worst;
    }

    private static Verdict worse(Verdict one, Verdict other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
