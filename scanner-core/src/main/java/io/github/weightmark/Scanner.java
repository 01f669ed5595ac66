package io.github.weightmark;

import io.github.weightmark.discover.Discoverer;
import io.github.weightmark.discover.ModelStores;
import io.github.weightmark.domain.Build;
import io.github.weightmark.domain.Carrier;
import io.github.weightmark.domain.Discovery;
import io.github.weightmark.domain.ModelRef;
import io.github.weightmark.domain.ModelResult;
import io.github.weightmark.domain.Problem;
import io.github.weightmark.domain.Project;
import io.github.weightmark.domain.ScanResult;
import io.github.weightmark.domain.Sighting;
import io.github.weightmark.gather.Connections;
import io.github.weightmark.gather.ProjectTexts;
import io.github.weightmark.judge.Judge;
import io.github.weightmark.judge.Policy;
import io.github.weightmark.knowledge.Knowledge;
import io.github.weightmark.lock.Lock;
import io.github.weightmark.lock.LockFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The pipeline: discover → resolve → gather → identify, read → assess → judge. Reporting is up to the caller.
 *
 * <p>Everything after <em>gather</em> is a pure function of evidence and rules.
 */
public final class Scanner {

    private final Knowledge knowledge;
    private final Policy policy;
    private final ScanSettings settings;
    private final @Nullable Connections shared;

    public Scanner(Knowledge knowledge, Policy policy, ScanSettings settings) {
        this(knowledge, policy, settings, null);
    }

    /** @param shared what the scans of one build ask with, so that they ask for each thing once; {@code null} for none */
    public Scanner(Knowledge knowledge, Policy policy, ScanSettings settings, @Nullable Connections shared) {
        this.knowledge = knowledge;
        this.policy = policy;
        this.settings = settings;
        this.shared = shared;
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
        return examineProject(folder, Build.NONE, before(), progress).result();
    }

    /** The same with what a build tool knows of the project. */
    public ScanResult scan(Path folder, Build build) {
        return examineProject(folder, build, before(), percent -> {}).result();
    }

    /** The same, and every model besides that the stores of this machine hold: the Hub's cache, Ollama and the like. */
    public ScanResult scanWithStores(Path folder, IntConsumer progress) {
        Discovery project = new Discoverer(knowledge, settings.limits()).discover(folder, progress);
        return examineProject(folder, withStores(project), Build.NONE, before()).result();
    }

    private Discovery withStores(Discovery found) {
        Discovery stores = ModelStores.list(settings.environment(), settings.limits());
        return new Discovery(
                Stream.concat(found.sightings().stream(), stores.sightings().stream())
                        .sorted()
                        .toList(),
                Stream.concat(found.problems().stream(), stores.problems().stream())
                        .toList(),
                found.filesRead(),
                found.filesSkipped());
    }

    /**
     * Reads every model that the project in {@code folder} uses, for a lock. Which lock there is plays no part.
     *
     * @return the result of the scan, and what of it can be locked; a model that could not be decided is left out
     */
    public Locked lock(Path folder) {
        return lock(folder, Build.NONE, Lock.NONE);
    }

    /**
     * The same with what a build tool knows of the project.
     *
     * @param before the lock that the result will be held against; only texts that it knows otherwise are looked up
     */
    public Locked lock(Path folder, Build build, Lock before) {
        return examineProject(folder, build, before, percent -> {});
    }

    /**
     * A scan and the lock of what it read.
     *
     * @param asked the models as the project names them, in the order of the result's models
     * @param texts SHA-256 → content of those texts, of before and of now, that are at hand
     */
    public record Locked(ScanResult result, List<ModelRef> asked, Lock lock, Map<String, String> texts) {

        public Locked {
            asked = List.copyOf(asked);
            texts = Map.copyOf(texts);
        }
    }

    private Locked examineProject(Path folder, Build build, Lock before, IntConsumer progress) {
        Discovery discovery =
                with(build, new Discoverer(knowledge, settings.limits()).discover(folder, build.elsewhere(), progress));
        return examineProject(folder, discovery, build, before);
    }

    private Locked examineProject(Path folder, Discovery discovery, Build build, Lock before) {
        Project project =
                discovery.sightings().isEmpty() ? Project.NONE : new ProjectTexts(folder, settings.limits()).read();
        return examine(folder, discovery, project, build, before);
    }

    private static Discovery with(Build build, Discovery found) {
        if (build.equals(Build.NONE)) {
            return found;
        }
        List<Sighting> sightings = Stream.concat(
                        found.sightings().stream(), build.carriers().stream().map(Carrier::sighting))
                .distinct()
                .sorted()
                .toList();
        List<Problem> problems = Stream.concat(found.problems().stream(), build.problems().stream())
                .toList();
        return new Discovery(sightings, problems, found.filesRead(), found.filesSkipped());
    }

    /**
     * Judges the models named: Hub ids, package URLs, {@code provider:name}, folders and weight files.
     *
     * @param folder what relative paths are relative to
     */
    public ScanResult check(Path folder, List<String> targets) {
        return examine(folder, named(folder, targets), Project.NONE, Build.NONE, before())
                .result();
    }

    /** The same, and every model besides that the stores of this machine hold; {@code targets} may be empty. */
    public ScanResult checkWithStores(Path folder, List<String> targets) {
        return examine(folder, withStores(named(folder, targets)), Project.NONE, Build.NONE, before())
                .result();
    }

    private static Discovery named(Path folder, List<String> targets) {
        List<Sighting> named = new ArrayList<>();
        for (String target : targets) {
            named.add(Targets.sighting(folder, target));
        }
        return new Discovery(named, List.of(), 0, 0);
    }

    /** Judges an earlier result anew, by the policy and on the day of this scanner; looks nothing up. */
    public ScanResult judge(ScanResult earlier) {
        Judge judge = new Judge(knowledge, policy, settings.today());
        List<ModelResult> results = earlier.models().stream()
                .map(model -> judge.judge(model.assessment(), model.sightings(), LockedModels.told(model)))
                .toList();
        return new ScanResult(
                earlier.rulesVersion(),
                Examination.verdict(results, earlier.problems()),
                results,
                earlier.problems(),
                earlier.filesRead(),
                earlier.filesSkipped(),
                earlier.sightingsLeftOut(),
                earlier.lockCompared());
    }

    private Locked examine(Path folder, Discovery discovery, Project project, Build build, Lock before) {
        return new Examination(knowledge, policy, settings, shared).of(folder, discovery, project, build, before);
    }

    /** The lock of the settings. One that cannot be used ends the scan before anybody is asked. */
    private Lock before() {
        return settings.lock() == null ? Lock.NONE : LockFile.read(settings.lock());
    }
}
