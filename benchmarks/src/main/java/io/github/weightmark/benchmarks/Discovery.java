package io.github.weightmark.benchmarks;

import io.github.weightmark.discover.Discoverer;
import io.github.weightmark.domain.Limits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** A large tree looked through, beside a search for one fixed string, and within a small memory. */
final class Discovery {

    private static final String HEAP = "-Xmx256m";
    private static final int CHARACTERS = 20_000;

    private final Path tree;
    private final String launcher;
    private final boolean quick;

    /** Writes a tree of 2 GB, a tenth of that when there is little time; whoever gave the folder deletes it. */
    Discovery(Path folder, String launcher, boolean quick) throws IOException {
        this.tree = folder.resolve("tree");
        this.launcher = launcher;
        this.quick = quick;
        Trees.write(tree, files(), CHARACTERS, 12);
    }

    private int files() {
        return quick ? 10_000 : 100_000;
    }

    Race race() {
        return new Race(
                        String.format(Locale.ROOT, "%,d source files of 20 kB, warm, for the whole tree", files()),
                        1,
                        quick ? 3 : 5)
                .add(Command.of("rg, one fixed string", "rg", "--fixed-strings", "--count", "zzebra", tree.toString()))
                .add(Command.of("weightmark scan", launcher, "scan", "--offline", tree.toString()))
                .add(Command.of(
                        "weightmark scan, " + HEAP,
                        "env",
                        "JAVA_TOOL_OPTIONS=" + HEAP,
                        launcher,
                        "scan",
                        "--offline",
                        tree.toString()));
    }

    /** The same tree in a JVM of its own: what was found, and how much memory the whole process ever had. */
    Table memory() throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(
                        java,
                        HEAP,
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Discovery.class.getName(),
                        tree.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String[] figures = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .strip()
                .split(" ");
        process.waitFor();
        Table table =
                new Table("Memory, heap of 256 MB", "files", "models found", "problems", "peak of the process, MB");
        table.row(figures);
        return table;
    }

    /** @param arguments the tree */
    public static void main(String[] arguments) throws IOException {
        io.github.weightmark.domain.Discovery found =
                new Discoverer(Engine.KNOWLEDGE, Limits.DEFAULT).discover(Path.of(arguments[0]));
        System.out.println(found.filesRead() + " " + found.sightings().size() + " "
                + found.problems().size() + " " + peak());
    }

    /** In MB, where the system tells. */
    private static String peak() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return "-";
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .map(line -> line.replaceAll("\\D", ""))
                .map(kilobytes -> Long.toString(Long.parseLong(kilobytes) / 1024))
                .findFirst()
                .orElse("-");
    }
}
