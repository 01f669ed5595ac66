package io.github.weightmark.maven;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** Who looks at which folder: a module that has the goal itself owns its files, and no module above it tells them again. */
final class Modules {

    private static final String PLUGIN = "io.github.weightmark:weightmark-maven-plugin";

    private Modules() {}

    /**
     * The folders inside of {@code project} whose modules look at them by themselves, as paths from it. A module without the
     * goal is looked at by the one above it, so that nobody's files are forgotten; with {@code -pl}, modules that are
     * left out of this build still own theirs.
     */
    static Set<String> elsewhere(
            MavenProject project, @Nullable MavenSession session, @Nullable MojoExecution execution) {
        Set<String> folders = new TreeSet<>();
        List<MavenProject> all = all(session);
        boolean everywhere = execution != null && execution.getSource() == MojoExecution.Source.CLI;
        SessionMemory memory = SessionMemory.of(session);
        Path own = real(project, memory);
        for (MavenProject module : all) {
            Path folder = real(module, memory);
            boolean inside = folder != null && own != null && folder.startsWith(own) && !folder.equals(own);
            if (inside && folder != null && own != null) {
                boolean looked =
                        everywhere && session != null && session.getProjects().contains(module) || checks(module);
                if (looked) {
                    folders.add(own.relativize(folder).toString().replace('\\', '/'));
                }
            }
        }
        return folders;
    }

    /** The modules of the reactor that this build leaves out, by name. */
    static List<String> leftOut(@Nullable MavenSession session, List<MavenProject> built) {
        return all(session).stream()
                .filter(module -> !built.contains(module))
                .map(MavenProject::getArtifactId)
                .sorted()
                .toList();
    }

    private static List<MavenProject> all(@Nullable MavenSession session) {
        return session == null || session.getAllProjects() == null ? List.of() : session.getAllProjects();
    }

    /** The coordinates of all modules of the reactor: {@code group:artifact:version}. */
    static Set<String> names(MavenSession session) {
        Set<String> names = new HashSet<>();
        for (MavenProject module : all(session)) {
            names.add(module.getGroupId() + ":" + module.getArtifactId() + ":" + module.getVersion());
        }
        return names;
    }

    private static boolean checks(MavenProject module) {
        Plugin plugin = module.getBuild() == null ? null : module.getPlugin(PLUGIN);
        if (plugin != null) {
            for (PluginExecution execution : plugin.getExecutions()) {
                if (execution.getGoals().contains("check") && !"none".equals(execution.getPhase())) {
                    return true;
                }
            }
        }
        return false;
    }

    private static @Nullable Path real(MavenProject module, SessionMemory memory) {
        try {
            return module.getBasedir() == null ? null : memory.real(module.getBasedir());
        } catch (IOException e) {
            return null;
        }
    }
}
