package io.github.weightmark.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What {@code weightmark:check} adds to a build of twenty modules in which nothing has changed: the same build with the
 * goal and with the goal skipped, in turns. The modules compile nothing, so that the goal has nothing to hide behind.
 */
final class MavenBuild {

    static final int MODULES = 20;
    private static final String VERSION = "0.1.0";
    private static final String GROUP = "<groupId>org.example</groupId><version>1.0</version>";

    private MavenBuild() {}

    /**
     * @param repository a local repository with the plugin and all it needs: maven-plugin/target/it-repo
     */
    static Race race(Path repository, Path folder, boolean quick) throws IOException {
        Path project = project(folder.resolve("twenty-modules"));
        // The few POMs that are only looked at while versions are chosen come from the repository of the user.
        Path settings = folder.resolve("settings.xml");
        Files.writeString(
                settings,
                "<settings><mirrors><mirror><id>user</id><mirrorOf>*</mirrorOf><url>"
                        + Path.of(System.getProperty("user.home"), ".m2", "repository")
                                .toUri() + "</url></mirror></mirrors></settings>\n");
        return new Race("A Maven build of " + MODULES + " modules, nothing changed", 1, quick ? 3 : 11)
                .add(build("goal skipped", project, repository, settings, "-Dweightmark.skip"))
                .add(build("weightmark:check", project, repository, settings, "-Dweightmark.skip=false"));
    }

    private static Command build(String name, Path project, Path repository, Path settings, String skip) {
        return Command.of(
                name,
                "mvn",
                "--batch-mode",
                "--offline",
                "--file",
                project.resolve("pom.xml").toString(),
                "--settings",
                settings.toString(),
                "-Dmaven.repo.local=" + repository,
                "-Daether.offline.protocols=file",
                skip,
                "verify");
    }

    /** Twenty modules, each with fifty sources and one model that the bundled knowledge knows. */
    static Path project(Path folder) throws IOException {
        StringBuilder modules = new StringBuilder();
        for (int i = 0; i < MODULES; i++) {
            String name = "module-" + i;
            modules.append("<module>").append(name).append("</module>");
            Path module = Files.createDirectories(folder.resolve(name).resolve("src/main/java"));
            for (int file = 0; file < 50; file++) {
                Files.writeString(
                        module.resolve("Plain" + file + ".java"), "class Plain" + file + " {\n" + filler() + "}\n");
            }
            Files.writeString(
                    folder.resolve(name).resolve("app.py"),
                    "MODEL = AutoModel.from_pretrained(\"Qwen/Qwen2.5-7B-Instruct\")\n");
            Files.writeString(
                    folder.resolve(name).resolve("pom.xml"),
                    pom("<parent>" + GROUP + "<artifactId>twenty-modules</artifactId></parent><artifactId>" + name
                            + "</artifactId>"));
        }
        Files.writeString(
                folder.resolve("pom.xml"),
                pom(GROUP + "<artifactId>twenty-modules</artifactId><modules>" + modules + "</modules>" + plugin()));
        return folder;
    }

    private static String filler() {
        return "    int value = 1; // a line that says nothing of models\n".repeat(40);
    }

    private static String plugin() {
        return "<build><plugins><plugin><groupId>io.github.weightmark</groupId>"
                + "<artifactId>weightmark-maven-plugin</artifactId><version>" + VERSION + "</version>"
                + "<executions><execution><goals><goal>check</goal></goals></execution></executions>"
                + "</plugin></plugins></build>";
    }

    private static String pom(String content) {
        return "<project xmlns=\"http://maven.apache.org/POM/4.0.0\"><modelVersion>4.0.0</modelVersion>"
                + "<packaging>pom</packaging>" + content + "</project>\n";
    }
}
