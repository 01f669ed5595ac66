package io.github.weightmark.discover;

import io.github.weightmark.domain.Limits;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads all values of a YAML file with their places; nothing is constructed, so no tag can do harm. */
final class YamlKeys {

    private static final Set<String> COMMAND_KEYS =
            Set.of("args", "command", "entrypoint", "cmd", "run", "script", "commands", "before_script");

    private static final Set<String> NAMING = Set.of(
            "model",
            "model_name",
            "modelName",
            "model_id",
            "modelId",
            "model_path",
            "id",
            "path",
            "repo",
            "name",
            "uri",
            "url",
            "litellm_params",
            "source",
            "base_model",
            "hf_repo");

    private static final String TABLE = "models";
    /** The key under which rules find the keys of such a table. */
    private static final String NAMED = "modelkey";

    private final ProjectFile file;
    private final CodePoints places;
    private final List<Entry> entries = new ArrayList<>();
    private final List<Listing> lists = new ArrayList<>();
    private final List<Listing.Item> scripts = new ArrayList<>();
    private final Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private int document;
    private int groups;

    private YamlKeys(ProjectFile file) {
        this.file = file;
        this.places = new CodePoints(file.text());
    }

    /** Reads all documents; what a template engine must fill first is read line by line instead. */
    static Tree read(ProjectFile file, Limits limits, Finds finds) {
        YamlKeys keys = new YamlKeys(file);
        try {
            for (Node root : new Yaml(new SafeConstructor(options(limits))).composeAll(new StringReader(file.text()))) {
                keys.walk(root, List.of(), "", keys.groups++);
                keys.document++;
            }
        } catch (YAMLException | StackOverflowError e) {
            if (!file.text().contains("{{") && !file.text().contains("{%")) {
                finds.malformed("YAML", e instanceof MarkedYAMLException marked ? keys.line(marked) : 1);
            }
            return new Tree(YamlLines.read(file), List.of(), List.of());
        }
        return new Tree(keys.entries, keys.lists, keys.scripts);
    }

    private int line(MarkedYAMLException mistake) {
        Mark mark = mistake.getProblemMark();
        return mark == null ? 1 : Math.min(file.lines(), mark.getLine() + 1);
    }

    private static LoaderOptions options(Limits limits) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(true);
        options.setTagInspector(any -> true);
        options.setNestingDepthLimit(limits.yamlDepth());
        options.setMaxAliasesForCollections(limits.yamlAliases());
        options.setCodePointLimit(limits.sourceBytes());
        return options;
    }

    private void walk(Node node, List<String> path, String key, int group) {
        if (node instanceof ScalarNode scalar) {
            if (!path.isEmpty()) {
                entries.add(new Entry(path, key, scalar.getValue(), offset(scalar), null, document, group));
                script(scalar, key);
            }
        } else if (seen.add(node)) {
            if (node instanceof MappingNode mapping) {
                mapping(mapping, path);
            } else if (node instanceof SequenceNode sequence) {
                sequence(sequence, path, key, group);
            }
        }
    }

    private void mapping(MappingNode mapping, List<String> path) {
        int group = groups++;
        for (NodeTuple tuple : mapping.getValue()) {
            if (tuple.getKeyNode() instanceof ScalarNode name) {
                List<String> longer = new ArrayList<>(path);
                longer.addAll(KeyPath.of(name.getValue()));
                if (isTable(path) && isNamed(name.getValue(), tuple.getValueNode())) {
                    List<String> named = new ArrayList<>(path);
                    named.add(NAMED);
                    entries.add(new Entry(named, NAMED, name.getValue(), offset(name), null, document, group));
                }
                walk(tuple.getValueNode(), longer, name.getValue(), group);
            }
        }
    }

    /** Below {@code models:} a key may itself be the model. */
    private static boolean isTable(List<String> path) {
        return !path.isEmpty() && path.get(path.size() - 1).endsWith(TABLE);
    }

    /** A key is but a label where what stands below it names the model. */
    private static boolean isNamed(String key, Node value) {
        boolean telling =
                key.chars().anyMatch(Character::isDigit) && key.chars().anyMatch(c -> "-:./".indexOf(c) >= 0);
        return telling
                && !(value instanceof ScalarNode)
                && !(value instanceof MappingNode mapping
                        && mapping.getValue().stream()
                                .anyMatch(tuple -> tuple.getKeyNode() instanceof ScalarNode name
                                        && NAMING.contains(name.getValue())));
    }

    private void sequence(SequenceNode sequence, List<String> path, String key, int group) {
        List<Listing.Item> items = new ArrayList<>();
        for (Node item : sequence.getValue()) {
            walk(item, path, key, group);
            if (item instanceof ScalarNode scalar) {
                items.add(new Listing.Item(scalar.getValue(), offset(scalar)));
            }
        }
        if (!items.isEmpty()) {
            lists.add(new Listing(path, key, items));
        }
    }

    /** Whether the value of such a key is run as a command. */
    static boolean isCommand(String key) {
        return COMMAND_KEYS.contains(key);
    }

    /** As it stands in the file, so that places in it are places in the file. */
    private void script(ScalarNode scalar, String key) {
        boolean block = scalar.getScalarStyle() == DumperOptions.ScalarStyle.LITERAL
                || scalar.getScalarStyle() == DumperOptions.ScalarStyle.FOLDED;
        if (block || isCommand(key)) {
            int start = offset(scalar);
            int end = places.offset(scalar.getEndMark().getIndex());
            scripts.add(new Listing.Item(file.text().substring(start, Math.max(start, end)), start));
        }
    }

    private int offset(ScalarNode scalar) {
        Mark mark = scalar.getStartMark();
        boolean quoted = scalar.getScalarStyle().getChar() != null
                && (scalar.getScalarStyle().getChar() == '"'
                        || scalar.getScalarStyle().getChar() == '\'');
        int start = behindProperties(places.offset(mark.getIndex()));
        return Math.min(start + (quoted ? 1 : 0), file.text().length());
    }

    /** Where the value itself begins, behind an anchor {@code &a} and a tag {@code !b}. */
    private int behindProperties(int from) {
        String text = file.text();
        int at = from;
        while (at < text.length() && (text.charAt(at) == '&' || text.charAt(at) == '!')) {
            while (at < text.length() && !Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
        }
        return at;
    }

    /**
     * @param entries all values
     * @param lists all lists of values, which may be command lines
     * @param scripts values that are shell text, as they stand in the file
     */
    record Tree(List<Entry> entries, List<Listing> lists, List<Listing.Item> scripts) {}

    /**
     * @param path of the key that holds it
     * @param key its last part as written
     * @param items the values
     */
    record Listing(List<String> path, String key, List<Item> items) {

        /**
         * @param value without quotes
         * @param offset where it begins
         */
        record Item(String value, int offset) {}
    }
}
