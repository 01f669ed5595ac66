package io.github.weightmark.gather;

import io.github.weightmark.domain.Evidence;
import io.github.weightmark.domain.Gate;
import io.github.weightmark.domain.Level;
import io.github.weightmark.domain.Limits;
import io.github.weightmark.domain.ModelRef;
import io.github.weightmark.domain.Problem;
import io.github.weightmark.domain.Reference;
import io.github.weightmark.gather.draft.EvidenceDraft;
import io.github.weightmark.gather.http.Fingerprint;
import io.github.weightmark.gather.source.EvidenceSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the Hub's clients have downloaded to this machine. A revision that is not there is not replaced by another: it
 * may have had another licence.
 */
final class HubCache implements EvidenceSource {

    static final String PLACE = "hub cache";

    private static final String DEFAULT_BRANCH = "main";
    private static final int DEPTH = 4;
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
        Optional<Path> repo = repo(model.id());
        if (repo.isEmpty()) {
            return Evidence.none(model, List.of());
        }
        String revision = model.revision() == null ? DEFAULT_BRANCH : model.revision();
        Optional<String> commit = commit(repo.get(), revision);
        Optional<Path> snapshot =
                commit.map(sha -> repo.get().resolve("snapshots").resolve(sha)).filter(Files::isDirectory);
        return snapshot.isEmpty()
                ? Evidence.none(model, List.of(revisionMissing(model, revision)))
                : read(model, repo.get(), snapshot.get(), commit.orElseThrow());
    }

    private Evidence read(ModelRef model, Path repo, Path snapshot, String commit) {
        EvidenceDraft draft = new EvidenceDraft(model, resolver);
        try {
            FolderRepository folder = FolderRepository.of(snapshot, repo, DEPTH);
            SortedMap<String, String> hashes = CacheListing.of(repo, commit, limits);
            List<String> listed = Unions.of(folder.files(), List.copyOf(hashes.keySet()));
            Repository files = new CachedRepository(folder.listing(listed), hashes);
            new RepositoryReader(files, limits, draft).card().others(hubHost);
            if (draft.speaks()) {
                return draft.read(commit, PLACE, Gate.UNKNOWN, files.files());
            }
            draft.problem(silent(model));
            return draft.silent(commit, PLACE, Gate.UNKNOWN, files.files());
        } catch (IOException e) {
            return Evidence.none(model, List.of(unreadable(model, e)));
        }
    }

    private static Problem silent(ModelRef model) {
        return new Problem(
                "cache.no-license-evidence",
                Level.WARNING,
                "The Hub cache holds files of " + model.name() + ", but neither its card nor a licence.",
                "Scan with network, or download README.md and the licence of the model, too.",
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
        return Optional.ofNullable(cache)
                .map(root -> root.resolve("models--" + id.replace("/", "--")))
                .filter(Files::isDirectory);
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

    /** A snapshot, with the other models of the cache in reach of license_link. */
    private final class CachedRepository implements Repository {
        private final FolderRepository files;
        private final SortedMap<String, String> hashes;

        CachedRepository(FolderRepository files, SortedMap<String, String> hashes) {
            this.files = files;
            this.hashes = hashes;
        }

        @Override
        public List<String> files() {
            return files.files();
        }

        @Override
        public byte[] read(String path, int maxBytes) throws ReadException {
            byte[] content = files.read(path, maxBytes);
            // A blob bears its hash as its name; where links are not to be had, the list of the commit tells it.
            String blob = files.onDisk(path)
                    .map(file -> String.valueOf(file.getFileName()))
                    .orElse("");
            if (!Fingerprint.fits(blob, content) || !Fingerprint.fits(hashes.getOrDefault(path, ""), content)) {
                throw ReadException.error(
                        "cache.hash-mismatch",
                        path + " in the Hub cache is not what its hash names, and was not read.",
                        "Remove the model from the cache and download it again.",
                        path);
            }
            return content;
        }

        @Override
        public boolean isLocal() {
            return true;
        }

        @Override
        public Optional<Path> onDisk(String path) throws ReadException {
            return files.onDisk(path);
        }

        @Override
        public byte[] readOther(HubLink link, int maxBytes) throws ReadException {
            Optional<Path> repo = repo(link.id());
            Optional<String> commit = repo.flatMap(folder -> commit(folder, link.revision()));
            if (repo.isEmpty() || commit.isEmpty()) {
                return files.readOther(link, maxBytes);
            }
            try {
                Path snapshot = repo.get().resolve("snapshots").resolve(commit.get());
                return FolderRepository.of(snapshot, repo.get(), DEPTH).read(link.path(), maxBytes);
            } catch (IOException e) {
                return files.readOther(link, maxBytes);
            }
        }
    }
}
