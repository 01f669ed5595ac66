package io.github.weightmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.domain.Limits;
import io.github.weightmark.judge.PolicyReader;
import io.github.weightmark.knowledge.Knowledge;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Offline really is offline: in a process of its own that has every reason to ask somebody, not one class is loaded that
 * could open a socket or look up a host.
 */
class NoSocketTest {

    private static final List<String> NETWORK = List.of(
            "okhttp3.OkHttpClient",
            "java.net.Socket",
            "java.net.DatagramSocket",
            "java.net.InetAddress$NameService",
            // Of a channel its helper: Java 25 loads the channel itself when a file is copied, and opens none.
            "sun.nio.ch.Net",
            "sun.nio.ch.NioSocketImpl");

    @Test
    void anOfflineScanLoadsNoClassThatCouldOpenASocket(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("app.py"), "AutoModel.from_pretrained(\"acme/tuned\")\n");

        List<String> loaded = classesLoadedBy(folder, "offline", Map.of());

        assertThat(loaded).contains("io.github.weightmark.gather.Gatherer");
        assertThat(loaded).doesNotContainAnyElementsOf(NETWORK);
    }

    @Test
    void theHubsOwnVariableDoesTheSame(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("app.py"), "AutoModel.from_pretrained(\"acme/tuned\")\n");

        assertThat(classesLoadedBy(folder, "open", Map.of("HF_HUB_OFFLINE", "1")))
                .doesNotContainAnyElementsOf(NETWORK);
    }

    @Test
    void theTestWouldNoticeASocket(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("app.py"), "AutoModel.from_pretrained(\"acme/tuned\")\n");

        assertThat(classesLoadedBy(folder, "open", Map.of())).containsAnyElementsOf(NETWORK);
    }

    private static List<String> classesLoadedBy(Path folder, String mode, Map<String, String> more) throws Exception {
        Path log = Files.createTempFile(folder.getParent(), "classes", ".log");
        ProcessBuilder java = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load:file=" + log + "::filecount=0",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                NoSocketTest.class.getName(),
                folder.toString(),
                mode);
        Map<String, String> environment = java.environment();
        environment.keySet().removeIf(name -> name.startsWith("HF_") || name.contains("OFFLINE"));
        environment.put("HF_ENDPOINT", "http://127.0.0.1:9");
        environment.put("HF_HOME", folder.toString());
        environment.putAll(more);
        Process process = java.redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        try {
            return Files.readAllLines(log).stream()
                    .filter(line -> line.contains(" source: "))
                    .map(line -> line.replaceFirst(".*\\] *(\\S+) source: .*", "$1"))
                    .toList();
        } finally {
            Files.delete(log);
        }
    }

    /** What the process of its own does. */
    public static void main(String[] arguments) throws IOException {
        Map<String, String> environment = new TreeMap<>(System.getenv());
        ScanSettings open = ScanSettings.of(LocalDate.of(2026, 11, 25), environment);
        ScanSettings settings = new ScanSettings(
                open.include(), arguments[1].equals("offline"), open.today(), environment, Limits.DEFAULT);
        Knowledge knowledge = Knowledge.bundled();
        new Scanner(knowledge, new PolicyReader(knowledge).builtIn("default"), settings).scan(Path.of(arguments[0]));
    }
}
