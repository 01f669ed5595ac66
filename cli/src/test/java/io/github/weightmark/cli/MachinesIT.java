package io.github.weightmark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.ReportFormat;
import io.github.weightmark.fixtures.Fixtures;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same scan in processes that are set up differently: every report has the same bytes. */
class MachinesIT {

    private static final Path TARGET = Fixtures.root().resolveSibling("cli").resolve("target");
    private static final Path JAVA = Path.of(System.getProperty("java.home"));
    private static final Pattern RELEASE = Pattern.compile("JAVA_VERSION=\"(1[7-9]|[2-9]\\d)\\b");

    @TempDir
    Path folder;

    private int runs;

    @Test
    void everyReportHasTheSameBytesOnEveryMachine() throws Exception {
        SortedMap<String, String> expected = reports(JAVA, "-XX:ActiveProcessorCount=2");
        assertThat(expected).hasSize(ReportFormat.values().length);

        for (int processors : new int[] {1, 16}) {
            assertThat(reports(JAVA, "-XX:ActiveProcessorCount=" + processors)).isEqualTo(expected);
        }
        assertThat(reports(JAVA, "-Duser.language=tr", "-Duser.country=TR", "-Duser.timezone=Asia/Tokyo"))
                .isEqualTo(expected);
        assertThat(reports(JAVA, "-Duser.language=ar", "-Duser.country=EG", "-Duser.timezone=America/St_Johns"))
                .isEqualTo(expected);
        assertThat(reports(JAVA, "-Duser.language=de", "-Dfile.encoding=ISO-8859-1"))
                .isEqualTo(expected);
        for (Path other : otherJavas()) {
            assertThat(reports(other)).as(other.toString()).isEqualTo(expected);
        }
    }

    /** Other Javas of 17 or newer beside the one that runs this test; none on many a machine. */
    static List<Path> otherJavas() throws IOException {
        List<Path> javas = new ArrayList<>();
        try (Stream<Path> siblings = Files.list(JAVA.resolveSibling("."))) {
            for (Path sibling : siblings.sorted().toList()) {
                Path release = sibling.resolve("release");
                boolean other = !Files.isSymbolicLink(sibling) && !Files.isSameFile(sibling, JAVA);
                if (other
                        && Files.isRegularFile(release)
                        && Files.isExecutable(sibling.resolve("bin/java"))
                        && RELEASE.matcher(Files.readString(release)).find()) {
                    javas.add(sibling);
                }
            }
        }
        return javas;
    }

    /** The digest of each report that a scan writes. */
    private SortedMap<String, String> reports(Path java, String... options) throws Exception {
        Path out = Files.createDirectory(folder.resolve("reports" + runs++));
        List<String> command = new ArrayList<>(List.of(java.resolve("bin/java").toString(), "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", classPath(), Main.class.getName(), "scan", "--offline"));
        command.addAll(
                List.of(Fixtures.root().resolve("projects/spring-assistant").toString()));
        for (ReportFormat format : ReportFormat.values()) {
            command.addAll(List.of("-f", format.id() + "=" + out.resolve(format.id())));
        }
        Path messages = folder.resolve("messages");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(messages.toFile());
        builder.environment().clear();
        builder.environment().putAll(Run.CLEAN);
        assertThat(builder.start().waitFor())
                .as(Files.readString(messages, StandardCharsets.UTF_8))
                .isEqualTo(Exit.FAIL);
        return digests(out);
    }

    private static SortedMap<String, String> digests(Path out) throws IOException, NoSuchAlgorithmException {
        SortedMap<String, String> digests = new TreeMap<>();
        try (Stream<Path> files = Files.list(out)) {
            for (Path file : files.toList()) {
                byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
                digests.put(file.getFileName().toString(), HexFormat.of().formatHex(digest));
            }
        }
        return digests;
    }

    private static String classPath() throws IOException {
        try (Stream<Path> files = Files.list(TARGET)) {
            Path jar = files.filter(
                            file -> file.getFileName().toString().matches("weightmark-cli-[\\d.]+(-SNAPSHOT)?\\.jar"))
                    .findFirst()
                    .orElseThrow();
            return jar + System.getProperty("path.separator") + TARGET.resolve("lib") + "/*";
        }
    }
}
