package io.github.weightmark.discover;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.domain.Limits;
import io.github.weightmark.domain.Problem;
import io.github.weightmark.domain.Sighting;
import io.github.weightmark.knowledge.Knowledge;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InnerArchivesTest {

    private static final DiscoveryRules RULES = DiscoveryRules.of(Knowledge.bundled());

    @TempDir
    Path folder;

    private final List<Problem> problems = new ArrayList<>();

    @Test
    void weightsInALibraryOfAnApplicationAreSeen() throws IOException {
        byte[] library = zip("META-INF/MANIFEST.MF", "x", "models/tiny.onnx", "weights");

        assertThat(finds(zip("BOOT-INF/lib/tiny.jar", library, "BOOT-INF/lib/other.jar", zip("a.class", "x"))))
                .containsExactly("file:a.jar!/BOOT-INF/lib/tiny.jar!/models/tiny.onnx used");
        assertThat(problems).isEmpty();
    }

    @Test
    void aModuleOfAnApplicationHasLibrariesToo() throws IOException {
        byte[] module = zip("WEB-INF/lib/tiny.jar", zip("tiny.gguf", "x"), "WEB-INF/late.onnx", "x");

        assertThat(finds(zip("web.war", module, "c.gguf", "x")))
                .containsExactly(
                        "file:a.jar!/c.gguf used",
                        "file:a.jar!/web.war!/WEB-INF/lib/tiny.jar!/tiny.gguf used",
                        "file:a.jar!/web.war!/WEB-INF/late.onnx used");
        assertThat(problems).isEmpty();
    }

    @Test
    void whatLiesTooDeepIsTold() throws IOException {
        byte[] deep = zip("tiny.gguf", "x");
        for (int i = 0; i < 6; i++) {
            deep = zip("n.zip", deep);
        }

        assertThat(finds(deep)).isEmpty();
        assertThat(problems)
                .extracting(Problem::message)
                .containsExactly("The archive a.jar!/n.zip!/n.zip!/n.zip!/n.zip!/n.zip was not looked through:"
                        + " it lies in more than 4 others.");
    }

    @Test
    void oneThatIsDamagedIsToldAndTheNextIsReadAllTheSame() throws IOException {
        String broken = "this is text and no archive at all";

        assertThat(finds(zip("a.zip", broken, "b.zip", broken, "c.zip", zip("tiny.gguf", "x"))))
                .containsExactly("file:a.jar!/c.zip!/tiny.gguf used");
        assertThat(problems)
                .extracting(Problem::id, Problem::message)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        "discover.unread-archive",
                        "The archive a.jar!/a.zip was not looked through: it is damaged or not an archive; nor were 1"
                                + " more."));
    }

    @Test
    void aBombIsNotUnpackedToItsEnd() throws IOException {
        byte[] bomb = zip("zeros.bin", new byte[1 << 20], "late.gguf", "x");

        assertThat(finds(zip("bomb.zip", bomb, "tiny.zip", zip("tiny.gguf", "x")), 1 << 16, 100))
                .as("the names of files whose content was not read")
                .containsExactly("file:a.jar!/tiny.zip!/tiny.gguf used");
        assertThat(problems)
                .extracting(Problem::message)
                .containsExactly("The archive a.jar!/bomb.zip was not looked through: it and those before it are too"
                        + " large when unpacked; nor were 1 more.");
    }

    @Test
    void filesAreCountedOverAllOfThem() throws IOException {
        byte[] three = zip("1.txt", "", "2.txt", "", "3.gguf", "");

        assertThat(finds(zip("a.zip", three, "b.zip", three), 1 << 20, 5))
                .containsExactly("file:a.jar!/a.zip!/3.gguf used", "file:a.jar!/b.zip!/3.gguf used");
        assertThat(problems)
                .extracting(Problem::message)
                .containsExactly("The archive a.jar!/b.zip was not looked through: there are too many files before and"
                        + " in it.");
    }

    private List<String> finds(byte[] archive) throws IOException {
        return finds(archive, Limits.DEFAULT.innerArchiveBytes(), Limits.DEFAULT.archiveEntries());
    }

    private List<String> finds(byte[] archive, long bytes, int entries) throws IOException {
        Path file = Files.write(folder.resolve("a.jar"), archive);
        List<Sighting> sightings = new ArrayList<>();
        WeightFiles weights = new WeightFiles(RULES, new Scope(RULES));
        new Archives(DiscovererTest.archives(entries, bytes))
                .list(
                        new FileWalk.Found("a.jar", file, Files.size(file)),
                        name -> weights.find(name, sightings::add),
                        problems);
        return sightings.stream().map(Project::summary).toList();
    }

    /** @param parts name, content, name, content … */
    private static byte[] zip(Object... parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < parts.length; i += 2) {
                zip.putNextEntry(new ZipEntry((String) parts[i]));
                zip.write(
                        parts[i + 1] instanceof byte[] content
                                ? content
                                : ((String) parts[i + 1]).getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
