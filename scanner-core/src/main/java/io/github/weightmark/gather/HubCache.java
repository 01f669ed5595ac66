package io.github.weightmark.gather;

import io.github.weightmark.domain.Evidence;
import io.github.weightmark.domain.Gate;
import io.github.weightmark.domain.Level;
import io.github.weightmark.domain.Limits;
import io.github.weightmark.domain.ModelRef;
import io.github.weightmark.domain.Problem;
import io.github.weightmark.domain.Reference;
import io.github.weightmark.gather.draft.EvidenceDraft;
import io.github.weightmark.gather.source.EvidenceSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the Hub's clients have downloaded to this machine. A revision that is not there is not replaced by another: it
 * may have had another licence.
 */
final class HubCache implements EvidenceSource {

    static final String PLACE = "hub cache";
    /** Of what is not in the cache, nothing is known. */
    static final String PARTIAL = "cache.partial";

    private static final String DEFAULT_BRANCH = "main";
    private static final String DATA = "datasets/";
    private static final int LONGEST_REF = 64;

    private final @Nullable Path cache;
    private final String hubHost;
    private final Limits limits;
    private final Function<Reference, ModelRef> resolver;

    /**
     * @param cache the cache's root; {@code null} when there is none
     * @param hubHost host of the Hub in use
     */
    HubCache(@Nullable Path cache, String hubHost, Limits limits, Function<Reference, ModelRef> resolver) {
        this.cache = cache;
        this.hubHost = hubHost;
        this.limits = limits;
        this.resolver = resolver;
    }

    @Override
    public boolean serves(ModelRef model) {
        return model.onHub() && SafePath.isInside(model.id());
    }

    @Override
    public Evidence gather(ModelRef model) {
        if (repo(model.id()).isEmpty()) {
            return Evidence.none(model, List.of());
        }
        String revision = model.revision() == null ? DEFAULT_BRANCH : model.revision();
        try {
            Optional<CachedRepository> files = open(model.id(), revision);
            return files.isEmpty()
                    ? Evidence.none(model, List.of(revisionMissing(model, revision)))
                    : read(model, files.get());
        } catch (IOException e) {
            return Evidence.none(model, List.of(unreadable(model, e)));
        }
    }

    /** The files of a model at a revision; empty when either was not downloaded. */
    private Optional<CachedRepository> open(String id, String revision) throws IOException {
        Optional<Path> repo = repo(id);
        Optional<String> commit = repo.flatMap(folder -> commit(folder, revision));
        return commit.isPresent() && Files.isDirectory(snapshot(repo.get(), commit.get()))
                ? Optional.of(CachedRepository.of(repo.get(), commit.get(), limits, this::other))
                : Optional.empty();
    }

    private Optional<CachedRepository> other(HubLink link) {
        try {
            return open(link.id(), link.revision());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    static Path snapshot(Path repo, String commit) {
        return repo.resolve("snapshots").resolve(commit);
    }

    private Evidence read(ModelRef model, CachedRepository files) {
        EvidenceDraft draft = new EvidenceDraft(model, resolver);
        new RepositoryReader(files, limits, draft).card().others(hubHost);
        if (!draft.speaks()) {
            draft.problem(silent(model, files));
            return draft.silent(files.commit(), PLACE, Gate.UNKNOWN, files.files());
        }
        if (files.mayHideALicense()) {
            draft.problem(partial(model));
        }
        return draft.read(files.commit(), PLACE, Gate.UNKNOWN, files.files());
    }

    /** What the cache holds may be all there is, or what somebody happened to ask for. */
    private static Problem partial(ModelRef model) {
        return new Problem(
                PARTIAL,
                Level.WARNING,
                "The Hub cache holds the card of " + model.name()
                        + " but no licence file, and does not tell whether the model has one.",
                "Scan with network, or download the whole model.",
                null);
    }

    private static Problem silent(ModelRef model, CachedRepository files) {
        boolean bare = files.lacks("README.md");
        return new Problem(
                "cache.no-license-evidence",
                Level.WARNING,
                "The Hub cache holds files of " + model.name()
                        + (bare
                                ? ", but no licence, and the model has no README.md."
                                : ", but neither its card nor a licence."),
                "Scan with network, or download "
                        + (bare ? "the whole model." : "README.md and the licence of the model, too."),
                null);
    }

    private static Problem unreadable(ModelRef model, IOException e) {
        return new Problem(
                "cache.unreadable",
                Level.ERROR,
                "The Hub cache's copy of " + model.name() + " cannot be read: " + e.getMessage() + ".",
                "Remove that copy from the cache and download the model again.",
                null);
    }

    private Optional<Path> repo(String id) {
        return Optional.ofNullable(cache).map(root -> root.resolve(folder(id))).filter(Files::isDirectory);
    }

    private static String folder(String id) {
        return (id.startsWith(DATA) ? "" : "models--") + id.replace("/", "--");
    }

    /** The commit that {@code revision} stood at when it was downloaded. */
    private static Optional<String> commit(Path repo, String revision) {
        if (Commit.isOne(revision)) {
            return Optional.of(revision);
        }
        Path ref = repo.resolve("refs").resolve(SafePath.isInside(revision) ? revision : DEFAULT_BRANCH);
        try {
            boolean plain = SafePath.isInside(revision)
                    && Files.isRegularFile(ref, LinkOption.NOFOLLOW_LINKS)
                    && Files.size(ref) <= LONGEST_REF;
            return plain
                    ? Optional.of(Files.readString(ref, StandardCharsets.ISO_8859_1)
                                    .strip())
                            .filter(Commit::isOne)
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Problem revisionMissing(ModelRef model, String revision) {
        return new Problem(
                "cache.revision-missing",
                Level.WARNING,
                "The Hub cache holds " + model.name() + ", but not its revision " + revision + ".",
                "Scan with network, or download that revision.",
                null);
    }
}
