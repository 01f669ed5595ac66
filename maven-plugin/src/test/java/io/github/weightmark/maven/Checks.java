package io.github.weightmark.maven;

import java.nio.file.Path;
import java.util.List;
import org.apache.maven.project.MavenProject;

/** The goal check as Maven would set it up. */
final class Checks {

    private Checks() {}

    /** For the module in a folder, offline. */
    static CheckMojo of(Path folder, RecordingLog log) {
        CheckMojo mojo = new CheckMojo();
        mojo.setLog(log);
        mojo.project = new MavenProject();
        mojo.project.setFile(folder.resolve("pom.xml").toFile());
        mojo.reactorRoot = folder.toFile();
        mojo.outputDirectory = folder.resolve("target/weightmark").toFile();
        mojo.failOn = "violation";
        mojo.formats = List.of("html", "json");
        mojo.mavenOffline = true;
        return mojo;
    }
}
