package io.github.weightmark.discover;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Constants of other files: even of files in which nothing else speaks of models. */
class ConstantsTest {

    private static final String USE = "class Chat { Object m = OllamaChatModel.builder().modelName(%s).build(); }";

    @TempDir
    Path folder;

    private Project project;

    @BeforeEach
    void emptyProject() {
        project = new Project(folder);
    }

    @Test
    void aClassOfAnotherPackageIsFoundByItsName() {
        project.file("a/Names.java", "interface Names {", "    String FAST = \"phi4\";", "}")
                .file("b/Chat.java", String.format(USE, "Names.FAST"));

        assertThat(project.sightings())
                .extracting(sighting -> sighting.source() + " " + Project.summary(sighting))
                .containsExactly("a/Names.java:2 ollama:phi4 used");
    }

    @Test
    void aClassThatIsImportedStaticallyIsFound() {
        project.file("a/Names.java", "interface Names { String FAST = \"phi4\"; }")
                .file("b/Chat.java", "import static a.Names.FAST;", String.format(USE, "FAST"));

        assertThat(project.finds()).containsExactly("ollama:phi4 used");
    }

    @Test
    void aClassOfTheSamePackageIsFound() {
        project.file("a/Names.java", "interface Names { String FAST = \"phi4\"; }")
                .file("a/Chat.java", "class Chat implements Names {", String.format(USE, "FAST"), "}");

        assertThat(project.finds()).containsExactly("ollama:phi4 used");
    }

    @Test
    void aModuleOfPythonIsFound() {
        project.file("app/settings.py", "FAST = \"Qwen/Qwen3-8B\"")
                .file("jobs/run.py", "from app.settings import FAST", "m = AutoTokenizer.from_pretrained(FAST)");

        assertThat(project.finds()).containsExactly("hf:Qwen/Qwen3-8B used");
    }

    @Test
    void aModuleOfTypeScriptIsFound() {
        project.file("src/names.ts", "export const FAST = 'llama3.1:8b';")
                .file(
                        "lib/chat.ts",
                        "import { FAST } from '../src/names';",
                        "const a = new ChatOllama({ model: FAST });");

        assertThat(project.finds()).containsExactly("ollama:llama3.1:8b used");
    }

    @Test
    void aConstantThatNobodyUsesAsAModelIsNone() {
        project.file("a/Names.java", "interface Names { String FAST = \"phi4\"; }")
                .file("b/Chat.java", "class Chat { Object m = cars.find(Names.FAST); }");

        assertThat(project.finds()).isEmpty();
    }

    @Test
    void aConstantThatIsImportedByItsNameMayStandInAFileOfAnyName() {
        project.file("a/Names.kt", "package a\nconst val FAST = \"phi4\"")
                .file(
                        "b/Chat.kt",
                        "import a.FAST\n" + String.format(USE, "FAST").replace("Object m", "val m"));

        assertThat(project.finds()).containsExactly("ollama:phi4 used");
    }

    @Test
    void aConstantThatIsNeitherImportedNorNearIsSomebodyElses() {
        project.file("a/Names.java", "interface Names { String FAST = \"phi4\"; }")
                .file("b/Chat.java", String.format(USE, "FAST"));

        assertThat(project.finds()).isEmpty();
    }
}
