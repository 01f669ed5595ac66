package io.github.weightmark.gather;

import io.github.weightmark.domain.Evidence;
import io.github.weightmark.domain.EvidenceSet;
import io.github.weightmark.domain.Level;
import io.github.weightmark.domain.Limits;
import io.github.weightmark.domain.ModelRef;
import io.github.weightmark.domain.Problem;
import io.github.weightmark.domain.Reference;
import io.github.weightmark.gather.http.Timing;
import io.github.weightmark.gather.source.EvidenceSource;
import io.github.weightmark.gather.source.OtherSources;
import io.github.weightmark.gather.source.Surroundings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Fetches the evidence about models and, generation by generation, about their ancestors. */
public final class Gatherer implements AutoCloseable {

    /** How many models are asked for at the same time. */
    public static final int MODELS_AT_ONCE = 8;

    private final Limits limits;
    private final Sources sources;
    private final FormerTexts former;
    private final @Nullable Connections own;
    private final ExecutorService workers = Executors.newFixedThreadPool(MODELS_AT_ONCE, Gatherer::daemon);

    /**
     * A gatherer that asks by itself.
     *
     * @param folder what {@code file:} references are relative to
     * @param offline no socket is opened; HF_HUB_OFFLINE in the environment does the same
     * @param environment of the process: HF_ENDPOINT, HF_TOKEN, HF_HOME ..., HOME
     * @param resolver turns what a card names as its base into a model
     */
    public Gatherer(
            Path folder,
            boolean offline,
            Map<String, String> environment,
            Limits limits,
            Function<Reference, ModelRef> resolver) {
        this(folder, offline, environment, limits, resolver, Timing.REAL);
    }

    Gatherer(
            Path folder,
            boolean offline,
            Map<String, String> environment,
            Limits limits,
            Function<Reference, ModelRef> resolver,
            Timing timing) {
        this(folder, Connections.of(environment, offline, limits, timing), limits, resolver, true);
    }

    /** A gatherer that asks with others; whoever opened {@code shared} closes it. */
    public Gatherer(Path folder, Connections shared, Limits limits, Function<Reference, ModelRef> resolver) {
        this(folder, shared, limits, resolver, false);
    }

    private Gatherer(
            Path folder, Connections by, Limits limits, Function<Reference, ModelRef> resolver, boolean closesThem) {
        this.limits = limits;
        this.own = closesThem ? by : null;
        List<EvidenceSource> hub = new ArrayList<>();
        by.hub().ifPresent(live -> hub.add(new HubApi(live, limits, resolver)));
        hub.add(new HubApi(by.memory(), limits, resolver));
        hub.add(new HubCache(by.settings().cache(), by.settings().host(), limits, resolver));
        List<HubAccess> access = new ArrayList<>();
        by.hub().ifPresent(access::add);
        access.add(by.memory());
        Surroundings surroundings =
                new Surroundings(by.environment(), limits, resolver, new PublishedFiles(limits), by.web(), by.store());
        List<EvidenceSource> others = OtherSources.all(surroundings);
        this.former = new FormerTexts(access, others, limits);
        this.sources = new Sources(new LocalFolder(folder, limits, resolver), hub, others);
    }

    /** Evidence for each of {@code models} and every ancestor; {@code Evidence.none} where no source answers. */
    public EvidenceSet gather(Collection<ModelRef> models) {
        return gather(models, evidence -> {});
    }

    /**
     * The same.
     *
     * @param told is told of each model as it was gathered, by any thread, in any order; its problems may still change
     */
    public EvidenceSet gather(Collection<ModelRef> models, Consumer<Evidence> told) {
        Lineage lineage = new Lineage(models, limits.lineageDepth());
        while (lineage.hasNext()) {
            lineage.add(all(lineage.next(), told));
        }
        return Hints.once(Identities.checked(lineage.evidence()));
    }

    /**
     * A text of a model as it stood at an earlier commit; empty when it cannot be had, or is not what its hash names.
     *
     * @param path in the model
     * @param sha256 of its bytes, hex
     */
    public Optional<String> former(ModelRef model, String commit, String path, String sha256) {
        return former.of(model, commit, path, sha256);
    }

    private List<Evidence> all(List<ModelRef> generation, Consumer<Evidence> told) {
        List<Future<Evidence>> asked = new ArrayList<>();
        generation.forEach(model -> asked.add(workers.submit(() -> gather(model, told))));
        List<Evidence> answers = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            answers.add(result(generation.get(i), asked.get(i)));
        }
        return answers;
    }

    private Evidence gather(ModelRef model, Consumer<Evidence> told) {
        Evidence evidence = sources.gather(model);
        told.accept(evidence);
        return evidence;
    }

    /** A bug of ours in reading one model's files must not cost the answers about the others. */
    private static Evidence result(ModelRef model, Future<Evidence> answer) {
        try {
            return answer.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while evidence was gathered", e);
        } catch (ExecutionException e) {
            return Evidence.none(
                    model,
                    List.of(new Problem(
                            "gather.failed",
                            Level.ERROR,
                            "Reading the evidence about " + model.name() + " failed: " + e.getCause() + ".",
                            "This is a defect of Weightmark; report it with the model's id.",
                            null)));
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "weightmark-gather");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() {
        workers.shutdownNow();
        if (own != null) {
            own.close();
        }
    }
}
