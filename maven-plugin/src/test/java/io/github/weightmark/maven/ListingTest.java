package io.github.weightmark.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files count by content; stamps prove that nothing has changed, or nothing at all. */
class ListingTest {

    private static final long LATER =
            System.currentTimeMillis() + Duration.ofHours(1).toMillis();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private Path file;

    @BeforeEach
    void file() throws IOException {
        file = Files.writeString(folder.resolve("a.py"), "a");
    }

    @Test
    void contents_count_and_times_do_not() throws IOException {
        String before = all().contents();
        Files.setLastModifiedTime(file, FileTime.fromMillis(0));
        assertThat(all().contents()).isEqualTo(before);
        Files.writeString(file, "b");
        assertThat(all().contents()).isNotEqualTo(before);
    }

    @Test
    void names_count() throws IOException {
        String before = all().contents();
        Files.move(file, folder.resolve("b.py"));
        assertThat(all().contents()).isNotEqualTo(before);
    }

    @Test
    void a_link_counts_by_where_it_leads() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("a.py"));
        String before = all().contents();
        Files.delete(link);
        Files.createSymbolicLink(link, Path.of("b.py"));
        assertThat(all().contents()).isNotEqualTo(before);
    }

    @Test
    void a_file_that_is_named_counts_by_what_its_link_leads_to() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), file);
        String before = new Listing().file(link).contents();
        Files.writeString(file, "b");
        assertThat(new Listing().file(link).contents()).isNotEqualTo(before);
        Files.delete(file);
        assertThatThrownBy(() -> new Listing().file(link)).isInstanceOf(IOException.class);
    }

    @Test
    void weights_count_by_their_stamp() throws IOException {
        Files.write(file, new byte[(8 << 20) + 1]);
        String before = all().contents();
        Files.setLastModifiedTime(file, FileTime.fromMillis(0));
        assertThat(all().contents()).isNotEqualTo(before);
    }

    @Test
    void libraries_count_by_their_stamp() throws IOException {
        String before = new Listing().stamped(file).contents();
        assertThat(new Listing().stamped(file).with(List.of()).contents()).isEqualTo(before);
        Files.setLastModifiedTime(file, FileTime.fromMillis(0));
        assertThat(new Listing().stamped(file).contents()).isNotEqualTo(before);
    }

    @Test
    void a_stamp_shows_a_change_behind_the_same_size_and_time() throws IOException {
        FileTime time = Files.getLastModifiedTime(file);
        String before = all().stamps(LATER);
        assertThat(before).isNotEmpty().isEqualTo(all().stamps(LATER));
        Files.writeString(file, "b");
        Files.setLastModifiedTime(file, time);
        assertThat(all().stamps(LATER)).isNotEqualTo(before);
    }

    @Test
    void the_stamp_of_a_young_file_proves_nothing() throws IOException {
        assertThat(all().stamps(System.currentTimeMillis())).isEmpty();
        assertThat(all().written()).isNotEmpty();
    }

    @Test
    void what_is_left_out_does_not_count() throws IOException {
        String before = all().contents();
        for (String left : List.of("target/a.py", ".git/config", "node_modules/a.js", "module/a.py", "own", "b.log")) {
            Files.createDirectories(folder.resolve(left).getParent());
            Files.writeString(folder.resolve(left), left);
        }
        assertThat(all().contents()).isEqualTo(before);
        assertThat(all().with(List.of(folder.resolve("own"))).contents()).isNotEqualTo(before);
    }

    private Listing all() throws IOException {
        Path root = folder.toRealPath();
        return new Listing().folder(root, Set.of("module"), root.resolve("own"));
    }
}
