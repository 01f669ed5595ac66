package io.github.weightmark.cli;

import io.github.weightmark.domain.Limits;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The files of a folder that may hold a licence, told by their names: {@code LICENSE}, {@code COPYING.txt}, {@code
 * USE_POLICY.md}, and any text below a folder called {@code licenses}. Links and hidden folders are not followed.
 */
final class LicenseFolder {

    private static final Pattern LICENSE = Pattern.compile(
            "licen[sc]|copying|copyright|notice|terms|agreement|eula|^aup\\b|use[-_ ]?policy|use[-_ ]?restriction");
    private static final Pattern FOLDER = Pattern.compile("licen[sc]e");
    private static final Set<String> ENDINGS = Set.of("", "txt", "md", "markdown", "html", "htm", "pdf", "rst");

    private final Path folder;
    private final Limits limits;
    private final List<Path> files = new ArrayList<>();
    private final List<LicenseFile> unread = new ArrayList<>();

    private LicenseFolder(Path folder, Limits limits) {
        this.folder = folder;
        this.limits = limits;
    }

    /** What there is in {@code folder}. */
    static LicenseFolder of(Path folder, Limits limits) throws IOException {
        LicenseFolder found = new LicenseFolder(folder, limits);
        Files.walkFileTree(folder, EnumSet.noneOf(FileVisitOption.class), limits.folderDepth(), found.new Visitor());
        found.files.sort(Comparator.comparing(path -> path.toString().replace('\\', '/')));
        return found;
    }

    /** By name. */
    List<Path> files() {
        return List.copyOf(files);
    }

    /** Folders that could not be looked into. */
    List<LicenseFile> unread() {
        return List.copyOf(unread);
    }

    private boolean isLicense(Path file) {
        String name = name(file);
        int dot = name.lastIndexOf('.');
        String ending = dot < 0 ? "" : name.substring(dot + 1);
        // The dot of a name like LICENSE-2.0 begins no ending.
        boolean text = ENDINGS.contains(ending) || ending.chars().allMatch(Character::isDigit);
        return text && (LICENSE.matcher(name).find() || isForLicenses(file));
    }

    private boolean isForLicenses(Path file) {
        if (FOLDER.matcher(name(folder.toAbsolutePath().normalize())).find()) {
            return true;
        }
        Path inside = folder.relativize(file);
        for (int i = 0; i < inside.getNameCount() - 1; i++) {
            if (FOLDER.matcher(name(inside.getName(i))).find()) {
                return true;
            }
        }
        return false;
    }

    private static String name(Path path) {
        Path name = path.getFileName();
        return name == null ? "" : name.toString().toLowerCase(Locale.ROOT);
    }

    private final class Visitor extends SimpleFileVisitor<Path> {

        private int seen;

        @Override
        public FileVisitResult preVisitDirectory(Path at, BasicFileAttributes attributes) {
            boolean hidden = !at.equals(folder) && name(at).startsWith(".");
            return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isDirectory()) {
                unread.add(LicenseFiles.unread(file.toString(), "it lies too deep"));
            } else if (attributes.isRegularFile() && isLicense(file)) {
                files.add(file);
            }
            if (++seen < limits.filesInProject()) {
                return FileVisitResult.CONTINUE;
            }
            unread.add(LicenseFiles.unread(folder.toString(), "it holds more than " + seen + " files"));
            return FileVisitResult.TERMINATE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) {
            unread.add(LicenseFiles.unread(file.toString(), "access is denied"));
            return FileVisitResult.CONTINUE;
        }
    }
}
