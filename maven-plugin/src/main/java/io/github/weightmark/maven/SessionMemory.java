package io.github.weightmark.maven;

import io.github.weightmark.discover.Libraries;
import io.github.weightmark.discover.Libraries.Content;
import io.github.weightmark.domain.Limits;
import io.github.weightmark.gather.Connections;
import io.github.weightmark.knowledge.Knowledge;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.apache.maven.execution.MavenSession;
import org.eclipse.aether.SessionData;
import org.jspecify.annotations.Nullable;

/**
 * What the modules of one build share, however many are built at the same time: the Hub is asked once for each model,
 * rules are read once, and each jar is looked into once. It lives and dies with Maven's session.
 *
 * <p>Connections are not closed: a session has no end that a plugin hears of, and all threads of theirs are daemons.
 */
final class SessionMemory {

    /** Everything that changes what a connection answers. */
    private record Asking(Map<String, String> environment, boolean offline) {}

    private final ConcurrentMap<Asking, Connections> connections = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, Knowledge> knowledge = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, Libraries> libraries = new ConcurrentHashMap<>();
    private final ConcurrentMap<Path, Content> contents = new ConcurrentHashMap<>();
    private final ConcurrentMap<Judging.Files, Judging> judging = new ConcurrentHashMap<>();
    private final ConcurrentMap<File, Path> real = new ConcurrentHashMap<>();
    private @Nullable String program;

    private SessionMemory() {}

    /** The memory of this build; one of its own where there is no session. */
    static SessionMemory of(@Nullable MavenSession session) {
        if (session == null || session.getRepositorySession() == null) {
            return new SessionMemory();
        }
        // The class is the key, so that a plugin loaded twice with other dependencies has a memory of its own.
        SessionData data = session.getRepositorySession().getData();
        while (!(data.get(SessionMemory.class) instanceof SessionMemory)) {
            data.set(SessionMemory.class, null, new SessionMemory());
        }
        return (SessionMemory) data.get(SessionMemory.class);
    }

    /** A hash over the jars that run: the plugin, the scanner, the rules, and whatever a build lays over them. */
    synchronized String program() {
        if (program == null) {
            program = Program.stamp(SessionMemory.class.getClassLoader());
        }
        return program;
    }

    /**
     * A folder without links in its path; every module asks for that of every other.
     *
     * @throws IOException when it is not there
     */
    Path real(File folder) throws IOException {
        Path known = real.get(folder);
        if (known == null) {
            known = folder.toPath().toRealPath();
            real.put(folder, known);
        }
        return known;
    }

    Connections connections(Map<String, String> environment, boolean offline) {
        return connections.computeIfAbsent(
                new Asking(Map.copyOf(environment), offline),
                asking -> Connections.of(asking.environment(), asking.offline(), Limits.DEFAULT));
    }

    Knowledge knowledge(@Nullable Path rules) {
        return knowledge.computeIfAbsent(
                key(rules),
                folder -> rules == null
                        ? Knowledge.bundled()
                        : Knowledge.bundled().with(rules));
    }

    /** The policy that judges by such settings; modules that share its files share it. */
    Judging judging(ProjectSettings settings) {
        Judging.Files files = new Judging.Files(settings.policy(), settings.baseline(), key(settings.rules()));
        return judging.computeIfAbsent(files, key -> settings.judged(knowledge(settings.rules())));
    }

    /** What knows libraries that bring models; the first module that asks builds it. */
    Libraries libraries(@Nullable Path rules) {
        Knowledge known = knowledge(rules);
        return libraries.computeIfAbsent(key(rules), folder -> new Libraries(known, Limits.DEFAULT));
    }

    private static String key(@Nullable Path rules) {
        return rules == null ? "" : rules.toAbsolutePath().toString();
    }

    /** Jar → what is in it. */
    ConcurrentMap<Path, Content> contents() {
        return contents;
    }
}
