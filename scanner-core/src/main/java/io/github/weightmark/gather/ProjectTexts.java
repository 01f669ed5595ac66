package io.github.weightmark.gather;

import com.google.re2j.Pattern;
import io.github.weightmark.domain.EvidenceText;
import io.github.weightmark.domain.Limits;
import io.github.weightmark.domain.Project;
import io.github.weightmark.domain.TextRole;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Reads what a project says to its users and ships to them: notices, copies of licences, documents, texts of its user
 * interface. No link is followed; what is not read is told by {@link Project#complete}.
 */
public final class ProjectTexts {

    private static final int MOST_TEXTS = 2_000;
    private static final int MOST_BYTES = 1 << 20;
    /** Of all texts together: they are held in memory at once. */
    private static final int MOST_BYTES_OF_ALL = 1 << 25;

    /** No lock holds a project's own texts, and to hash thirty megabytes takes as long as to read them. */
    private static final String UNLOCKED = "";

    private static final Pattern NOTICE = Pattern.compile("(?:third[-_ ]?party[-_ ]?)?notices?(?:\\.(?:md|txt|html))?");
    private static final Pattern LICENSE = Pattern.compile("(?:.*[-_.])?(?:licen[sc]e|copying|use_policy)(?:[-_.].*)?");

    private static final Set<String> LEFT_OUT = Set.of(
            ".git",
            ".gradle",
            ".idea",
            ".mvn",
            "node_modules",
            "target",
            "build",
            "dist",
            "out",
            "venv",
            ".venv",
            "__pycache__",
            "test",
            "tests",
            "fixtures");
    private static final Set<String> LICENSE_FOLDERS = Set.of("licenses", "licences", "legal", "third-party");
    private static final Set<String> DOCUMENTS = Set.of(
            "md",
            "markdown",
            "adoc",
            "rst",
            "txt",
            "html",
            "htm",
            "xhtml",
            "jsp",
            "ftl",
            "hbs",
            "mustache",
            "vue",
            "jsx",
            "tsx",
            "svelte",
            "properties");

    private final Path folder;
    private final Limits limits;

    /**
     * @param folder the root of the project
     */
    public ProjectTexts(Path folder, Limits limits) {
        this.folder = folder;
        this.limits = limits;
    }

    /** The texts of the project, sorted by path; where there are too many, documents are left out first. */
    public Project read() {
        TreeMap<String, TextRole> wanted = new TreeMap<>();
        try {
            Files.walkFileTree(folder, Set.of(), limits.folderDepth(), new Lister(wanted));
        } catch (IOException e) {
            return new Project(List.of(), List.of(), false);
        }
        List<EvidenceText> texts = new ArrayList<>();
        boolean complete = wanted.size() <= MOST_TEXTS;
        long left = MOST_BYTES_OF_ALL;
        for (Map.Entry<String, TextRole> one : wanted.entrySet().stream()
                .sorted(Comparator.comparing(entry -> entry.getValue() == TextRole.CARD))
                .limit(MOST_TEXTS)
                .toList()) {
            Optional<EvidenceText> text = text(one.getKey(), one.getValue(), left);
            text.ifPresent(texts::add);
            left -= text.map(read -> read.content().length()).orElse(0);
            complete &= text.isPresent();
        }
        texts.sort(Comparator.comparing(EvidenceText::path));
        return new Project(texts, List.of(), complete);
    }

    private Optional<EvidenceText> text(String path, TextRole role, long left) {
        Path file = folder.resolve(path);
        try {
            if (Files.size(file) > Math.min(MOST_BYTES, left)) {
                return Optional.empty();
            }
            byte[] content = Files.readAllBytes(file);
            String text = Decoded.isBinary(content) ? "" : Decoded.text(content);
            return Optional.of(new EvidenceText(path, role, text, 1, UNLOCKED));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** What a file is to the project's users, by its name; empty for code and all else. */
    static Optional<TextRole> role(String path) {
        String lower = path.toLowerCase(Locale.ROOT);
        String name = lower.substring(lower.lastIndexOf('/') + 1);
        if (NOTICE.matches(name)) {
            return Optional.of(TextRole.NOTICE);
        }
        boolean inLicenses = lower.contains("/") && LICENSE_FOLDERS.contains(parent(lower));
        boolean named = LICENSE.matches(name);
        String ending = name.substring(name.lastIndexOf('.') + 1);
        boolean text = !name.contains(".") || Set.of("md", "txt", "html").contains(ending);
        if ((inLicenses || named) && text) {
            return Optional.of(TextRole.LICENSE);
        }
        return DOCUMENTS.contains(ending) && name.contains(".") ? Optional.of(TextRole.CARD) : Optional.empty();
    }

    private static String parent(String path) {
        String folders = path.substring(0, path.lastIndexOf('/'));
        return folders.substring(folders.lastIndexOf('/') + 1);
    }

    private final class Lister extends SimpleFileVisitor<Path> {
        private final TreeMap<String, TextRole> wanted;

        Lister(TreeMap<String, TextRole> wanted) {
            this.wanted = wanted;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
            boolean root = path.equals(folder);
            return !root && LEFT_OUT.contains(String.valueOf(path.getFileName()))
                    ? FileVisitResult.SKIP_SUBTREE
                    : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String path = folder.relativize(file).toString().replace('\\', '/');
            if (attributes.isRegularFile()) {
                role(path).ifPresent(role -> wanted.put(path, role));
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            return FileVisitResult.CONTINUE;
        }
    }
}
