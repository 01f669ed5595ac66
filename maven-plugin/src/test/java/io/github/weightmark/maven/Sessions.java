package io.github.weightmark.maven;

import java.util.List;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.DefaultMavenExecutionResult;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.DefaultRepositorySystemSession;

/** Sessions as Maven makes them. */
final class Sessions {

    private Sessions() {}

    /** A build of these modules. */
    @SuppressWarnings({"deprecation", "NullAway"}) // Maven has no other way to make a session outside of itself.
    static MavenSession of(MavenProject... projects) {
        MavenSession session = new MavenSession(
                null,
                new DefaultRepositorySystemSession(),
                new DefaultMavenExecutionRequest(),
                new DefaultMavenExecutionResult());
        session.setAllProjects(List.of(projects));
        session.setProjects(List.of(projects));
        return session;
    }
}
