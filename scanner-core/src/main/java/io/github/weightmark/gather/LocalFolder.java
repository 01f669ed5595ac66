package io.github.weightmark.gather;

import io.github.weightmark.domain.Evidence;
import io.github.weightmark.domain.Gate;
import io.github.weightmark.domain.Level;
import io.github.weightmark.domain.Limits;
import io.github.weightmark.domain.ModelRef;
import io.github.weightmark.domain.Problem;
import io.github.weightmark.domain.Reference;
import io.github.weightmark.domain.Source;
import io.github.weightmark.gather.draft.EvidenceDraft;
import io.github.weightmark.gather.source.EvidenceSource;
import io.github.weightmark.gather.weights.WeightFormats;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** Models that lie in the project or elsewhere on this machine: a folder, or one weight file and what stands beside it. */
final class LocalFolder implements EvidenceSource {

    static final int DEPTH = 4;
    /** Between an archive and a file in it. */
    private static final String INSIDE = "!/";

    private final Path folder;
    private final Limits limits;
    private final Function<Reference, ModelRef> resolver;

    /** @param folder what relative paths are relative to */
    LocalFolder(Path folder, Limits limits, Function<Reference, ModelRef> resolver) {
        this.folder = folder;
        this.limits = limits;
        this.resolver = resolver;
    }

    @Override
    public boolean serves(ModelRef model) {
        return Reference.FILE.equals(model.provider());
    }

    @Override
    public Evidence gather(ModelRef model) {
        try {
            int inside = model.id().indexOf(INSIDE);
            if (inside > 0 && Files.isRegularFile(folder.resolve(model.id().substring(0, inside)))) {
                return archived(model, model.id().substring(0, inside));
            }
            Path path = folder.resolve(model.id());
            if (!Files.exists(path)) {
                return missing(model);
            }
            return Files.isDirectory(path) ? folder(model, path) : file(model, path);
        } catch (InvalidPathException e) {
            return missing(model);
        } catch (IOException e) {
            return Evidence.none(
                    model,
                    List.of(new Problem(
                            "local.unreadable",
                            Level.ERROR,
                            model.id() + " cannot be read: " + e.getMessage() + ".",
                            "Check the folder and the rights on it, then scan again.",
                            Source.file(model.id()))));
        }
    }

    private Evidence folder(ModelRef model, Path path) throws IOException {
        SnapshotPath snapshot = SnapshotPath.of(path);
        FolderRepository all = FolderRepository.of(path, snapshot.boundary(), DEPTH);
        EvidenceDraft draft = new EvidenceDraft(model, resolver);
        boolean project = ModelOfFile.isProject(all, limits);
        if (project) {
            draft.problem(ofTheProject(model));
        }
        return read(model, project ? all.listing(weights(all)) : all, snapshot.commit(), draft);
    }

    private static Problem ofTheProject(ModelRef model) {
        return new Problem(
                "local.project-files",
                Level.NOTE,
                "Card and licence beside " + model.id() + " are those of the project around it, and do not count.",
                "Put the model into a folder of its own, with its card and licence.",
                Source.file(model.id()));
    }

    private static List<String> weights(FolderRepository all) {
        return all.files().stream()
                .filter(path -> WeightFormats.of(path).isPresent())
                .toList();
    }

    private Evidence file(ModelRef model, Path path) throws IOException {
        ModelOfFile found = ModelOfFile.of(path.toAbsolutePath(), folder, limits);
        EvidenceDraft draft = new EvidenceDraft(model, resolver);
        if (found.inProject()) {
            draft.problem(ofTheProject(model));
        }
        return read(model, found.files(), found.commit(), draft);
    }

    /** @param archive the path of a jar or zip, whose entry the model is */
    private Evidence archived(ModelRef model, String archive) throws IOException {
        EvidenceDraft draft = new EvidenceDraft(model, resolver);
        try (ZipFile zip = new ZipFile(folder.resolve(archive).toFile())) {
            String entry = model.id().substring(archive.length() + INSIDE.length());
            if (entry.contains(INSIDE)) {
                return inner(model);
            }
            ArchiveRepository files = new ArchiveRepository(zip, entry, limits.archiveEntries());
            if (files.files().isEmpty()) {
                return missing(model);
            }
            new RepositoryReader(files, limits, draft).card().others("");
            boolean speaks = draft.speaks();
            new PomLicenses(zip, archive, limits, draft).read();
            return answer(model, speaks, files.files(), null, draft);
        } catch (ZipException e) {
            throw new IOException("the archive is damaged", e);
        }
    }

    private Evidence read(ModelRef model, FolderRepository files, @Nullable String commit, EvidenceDraft draft) {
        new RepositoryReader(files, limits, draft).card().others("");
        return answer(model, draft.speaks(), files.files(), commit, draft);
    }

    private static Evidence answer(
            ModelRef model, boolean speaks, List<String> files, @Nullable String commit, EvidenceDraft draft) {
        if (!speaks) {
            draft.problem(
                    "local.no-license-evidence",
                    Level.WARNING,
                    model.id() + " has neither card nor licence file nor a licence in its weights.",
                    "Put the model's card and licence beside it.",
                    Source.file(model.id()));
            return draft.silent(commit, model.id(), Gate.UNKNOWN, files);
        }
        return draft.read(commit, model.id(), Gate.UNKNOWN, files);
    }

    private static Evidence inner(ModelRef model) {
        return Evidence.none(
                model,
                List.of(new Problem(
                        "local.inner-archive",
                        Level.WARNING,
                        model.id() + " lies in an archive that lies in another, so nothing was read of it.",
                        "Scan the inner archive, or tell in weightmark.yml which model it is.",
                        Source.file(model.id()))));
    }

    private static Evidence missing(ModelRef model) {
        return Evidence.none(
                model,
                List.of(new Problem(
                        "local.missing",
                        Level.WARNING,
                        "There is no file or folder " + model.id() + ".",
                        "Correct the path; it is relative to the scanned folder.",
                        Source.file(model.id()))));
    }
}
