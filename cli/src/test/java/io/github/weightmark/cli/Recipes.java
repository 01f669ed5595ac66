package io.github.weightmark.cli;

import io.github.weightmark.fixtures.Fixtures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads the CI recipes and runs their scripts with a {@code weightmark} that only writes down what it is asked. */
record Recipes(Path folder) {

    static String text(String file) throws IOException {
        return Files.readString(Fixtures.root().resolveSibling(file));
    }

    static List<Object> yaml(String file) throws IOException {
        List<Object> documents = new ArrayList<>();
        new Yaml(new SafeConstructor(new LoaderOptions())).loadAll(text(file)).forEach(documents::add);
        return documents;
    }

    /** What lies at keys and indexes; something must. */
    static Object at(Object node, Object... path) {
        Object here = node;
        for (Object step : path) {
            Object found = step instanceof Integer index ? ((List<?>) here).get(index) : ((Map<?, ?>) here).get(step);
            here = Objects.requireNonNull(found, () -> "nothing at " + step + " in " + Arrays.toString(path));
        }
        return here;
    }

    /** Runs a script as build servers do, and returns what {@code weightmark} was asked, one argument a line. */
    Asked run(String shell, String script, Map<String, String> variables, int code) throws Exception {
        Path bin = Files.createDirectories(folder.resolve("bin"));
        Path asked = folder.resolve("asked");
        Files.deleteIfExists(asked);
        Path stub = bin.resolve("weightmark");
        Files.writeString(
                stub,
                "#!/bin/sh\nprintf '%s\\n' \"$@\" > '" + asked + "'\nmkdir -p weightmark-reports\n"
                        + "echo '# Models' > weightmark-reports/weightmark.md\nexit " + code + "\n");
        Files.setPosixFilePermissions(stub, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path work = Files.createDirectories(folder.resolve("work"));
        ProcessBuilder builder = new ProcessBuilder(shell, "-e", "-c", script)
                .directory(work.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile());
        builder.environment().clear();
        builder.environment().putAll(new TreeMap<>(variables));
        builder.environment().put("PATH", bin + ":/usr/bin:/bin");
        builder.environment().put("GITHUB_ACTION_PATH", bin.toString());
        int ended = builder.start().waitFor();
        return new Asked(ended, Files.readAllLines(asked));
    }

    /** How a script ended, and what it asked for. */
    record Asked(int code, List<String> arguments) {}
}
