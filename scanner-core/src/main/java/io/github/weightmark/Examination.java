package io.github.weightmark;

import io.github.weightmark.assess.Assessor;
import io.github.weightmark.domain.Build;
import io.github.weightmark.domain.Discovery;
import io.github.weightmark.domain.EvidenceSet;
import io.github.weightmark.domain.Finding;
import io.github.weightmark.domain.Level;
import io.github.weightmark.domain.ModelRef;
import io.github.weightmark.domain.ModelResult;
import io.github.weightmark.domain.Problem;
import io.github.weightmark.domain.Project;
import io.github.weightmark.domain.Readings;
import io.github.weightmark.domain.ScanResult;
import io.github.weightmark.domain.Sighting;
import io.github.weightmark.domain.Verdict;
import io.github.weightmark.gather.Connections;
import io.github.weightmark.gather.Gatherer;
import io.github.weightmark.judge.Judge;
import io.github.weightmark.judge.Policy;
import io.github.weightmark.knowledge.Knowledge;
import io.github.weightmark.lock.Lock;
import io.github.weightmark.read.EvidenceReader;
import io.github.weightmark.resolve.Resolver;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The way from what was found to what is judged: models are resolved, gathered, read, assessed and judged, each once however
 * often a project names it.
 */
final class Examination {

    private final Knowledge knowledge;
    private final Policy policy;
    private final ScanSettings settings;
    private final @Nullable Connections shared;

    /** @param shared what the scans of one build ask with; {@code null} for none */
    Examination(Knowledge knowledge, Policy policy, ScanSettings settings, @Nullable Connections shared) {
        this.knowledge = knowledge;
        this.policy = policy;
        this.settings = settings;
        this.shared = shared;
    }

    /**
     * Examines all models of a project.
     *
     * @param folder what paths in {@code discovery} are relative to
     * @param project what the project tells its users
     * @param before the lock that the result is held against
     */
    Scanner.Locked of(Path folder, Discovery discovery, Project project, Build build, Lock before) {
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
        EvidenceReader reader = new EvidenceReader(knowledge);
        Gathered gathered = gather(folder, resolver, models.keySet(), before, reader);
        EvidenceSet evidence = gathered.evidence();
        Assessor assessor =
                new Assessor(knowledge, resolver.families(), evidence, gathered.readings(), reader.read(project));
        Judge judge = new Judge(knowledge, policy, settings.today());
        LockedModels locked =
                new LockedModels(settings.lock() == null ? Lock.NONE : before, lockName(), assessor, gathered.texts());
        BuildLicenses witnesses = new BuildLicenses(build, knowledge);
        ServiceTerms services = new ServiceTerms(knowledge);
        List<ModelResult> results = new ArrayList<>();
        models.forEach((model, sightings) -> {
            LockedModels.Answer answer = locked.answer(model, assessor.assess(model), evidence.of(model));
            List<Finding> noticed = new ArrayList<>(answer.changes());
            noticed.addAll(witnesses.findings(answer.assessment(), sightings));
            noticed.addAll(services.findings(answer.assessment(), sightings));
            results.add(judge.judge(answer.assessment(), sightings, noticed));
        });
        List<Problem> problems =
                Stream.concat(discovery.problems().stream(), overrides()).toList();
        ScanResult result = new ScanResult(
                knowledge.version(),
                verdict(results, problems),
                results,
                problems,
                discovery.filesRead(),
                discovery.filesSkipped(),
                leftOut,
                settings.lock() != null);
        return new Scanner.Locked(
                result, List.copyOf(models.keySet()), new Lock(knowledge.version(), locked.fresh()), gathered.texts());
    }

    /** Rules of the user's own count, but nobody should wonder why an answer is another one than elsewhere. */
    private Stream<Problem> overrides() {
        return knowledge.overrides().stream()
                .map(message ->
                        new Problem("rules.override", Level.NOTE, message, "Keep it, or delete your rule.", null));
    }

    private String lockName() {
        return settings.lock() == null ? "" : String.valueOf(settings.lock().getFileName());
    }

    /**
     * @param evidence about all models
     * @param readings what its texts say
     * @param texts SHA-256 → content of their texts, and of those that changed as they were locked
     */
    private record Gathered(EvidenceSet evidence, Readings readings, Map<String, String> texts) {}

    private Gathered gather(Path folder, Resolver resolver, Set<ModelRef> models, Lock before, EvidenceReader reader) {
        try (Gatherer gatherer = gatherer(folder, resolver);
                ReadAhead ahead = new ReadAhead(reader)) {
            EvidenceSet evidence = gatherer.gather(models, ahead::gathered);
            Map<String, String> texts = LockedTexts.of(before, models, evidence, gatherer);
            return new Gathered(evidence, ahead.readings(evidence), texts);
        }
    }

    private Gatherer gatherer(Path folder, Resolver resolver) {
        return shared == null
                ? new Gatherer(folder, settings.offline(), settings.environment(), settings.limits(), resolver::resolve)
                : new Gatherer(folder, shared, settings.limits(), resolver::resolve);
    }

    /** The worst of all, at least incomplete where something could not be read. */
    static Verdict verdict(List<ModelResult> results, List<Problem> problems) {
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
