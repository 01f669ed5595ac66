package io.github.weightmark.judge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.weightmark.knowledge.Knowledge;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads policies; a typo in one must never make it laxer, so anything unknown in it is an error. */
public final class PolicyReader {

    private static final String DEFAULT = "default";
    private static final List<String> ABOUT = List.of("file", "id", "title", "source", "checked");
    private static final long MAX_BYTES = 1 << 20;

    private final Map<String, JsonNode> builtIn = new TreeMap<>();
    private final PolicyParser parser;

    public PolicyReader(Knowledge knowledge) {
        knowledge.policies().forEach(policy -> builtIn.put(policy.path("id").asText(), policy));
        parser = new PolicyParser(knowledge);
    }

    /**
     * The built-in policy {@code default}, {@code strict-open}, {@code commercial-product} or {@code internal-research}.
     *
     * @throws PolicyException when there is none of that name
     */
    public Policy builtIn(String name) {
        return builtIn(name, List.of());
    }

    /**
     * Reads a policy file and what it extends; a file that extends nothing extends {@code default}.
     *
     * @throws PolicyException with file, line, what is wrong and the nearest valid name
     */
    public Policy read(Path file) {
        return read(file, file.toString(), List.of());
    }

    /**
     * The files that a policy extends, directly or through others; built-in policies are no files.
     *
     * @throws PolicyException as {@link #read} does
     */
    public List<Path> extended(Path file) {
        read(file);
        List<Path> files = new ArrayList<>();
        for (Path base = extendedBy(file); base != null; base = extendedBy(base)) {
            files.add(base);
        }
        return files;
    }

    private @Nullable Path extendedBy(Path file) {
        PolicyNode root = PolicyNode.parse(text(file, file.toString()), file.toString());
        PolicyNode base = root == null ? null : parser.base(root);
        return base == null || builtIn.containsKey(base.text()) ? null : beside(file, base.text());
    }

    private Policy read(Path file, String name, List<String> readers) {
        PolicyNode root = PolicyNode.parse(text(file, name), name);
        List<String> chain = with(readers, file.toAbsolutePath().normalize().toString(), name);
        if (root == null) {
            return builtIn(DEFAULT, chain);
        }
        PolicyNode base = parser.base(root);
        return parser.parse(root, base == null ? builtIn(DEFAULT, chain) : base(base, file, chain));
    }

    private Policy base(PolicyNode named, Path from, List<String> chain) {
        String name = named.text();
        if (builtIn.containsKey(name)) {
            return builtIn(name, chain);
        }
        boolean isFile = name.contains("/") || name.endsWith(".yml") || name.endsWith(".yaml");
        Path file = beside(from, name);
        if (!isFile) {
            throw named.error("\"" + name + "\" is not a built-in policy. " + Nearest.hint(name, builtIn.keySet()));
        }
        if (chain.contains(file.normalize().toString())) {
            throw named.error("the policy extends itself through \"" + name + "\". Remove one of the extends.");
        }
        if (!Files.isRegularFile(file)) {
            throw named.error("the policy \"" + name + "\" that this one extends is not there. "
                    + "The path is relative to this file.");
        }
        return read(file, file.toString(), chain);
    }

    private static Path beside(Path file, String name) {
        Path folder = file.toAbsolutePath().getParent();
        return folder == null ? Path.of(name) : folder.resolve(name);
    }

    private Policy builtIn(String name, List<String> chain) {
        JsonNode policy = builtIn.get(name);
        if (policy == null) {
            throw new PolicyException(
                    "There is no built-in policy \"" + name + "\". " + Nearest.hint(name, builtIn.keySet()));
        }
        ObjectNode body = policy.deepCopy();
        body.remove(ABOUT);
        String file = policy.path("file").asText(name);
        PolicyNode root = PolicyNode.of(body, file);
        PolicyNode base = parser.base(root);
        List<String> further = with(chain, name, file);
        return parser.parse(root, base == null ? Policy.NOTHING : builtIn(base.text(), further));
    }

    private static List<String> with(List<String> chain, String next, String name) {
        if (chain.contains(next)) {
            throw new PolicyException(name + ":1: the policy extends itself. Remove one of the extends.");
        }
        List<String> longer = new ArrayList<>(chain);
        longer.add(next);
        return longer;
    }

    private static String text(Path file, String name) {
        try {
            if (!Files.isRegularFile(file)) {
                throw new PolicyException("The policy " + name + " is not there. Check the path given by --policy.");
            }
            if (Files.size(file) > MAX_BYTES) {
                throw new PolicyException("The policy " + name + " is larger than 1 MiB. It cannot be a policy.");
            }
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw new PolicyException("The policy " + name + " is not UTF-8 text. Save it as UTF-8.");
        } catch (IOException e) {
            throw new PolicyException("The policy " + name + " cannot be read: " + e.getMessage()
                    + ". Check that you may read the file.");
        }
    }
}
