package io.github.weightmark.maven;

import io.github.weightmark.domain.PomLicense;
import java.util.List;
import org.apache.maven.model.License;
import org.apache.maven.project.MavenProject;

/** What a POM, or a parent of it, says of licences. */
final class PomLicenses {

    private PomLicenses() {}

    static List<PomLicense> of(MavenProject project) {
        return project.getLicenses().stream().map(PomLicenses::of).toList();
    }

    private static PomLicense of(License license) {
        return new PomLicense(license.getName() == null ? "" : license.getName().strip(), license.getUrl());
    }
}
