package io.github.weightmark.maven;

import io.github.weightmark.discover.Libraries;
import io.github.weightmark.discover.Libraries.Content;
import io.github.weightmark.domain.Carrier;
import io.github.weightmark.domain.Confidence;
import io.github.weightmark.domain.Level;
import io.github.weightmark.domain.PomLicense;
import io.github.weightmark.domain.Problem;
import io.github.weightmark.domain.Reference;
import io.github.weightmark.domain.Sighting;
import io.github.weightmark.domain.SightingKind;
import io.github.weightmark.domain.Source;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.maven.RepositoryUtils;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.building.ModelBuildingRequest;
import org.apache.maven.project.DefaultProjectBuildingRequest;
import org.apache.maven.project.DependencyResolutionResult;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.ProjectBuilder;
import org.apache.maven.project.ProjectBuildingException;
import org.apache.maven.project.ProjectBuildingRequest;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.graph.DependencyNode;

/**
 * Finds the models that libraries bring, directly or through others, and the way to each. A library that cannot be
 * resolved may hold one, so it is told; those that are modules of this build are looked at there.
 */
final class Dependencies {

    static final String VIA = "maven-dependency";

    private final MavenSession session;
    private final ProjectBuilder builder;
    private final Libraries libraries;
    private final Path root;
    private final Set<String> here;
    private final List<Carrier> carriers = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    /** @param root the folder that paths are told from */
    Dependencies(MavenSession session, ProjectBuilder builder, Libraries libraries, Path root) {
        this.session = session;
        this.builder = builder;
        this.libraries = libraries;
        this.root = root;
        this.here = Modules.names(session);
    }

    List<Carrier> carriers() {
        return carriers.stream().sorted(Comparator.comparing(Carrier::sighting)).toList();
    }

    /** What could not be looked into, each once. */
    List<Problem> problems() {
        return problems.stream()
                .distinct()
                .sorted(Comparator.comparing(Problem::message))
                .toList();
    }

    /** Looks into everything that a module depends on. */
    void add(Resolved resolved) {
        MavenProject module = resolved.module();
        DependencyResolutionResult result = resolved.result();
        Set<String> missing = new TreeSet<>();
        result.getUnresolvedDependencies().forEach(dependency -> missing.add(Resolved.name(dependency.getArtifact())));
        missing.removeAll(here);
        missing.forEach(name -> unresolved(module, name));
        if (missing.isEmpty() && !result.getCollectionErrors().isEmpty()) {
            unresolved(module, "some dependency");
        }
        if (result.getDependencyGraph() != null) {
            Pom pom = new Pom(module, root);
            result.getDependencyGraph()
                    .getChildren()
                    .forEach(child -> walk(child, Resolved.name(child.getArtifact()), pom.source(child.getArtifact())));
        }
    }

    private void walk(DependencyNode node, String way, Source declared) {
        look(node, way, declared);
        node.getChildren().forEach(child -> walk(child, way + " > " + Resolved.name(child.getArtifact()), declared));
    }

    private void look(DependencyNode node, String way, Source declared) {
        Artifact artifact = node.getArtifact();
        String classifier = artifact.getClassifier().isEmpty() ? null : artifact.getClassifier();
        Optional<String> rule = libraries.rule(artifact.getGroupId(), artifact.getArtifactId(), classifier);
        File file = artifact.getFile();
        List<String> weights = rule.isPresent() || file == null || here.contains(Resolved.name(artifact))
                ? List.of()
                : weights(file.toPath(), Resolved.name(artifact));
        if (rule.isEmpty() && weights.isEmpty()) {
            return;
        }
        String more = weights.size() > 1 ? " and " + Count.of(weights.size() - 1, "more file", "more files") : "";
        String inside = weights.isEmpty() ? "" : "!/" + weights.get(0) + more;
        Dependency dependency = node.getDependency();
        boolean test = dependency != null && "test".equals(dependency.getScope());
        String id =
                artifact.getGroupId() + ":" + artifact.getArtifactId() + (classifier == null ? "" : ":" + classifier);
        Sighting sighting = new Sighting(
                declared.location(),
                declared.startLine(),
                1,
                way + inside,
                new Reference(Reference.MAVEN, id, artifact.getVersion()),
                test ? SightingKind.TEST : SightingKind.USED,
                Confidence.HIGH,
                rule.orElse(VIA));
        carriers.add(new Carrier(sighting, Resolved.name(artifact), licenses(artifact)));
    }

    private List<String> weights(Path file, String name) {
        Content content =
                SessionMemory.of(session).contents().computeIfAbsent(file, path -> libraries.look(path, name));
        problems.addAll(content.problems());
        return content.weights();
    }

    /** What the library's POM says; a POM that cannot be built says nothing. */
    private List<PomLicense> licenses(Artifact artifact) {
        ProjectBuildingRequest request = new DefaultProjectBuildingRequest(session.getProjectBuildingRequest());
        request.setValidationLevel(ModelBuildingRequest.VALIDATION_LEVEL_MINIMAL);
        request.setProcessPlugins(false);
        request.setResolveDependencies(false);
        request.setProject(null);
        try {
            return PomLicenses.of(builder.build(RepositoryUtils.toArtifact(artifact), true, request)
                    .getProject());
        } catch (ProjectBuildingException e) {
            return List.of();
        }
    }

    private void unresolved(MavenProject module, String name) {
        problems.add(new Problem(
                "maven.unresolved",
                Level.ERROR,
                "The library " + name + " of the module " + module.getArtifactId()
                        + " could not be resolved, so nobody knows whether it brings a model.",
                "Make it resolvable and run again, or leave libraries out with weightmark.dependencies=false.",
                new Pom(module, root).whole()));
    }
}
