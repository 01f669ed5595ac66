package io.github.weightmark.discover;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.domain.Limits;
import io.github.weightmark.domain.Problem;
import io.github.weightmark.knowledge.Knowledge;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files with more parts than anybody writes: each part is looked at once, or it is told that it was not. */
class ManyPartsTest {

    @TempDir
    Path folder;

    @Test
    void aScriptThatWritesMoreFilesThanAreLookedAtIsTold() {
        String part = "cat > a.yml <<E\na: b\nE\n";
        int size = part.length() * 4_000;
        new Project(folder).file("bad.sh", part.repeat(4_000));

        FileForms forms = new FileForms(Knowledge.bundled(), DiscoveryRules.of(Knowledge.bundled()), Limits.DEFAULT);
        FileResult result = new FileScan(forms, Limits.DEFAULT, new Object())
                .takeApart(new FileWalk.Found("bad.sh", folder.resolve("bad.sh"), size), any -> true);

        assertThat(result.problems())
                .extracting(Problem::message)
                .containsExactly("Only the first 182 files that bad.sh writes were looked at as files of their own; it "
                        + "writes more.");
    }

    @Test
    void anEnvironmentOfManyServersIsReadToItsEnd() {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 2_000; i++) {
            lines.append("A" + i + "_URL=https://api.groq.com/v1\nB" + i + "_URL=http://localhost:11434\n");
        }

        Project project = new Project(folder).file(".env", lines + "A1999_MODEL=llama3-70b");

        assertThat(project.finds()).containsExactly("groq:llama3-70b used");
    }
}
