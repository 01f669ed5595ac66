package io.github.weightmark.rules;

import com.fasterxml.jackson.databind.JsonNode;
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
        ObjectNode rules = JSON.createObjectNode();
        Path version = folder.resolve(VERSION_FILE);
        if (Files.exists(version)) {
            rules.setAll((ObjectNode) tree(version, VERSION_FILE));
        }
        for (RuleType type : RuleType.values()) {
            ArrayNode all = rules.putArray(type.folder());
            for (Path file : yamlFiles(folder.resolve(type.folder()))) {
                String name = "rules/" + type.folder() + "/" + file.getFileName();
                ObjectNode rule = JSON.createObjectNode().put("file", name);
                rule.setAll((ObjectNode) tree(file, name));
                all.add(rule);
            }
        }
        return rules;
    }

    private static JsonNode tree(Path file, String name) {
        try {
            if (Files.size(file) > MAX_BYTES) {
                throw new RuleException(name + " is larger than " + (MAX_BYTES >> 20) + " MiB. Split it.");
            }
            return RuleYaml.parse(Files.readString(file), name);
        } catch (IOException e) {
            throw new RuleException(name + " cannot be read: " + e.getMessage() + ". Check that it is UTF-8 text.", e);
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
