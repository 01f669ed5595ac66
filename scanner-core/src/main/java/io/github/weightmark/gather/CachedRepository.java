package io.github.weightmark.gather;

import io.github.weightmark.domain.Limits;
import io.github.weightmark.domain.TextRole;
import io.github.weightmark.gather.http.Fingerprint;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;

/**
 * One model in the Hub's cache at one commit, with the other models of the cache in reach of license_link. A file that
 * is not here may be missing from the model, or merely not have been downloaded: the list of the commit tells, or the
 * client's note that the Hub has no such file.
 */
final class CachedRepository implements Repository {

    private static final int DEPTH = 4;
    /** Every repository has one, and nobody asks for it alone: where it is, all files were asked for. */
    private static final String IN_EVERY_REPOSITORY = ".gitattributes";

    private static final List<String> USUAL_LICENSES = List.of("LICENSE", "LICENSE.md", "LICENSE.txt");

    private final String commit;
    private final FolderRepository files;
    private final SortedMap<String, String> hashes;
    private final CacheAbsences absences;
    private final Function<HubLink, Optional<CachedRepository>> others;

    private CachedRepository(
            String commit,
            FolderRepository files,
            SortedMap<String, String> hashes,
            CacheAbsences absences,
            Function<HubLink, Optional<CachedRepository>> others) {
        this.commit = commit;
        this.files = files;
        this.hashes = hashes;
        this.absences = absences;
        this.others = others;
    }

    /**
     * @param repo the folder of the model
     * @param others the model that a link leads to
     */
    static CachedRepository of(
            Path repo, String commit, Limits limits, Function<HubLink, Optional<CachedRepository>> others)
            throws IOException {
        FolderRepository folder = FolderRepository.of(HubCache.snapshot(repo, commit), repo, DEPTH);
        SortedMap<String, String> hashes = CacheListing.of(repo, commit, limits);
        List<String> listed = Unions.of(folder.files(), List.copyOf(hashes.keySet()));
        return new CachedRepository(commit, folder.listing(listed), hashes, new CacheAbsences(repo, commit), others);
    }

    String commit() {
        return commit;
    }

    /** May the model have a licence file that was never asked for? */
    boolean mayHideALicense() {
        boolean licensed = LicenseFiles.among(files()).stream().anyMatch(file -> file.role() == TextRole.LICENSE);
        return !licensed && !USUAL_LICENSES.stream().allMatch(this::lacks);
    }

    @Override
    public List<String> files() {
        return files.files();
    }

    @Override
    public boolean lacks(String path) {
        boolean allAreKnown = !hashes.isEmpty() || files().contains(IN_EVERY_REPOSITORY);
        return !files().contains(path) && (allAreKnown || absences.holds(path));
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
    public byte[] readOther(HubLink link, int maxBytes) throws ReadException {
        Optional<CachedRepository> other = others.apply(link);
        return other.isPresent() ? other.get().read(link.path(), maxBytes) : files.readOther(link, maxBytes);
    }

    @Override
    public boolean isLocal() {
        return true;
    }

    @Override
    public Optional<Path> onDisk(String path) throws ReadException {
        return files.onDisk(path);
    }
}
