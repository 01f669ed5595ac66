package io.github.weightmark.gather;

import io.github.weightmark.domain.Limits;
import io.github.weightmark.gather.weights.WeightFormats;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The model that one weight file belongs to: the file itself, and card and licence where they are its own. They stand
 * beside it, or one folder up when the file is in a folder for its format ({@code onnx/model.onnx}).
 *
 * @param files the file and what counts for it; the other weight files there are other models
 * @param commit the commit that was downloaded, when something tells
 * @param inProject whether card and licence beside the file are those of a project, and were left out
 */
record ModelOfFile(FolderRepository files, @Nullable String commit, boolean inProject) {

    private static final String CARD = "README.md";
    private static final List<String> BUILD_FILES = List.of(
            "pom.xml",
            "build.gradle",
            "build.gradle.kts",
            "package.json",
            "pyproject.toml",
            "setup.py",
            "Cargo.toml",
            "go.mod",
            "requirements.txt",
            "environment.yml",
            "Pipfile",
            "Gemfile",
            "composer.json",
            "build.sbt",
            "Makefile",
            "Dockerfile",
            "CMakeLists.txt");

    /**
     * @param file an absolute path
     * @param scanned the folder of the scan, which is a project unless its card is a model's
     */
    static ModelOfFile of(Path file, Path scanned, Limits limits) throws IOException {
        Path folder = parent(file);
        FolderRepository beside =
                FolderRepository.of(folder, SnapshotPath.of(folder).boundary(), 1);
        Path above = folder.getParent();
        if (above != null && !speaks(beside)) {
            FolderRepository upper =
                    FolderRepository.of(above, SnapshotPath.of(above).boundary(), 1);
            if (isModelCard(upper, limits)) {
                String name = folder.getFileName() + "/" + file.getFileName();
                return of(upper, name, SnapshotPath.of(above).commit());
            }
        }
        String name = String.valueOf(file.getFileName());
        boolean project = folder.equals(scanned.toAbsolutePath().normalize()) || hasBuildFile(beside);
        return project && !isModelCard(beside, limits)
                ? new ModelOfFile(beside.listing(List.of(name)), null, speaks(beside))
                : of(beside, name, SnapshotPath.of(folder).commit());
    }

    private static ModelOfFile of(FolderRepository folder, String name, @Nullable String commit) {
        List<String> others = folder.files().stream()
                .filter(path -> WeightFormats.of(path).isEmpty())
                .toList();
        return new ModelOfFile(folder.listing(Unions.of(others, List.of(name))), commit, false);
    }

    private static boolean speaks(FolderRepository folder) {
        return folder.files().contains(CARD)
                || !LicenseFiles.among(folder.files()).isEmpty();
    }

    /** A folder that is built, and whose card is not a model's: what stands in it speaks of the project. */
    static boolean isProject(FolderRepository folder, Limits limits) {
        return hasBuildFile(folder) && !isModelCard(folder, limits);
    }

    private static boolean hasBuildFile(FolderRepository folder) {
        return BUILD_FILES.stream().anyMatch(folder.files()::contains);
    }

    /** Begins with metadata that are not those of an application on the Hub. A card we cannot read may be one. */
    private static boolean isModelCard(FolderRepository folder, Limits limits) {
        if (!folder.files().contains(CARD)) {
            return false;
        }
        try {
            String card = Decoded.text(folder.read(CARD, limits.cardBytes())).stripLeading();
            return card.startsWith("---") && !card.matches("(?s)---.{0,2000}?\\nsdk:.*");
        } catch (ReadException e) {
            return true;
        }
    }

    private static Path parent(Path file) throws IOException {
        Path parent = file.normalize().getParent();
        if (parent == null) {
            throw new IOException("it is in no folder");
        }
        return parent;
    }
}
