package io.github.weightmark.benchmarks;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/** Writes projects of generated source files, some of which use a model. */
final class Trees {

    private static final String[] ENDINGS = {".java", ".py", ".md", ".ts", ".yml", ".go", ".sh", ".json"};
    private static final int FILES_IN_FOLDER = 100;
    /** One file in so many names a model: one Python file in six. */
    private static final int USES = 48;

    private Trees() {}

    /** @param characters of each file */
    static void write(Path root, int files, int characters, long seed) throws IOException {
        Prose prose = new Prose(seed);
        for (int i = 0; i < files; i++) {
            Path folder = root.resolve("part" + i / FILES_IN_FOLDER);
            if (i % FILES_IN_FOLDER == 0) {
                Files.createDirectories(folder);
            }
            String ending = ENDINGS[i % ENDINGS.length];
            Files.writeString(folder.resolve("File" + i + ending), file(ending, i, prose, characters));
        }
    }

    private static String file(String ending, int i, Prose prose, int characters) {
        String use = i % USES == 1
                ? "from transformers import AutoModel\nmodel = AutoModel.from_pretrained(\"zebra-labs/model-" + i
                        + "\")\n"
                : "";
        return switch (ending) {
            case ".json" -> "{\"" + prose.word() + "\": \"" + flat(prose.text(characters)) + "\"}\n";
            case ".yml" -> prose.word() + ":\n  " + prose.word() + ": " + flat(prose.text(characters)) + "\n";
            case ".py" -> use + comment("# ", prose.text(characters));
            case ".sh" -> comment("# ", prose.text(characters));
            default -> code(prose, characters);
        };
    }

    private static String code(Prose prose, int characters) {
        StringBuilder code = new StringBuilder();
        while (code.length() < characters) {
            code.append("    String ").append(prose.word()).append(" = ").append(prose.word());
            code.append("(\"")
                    .append(prose.word())
                    .append("\", ")
                    .append(prose.word())
                    .append(");\n");
        }
        return code.toString();
    }

    private static String comment(String sign, String text) {
        return sign + text.strip().replace("\n", "\n" + sign) + "\n";
    }

    private static String flat(String text) {
        return text.strip().replace('\n', ' ');
    }

    /** A project with one Python file that loads so many models. */
    static void models(Path root, int models) throws IOException {
        Files.createDirectories(root);
        StringBuilder code = new StringBuilder("from transformers import AutoModel\n");
        for (int i = 0; i < models; i++) {
            code.append("m")
                    .append(i)
                    .append(" = AutoModel.from_pretrained(\"zebra-labs/model-")
                    .append(i)
                    .append("\")\n");
        }
        Files.writeString(root.resolve("models.py"), code);
    }

    static void delete(Path root) throws IOException {
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException problem) throws IOException {
                Files.delete(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
