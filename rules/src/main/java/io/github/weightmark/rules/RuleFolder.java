package io.github.weightmark.rules;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder of rules: one sub-folder for each {@link RuleType}, one YAML file for each rule.
 *
 * <p>The result is one JSON object, {@code {"version": ..., "licenses": [...], "clauses": [...], ...}}, in which every
 * rule carries the {@code file} it came from. The same is packed into the jar, see {@link RulePack}.
 */
public final class RuleFolder {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FILE = "file";
    private static final String VERSION_FILE = "rules.yml";
    /** No rule is near this size; a larger file is a mistake or an attack. */
    private static final long MAX_BYTES = 4 << 20;

    private RuleFolder() {}

    /**
     * Reads all rules below {@code folder}.
     *
     * @throws RuleException when a file cannot be read or is not a YAML mapping
     */
    public static ObjectNode read(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new RuleException("The rules folder " + folder + " does not exist or is not a folder. "
                    + "Give a folder with sub-folders such as licenses/ and aliases/.");
        }
        Path root = real(folder, folder.toString());
        ObjectNode rules = JSON.createObjectNode();
        Path version = folder.resolve(VERSION_FILE);
        if (Files.exists(version)) {
            rules.setAll(tree(version, VERSION_FILE, root));
        }
        for (RuleType type : RuleType.values()) {
            ArrayNode all = rules.putArray(type.folder());
            for (Path file : yamlFiles(folder.resolve(type.folder()))) {
                String name = "rules/" + type.folder() + "/" + file.getFileName();
                all.add(rule(tree(file, name, root), name));
            }
        }
        return rules;
    }

    /** A rule is known by its file, so none may name another one. */
    private static ObjectNode rule(ObjectNode written, String name) {
        if (written.has(FILE)) {
            throw new RuleException(
                    name + " has the key \"" + FILE + "\", which only the reader of rules may set. " + "Remove it.");
        }
        ObjectNode rule = JSON.createObjectNode().put(FILE, name);
        rule.setAll(written);
        return rule;
    }

    /** @param root without links: a folder from elsewhere must not make a file from elsewhere part of the rules */
    private static ObjectNode tree(Path file, String name, Path root) {
        Path real = real(file, name);
        if (!real.startsWith(root)) {
            throw new RuleException(name + " is a link that leads out of the rules folder. Put the file itself there.");
        }
        if (!Files.isRegularFile(real)) {
            throw new RuleException(name + " is not a file. Remove it, or give it another ending.");
        }
        try {
            if (Files.size(real) > MAX_BYTES) {
                throw new RuleException(name + " is larger than " + (MAX_BYTES >> 20) + " MiB. Split it.");
            }
            return RuleYaml.parse(Files.readString(real), name);
        } catch (IOException e) {
            throw new RuleException(name + " cannot be read: " + e.getMessage() + ". Check that it is UTF-8 text.", e);
        }
    }

    private static Path real(Path path, String name) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            throw new RuleException(
                    name + " cannot be found: " + e.getMessage() + ". It may be a link to nothing, or to itself.", e);
        }
    }

    private static List<Path> yamlFiles(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".yml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new RuleException("The rules folder " + folder + " cannot be listed: " + e.getMessage() + ".", e);
        }
    }
}
