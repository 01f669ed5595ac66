package io.github.weightmark.discover;

import io.github.weightmark.discover.YamlKeys.Listing;
import io.github.weightmark.discover.YamlKeys.Tree;
import io.github.weightmark.domain.Limits;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads configuration files of every syntax and hands their entries and command lines on. */
final class ConfigFiles implements Form {

    private static final Set<String> ENDINGS = Set.of(
            "properties",
            "yml",
            "yaml",
            "json",
            "jsonl",
            "json5",
            "toml",
            "env",
            "conf",
            "cfg",
            "ini",
            "tf",
            "tfvars",
            "hcl",
            "dvc",
            "xml");
    /** Files of any syntax, if a rule asks for one by its name. */
    private static final String LOCK = "lock";
    /** YAML without an ending. */
    private static final String MLFLOW = "MLmodel";

    private final ConfigForm form;
    private final CommandForm commands;
    private final Wildcards names;
    private final Limits limits;

    /**
     * @param names of the files that a rule asks for, {@code *} allowed
     */
    ConfigFiles(ConfigForm form, CommandForm commands, Wildcards names, Limits limits) {
        this.names = names;
        this.form = form;
        this.commands = commands;
        this.limits = limits;
    }

    @Override
    public boolean reads(ProjectFile file) {
        return ENDINGS.contains(file.ending())
                || isEnv(file.name())
                || file.name().equals(MLFLOW)
                || isLock(file);
    }

    private boolean isLock(ProjectFile file) {
        return file.ending().equals(LOCK) && names.match(file.name());
    }

    @Override
    public void scan(ProjectFile file, Finds finds) {
        switch (file.ending()) {
            case "yml", "yaml", "dvc" -> yaml(file, finds);
            case "json", "jsonl", "json5" -> json(file, finds);
            case "xml" -> form.scan(XmlKeys.read(file, limits, finds), finds);
            case LOCK -> lock(file, finds);
            default -> {
                if (file.name().equals(MLFLOW)) {
                    yaml(file, finds);
                } else {
                    lines(file, finds);
                }
            }
        }
    }

    /** Its first sign tells the syntax: {@code {} is JSON, {@code [[models]]} is TOML. */
    private void lock(ProjectFile file, Finds finds) {
        String text = file.text().stripLeading();
        if (text.startsWith("{")) {
            form.scan(JsonKeys.read(file, limits, finds), finds);
        } else if (text.startsWith("[")) {
            lines(file, finds);
        } else {
            yaml(file, finds);
        }
    }

    private void json(ProjectFile file, Finds finds) {
        List<Entry> entries = JsonKeys.read(file, limits, finds);
        form.scan(entries, finds);
        entries.stream()
                .filter(entry -> isRun(entry, file.name()))
                .forEach(entry -> commands.scan(entry.value(), entry.offset(), finds));
    }

    /** {@code postCreateCommand} of a development container, {@code scripts} of a package. */
    private static boolean isRun(Entry entry, String name) {
        return name.contains("devcontainer") && entry.path().stream().anyMatch(key -> key.endsWith("command"))
                || name.equals("package.json") && entry.path().get(0).equals("scripts");
    }

    private void lines(ProjectFile file, Finds finds) {
        List<Entry> entries = PropertiesLines.read(file);
        form.scan(entries, finds);
        if (file.ending().equals("toml")) {
            TomlTexts.commands(file, entries).forEach(text -> commands.scan(text.value(), text.offset(), finds));
        }
        if (isEnv(file.name())) {
            entries.stream()
                    .filter(entry -> entry.kind() == null)
                    .forEach(entry -> finds.ties().set(entry.key(), entry.value()));
        }
    }

    /** {@code .env}, {@code .env.example}, {@code env.example}, {@code prod.env}. */
    static boolean isEnv(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.startsWith(".env") || lower.startsWith("env.") || lower.endsWith(".env");
    }

    private void yaml(ProjectFile file, Finds finds) {
        Tree tree = YamlKeys.read(file, limits, finds);
        List<Entry> entries = new ArrayList<>(tree.entries());
        List<Entry> variables = variables(tree);
        variables.forEach(variable -> finds.ties().set(variable.key(), variable.value()));
        tree.entries().stream()
                .filter(ConfigFiles::isEnvironment)
                .forEach(entry -> finds.ties().set(entry.key(), entry.value()));
        entries.addAll(variables);
        entries.addAll(YamlComments.read(file));
        form.scan(entries, finds);
        form.scan(
                ScriptForm.requests(file).stream()
                        .filter(entry -> !finds.has(entry.offset()))
                        .toList(),
                finds);
        List<Listing> lists = tree.lists();
        for (int i = 0; i < lists.size(); i++) {
            if (YamlKeys.isCommand(lists.get(i).key())) {
                List<ShellWords.Word> words =
                        new ArrayList<>(i == 0 ? List.of() : before(lists.get(i), lists.get(i - 1)));
                words.addAll(words(lists.get(i)));
                commands.scan(words, false, finds);
            }
        }
        tree.scripts().forEach(script -> commands.scan(script.value(), script.offset(), finds));
    }

    /** {@code command: [vllm, serve]} before {@code args: [owner/name]} of the same container. */
    private static List<ShellWords.Word> before(Listing list, Listing other) {
        boolean sameCommand = list.key().equals("args")
                && (other.key().equals("command") || other.key().equals("entrypoint"))
                && list.path().size() == other.path().size()
                && list.path()
                        .subList(0, list.path().size() - 1)
                        .equals(other.path().subList(0, other.path().size() - 1));
        return sameCommand ? words(other) : List.of();
    }

    private static List<ShellWords.Word> words(Listing list) {
        return list.items().stream()
                .map(item -> new ShellWords.Word(item.value(), item.offset(), true))
                .toList();
    }

    /** Compose: {@code environment: {NAME: value}}. */
    static boolean isEnvironment(Entry entry) {
        int size = entry.path().size();
        return size > 1 && entry.path().get(size - 2).equals("environment");
    }

    /** Environment variables, however they are written: {@code - NAME=value}, or {@code name:} beside {@code value:}. */
    private static List<Entry> variables(Tree tree) {
        List<Entry> variables = new ArrayList<>();
        for (Listing list : tree.lists()) {
            for (Listing.Item item : list.items()) {
                int split = item.value().indexOf('=');
                if (split > 0 && item.value().indexOf(' ') < 0 && !item.value().startsWith("-")) {
                    String name = item.value().substring(0, split);
                    variables.add(new Entry(
                            KeyPath.of(name),
                            name,
                            item.value().substring(split + 1),
                            item.offset() + split + 1,
                            null,
                            0,
                            -1));
                }
            }
        }
        Map<Integer, String> named = new HashMap<>();
        for (Entry entry : tree.entries()) {
            if (entry.key().equals("name")) {
                named.put(entry.group(), entry.value());
            }
        }
        for (Entry entry : tree.entries()) {
            String name = entry.key().equals("value") ? named.get(entry.group()) : null;
            if (name != null) {
                variables.add(new Entry(
                        KeyPath.of(name), name, entry.value(), entry.offset(), null, entry.document(), entry.group()));
            }
        }
        return variables;
    }
}
