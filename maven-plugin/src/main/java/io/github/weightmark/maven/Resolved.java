package io.github.weightmark.maven;

import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.DefaultDependencyResolutionRequest;
import org.apache.maven.project.DependencyResolutionException;
import org.apache.maven.project.DependencyResolutionResult;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.graph.DependencyNode;

/**
 * The libraries of a module, as Maven resolves them; nothing has looked into them yet.
 *
 * @param result of what can be resolved, and what cannot
 */
record Resolved(MavenProject module, DependencyResolutionResult result) {

    /** Of each module that has any. */
    static List<Resolved> of(List<MavenProject> modules, MavenSession session, ProjectDependenciesResolver resolver) {
        List<Resolved> all = new ArrayList<>();
        for (MavenProject module : modules) {
            if (!module.getDependencies().isEmpty()) {
                all.add(new Resolved(module, resolve(module, session, resolver)));
            }
        }
        return all;
    }

    private static DependencyResolutionResult resolve(
            MavenProject module, MavenSession session, ProjectDependenciesResolver resolver) {
        try {
            return resolver.resolve(new DefaultDependencyResolutionRequest(module, session.getRepositorySession()));
        } catch (DependencyResolutionException e) {
            return e.getResult();
        }
    }

    /**
     * Adds what tells one set of libraries from another: coordinates, scopes, ways, and the files behind them.
     *
     * @param here names of the modules of this build, whose files are looked at there
     * @throws IOException when a library cannot be looked at
     */
    void addTo(Fingerprint inputs, Listing files, Set<String> here) throws IOException {
        inputs.add("module", module.getId());
        for (Dependency missing : result.getUnresolvedDependencies()) {
            inputs.add("missing", name(missing.getArtifact()));
        }
        inputs.add("errors", result.getCollectionErrors().size());
        if (result.getDependencyGraph() != null) {
            for (DependencyNode child : result.getDependencyGraph().getChildren()) {
                add(inputs, files, here, child, "");
            }
        }
    }

    private static void add(Fingerprint inputs, Listing files, Set<String> here, DependencyNode node, String way)
            throws IOException {
        String name = name(node.getArtifact());
        inputs.add("library", way + name);
        inputs.add(
                "scope",
                node.getDependency() == null ? "" : node.getDependency().getScope());
        inputs.add("version", node.getArtifact().getVersion());
        File jar = node.getArtifact().getFile();
        if (jar != null && jar.isFile() && !here.contains(name)) {
            files.stamped(jar.toPath());
            File pom = new File(jar.getParentFile(), pom(node.getArtifact()));
            if (pom.isFile()) {
                files.stamped(pom.toPath());
            }
        }
        for (DependencyNode child : node.getChildren()) {
            add(inputs, files, here, child, way + name + " > ");
        }
    }

    /** How a repository calls its POM, which says something of licences. */
    private static String pom(Artifact artifact) {
        return artifact.getArtifactId() + "-" + artifact.getVersion() + ".pom";
    }

    static String name(Artifact artifact) {
        String classifier = artifact.getClassifier().isEmpty() ? "" : ":" + artifact.getClassifier();
        return artifact.getGroupId() + ":" + artifact.getArtifactId() + classifier + ":" + artifact.getBaseVersion();
    }
}
