package io.github.weightmark.discover;

import io.github.weightmark.discover.DiscoveryRule.Accept;
import io.github.weightmark.discover.DiscoveryRule.Command;
import io.github.weightmark.discover.DiscoveryRule.Flags;
import io.github.weightmark.discover.ShellWords.Word;
import io.github.weightmark.domain.Confidence;
import io.github.weightmark.domain.Reference;
import io.github.weightmark.domain.SightingKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds models in command lines: {@code ollama pull x}, {@code hf download x}, {@code --model x}. */
final class CommandForm {

    /** In words: how far behind a command its arguments are looked for. */
    private static final int LONGEST_COMMAND = 50;

    /** What programs print, and names of containers, branches and folders, are no models. */
    private static final Set<String> TALKS = Set.of(
            "echo", "printf", "docker", "podman", "git", "gh", "cd", "mkdir", "cp", "mv", "rm", "ls", "cat", "tee",
            "sed", "grep", "awk", "FROM", "COPY", "ADD", "LABEL", "#", "if", "elif", "[", "[[", "case", "for", "log",
            "info");

    /** Of Dockerfiles: what they put into an image is shipped with it. */
    private static final Set<String> PACKS = Set.of("COPY", "ADD");

    private static final Set<String> WRAPS = Set.of("sudo", "exec", "time", "RUN", "CMD", "ENTRYPOINT");
    private static final String HUB = "hugging-face";
    private static final String WEIGHTS = "weight-files";

    /** First word → the commands that begin with it. */
    private final Map<String, List<Owned<Command>>> commands = new HashMap<>();

    private final List<Owned<Flags>> flags = new ArrayList<>();
    private final ModelNames names;
    private final KeyRules keys;
    private final CodeForm code;

    CommandForm(DiscoveryRules rules, ModelNames names, KeyRules keys, CodeForm code) {
        this.names = names;
        this.keys = keys;
        this.code = code;
        for (DiscoveryRule rule : rules.all()) {
            rule.commands()
                    .forEach(command -> commands.computeIfAbsent(command.words().get(0), word -> new ArrayList<>())
                            .add(new Owned<>(command, rule.id())));
            rule.flags().forEach(flag -> flags.add(new Owned<>(flag, rule.id())));
        }
    }

    /** Reads shell text that begins at {@code offset} of the file. */
    void scan(String text, int offset, Finds finds) {
        for (ShellWords.Command command : ShellWords.split(text, offset, false)) {
            scan(command.words(), command.comment(), finds);
        }
    }

    /** Reads one command, split already. */
    void scan(List<Word> words, boolean comment, Finds finds) {
        SightingKind kind = comment ? SightingKind.COMMENT : null;
        for (int i = 0; i < words.size(); i++) {
            for (Owned<Command> command : commands.getOrDefault(bare(words.get(i)), List.of())) {
                if (begins(words, i, command.rule.words())) {
                    argument(words, i + command.rule.words().size(), command, kind, finds);
                }
            }
            flag(words, i, kind, finds);
            positional(words, i, kind, finds);
            packed(words, i, kind, finds);
            if (words.get(i).quoted() && i > 0 && isScript(words.get(i - 1).text())) {
                script(words, i, kind, finds);
            }
        }
    }

    /** {@code benchmark "meta-llama/Llama-3.2-1B-Instruct"}: a publisher with its model, handed to any program. */
    private void positional(List<Word> words, int i, @Nullable SightingKind kind, Finds finds) {
        String word = words.get(i).text();
        boolean free = i > 0
                && word.indexOf('/') > 0
                && !word.contains("://")
                && !words.get(i - 1).text().startsWith("-")
                && !TALKS.contains(program(words));
        if (free && !finds.has(words.get(i).offset())) {
            find(words.get(i), null, Accept.CERTAIN, null, kind, HUB, finds);
        }
    }

    /** {@code COPY models/tiny.gguf /models/}: a file of weights that goes into an image, under whatever name. */
    private void packed(List<Word> words, int i, @Nullable SightingKind kind, Finds finds) {
        boolean source =
                i > 0 && i + 1 < words.size() && PACKS.contains(words.get(0).text());
        if (source
                && names.isWeightFile(words.get(i).text())
                && !finds.has(words.get(i).offset())) {
            find(words.get(i), null, Accept.KNOWN, null, kind, WEIGHTS, finds);
        }
    }

    private static String program(List<Word> words) {
        for (Word word : words) {
            if (!WRAPS.contains(word.text()) && word.text().indexOf('=') < 0) {
                return word.text();
            }
        }
        return "";
    }

    private void script(List<Word> words, int i, @Nullable SightingKind kind, Finds finds) {
        Word script = words.get(i);
        String program = i < 2 ? "" : words.get(i - 2).text();
        if (program.substring(program.lastIndexOf('/') + 1).startsWith("python")) {
            code.scan(script.text(), script.offset(), Syntax.PYTHON, "py", kind, finds);
        } else {
            scan(script.text(), script.offset(), finds);
        }
    }

    private static boolean isScript(String word) {
        return word.equals("-c") || word.equals("-lc") || word.equals("-ec");
    }

    private static boolean begins(List<Word> words, int from, List<String> command) {
        if (from + command.size() > words.size()) {
            return false;
        }
        for (int i = 0; i < command.size(); i++) {
            Word word = words.get(from + i);
            if (!command.get(i).equals(i == 0 ? bare(word) : word.text())) {
                return false;
            }
        }
        return true;
    }

    /** The name of a program without its folder. */
    private static String bare(Word word) {
        int slash = word.text().lastIndexOf('/');
        return slash < 0 ? word.text() : word.text().substring(slash + 1);
    }

    private void argument(
            List<Word> words, int from, Owned<Command> command, @Nullable SightingKind kind, Finds finds) {
        List<Word> rest = words.subList(Math.min(from, words.size()), Math.min(words.size(), from + LONGEST_COMMAND));
        String line = command.rule.unless().isEmpty()
                ? ""
                : String.join(" ", rest.stream().map(Word::text).toList());
        if (command.rule.unless().stream().anyMatch(line::contains)) {
            return;
        }
        for (int i = 0; i < rest.size(); i++) {
            if (!rest.get(i).text().startsWith("-") && !isOption(rest, i)) {
                String revision = after(rest, command.rule.revision());
                find(rest.get(i), command.rule.provider(), command.rule.accept(), revision, kind, command.id, finds);
                return;
            }
        }
    }

    /** The value of an option that is written with a space: {@code --port 80}. */
    private static boolean isOption(List<Word> rest, int i) {
        String before = i == 0 ? "" : rest.get(i - 1).text();
        return before.startsWith("--") && before.indexOf('=') < 0 && rest.size() > i + 1;
    }

    private static @Nullable String after(List<Word> words, @Nullable String option) {
        for (int i = 0; option != null && i < words.size(); i++) {
            String word = words.get(i).text();
            if (word.equals(option) && i + 1 < words.size()) {
                return words.get(i + 1).text();
            }
            if (word.startsWith(option + "=")) {
                return word.substring(option.length() + 1);
            }
        }
        return null;
    }

    private void flag(List<Word> words, int i, @Nullable SightingKind kind, Finds finds) {
        Word word = words.get(i);
        if (!word.text().startsWith("-")) {
            return;
        }
        int split = word.text().indexOf('=');
        String name = split < 0 ? word.text() : word.text().substring(0, split);
        Word value = split < 0
                ? i + 1 < words.size() ? words.get(i + 1) : null
                : new Word(word.text().substring(split + 1), word.offset() + split + 1, false);
        if (value == null || value.text().startsWith("-")) {
            return;
        }
        String dashed = name.replace('_', '-');
        for (Owned<Flags> flag : flags) {
            boolean named =
                    flag.rule.names().contains(name) || flag.rule.names().contains(dashed);
            if (named && begins(words, 0, flag.rule.after()) && stands(words, flag.rule.beside())) {
                find(value, flag.rule.provider(), flag.rule.accept(), null, kind, flag.id, finds);
                return;
            }
        }
        if (name.indexOf('.') > 0) {
            keys.find(KeyPath.of(name.replaceFirst("^-+", "")), finds.fileName())
                    .ifPresent(hit ->
                            find(value, hit.keys().provider(), hit.keys().accept(), null, kind, hit.rule(), finds));
        }
    }

    private static boolean stands(List<Word> words, List<String> options) {
        return options.isEmpty()
                || words.stream()
                        .map(Word::text)
                        .anyMatch(word ->
                                options.contains(word.indexOf('=') < 0 ? word : word.substring(0, word.indexOf('='))));
    }

    private void find(
            Word word,
            @Nullable String provider,
            @Nullable Accept accept,
            @Nullable String revision,
            @Nullable SightingKind kind,
            String rule,
            Finds finds) {
        Placeholder value = Placeholder.resolve(trimmed(word.text()));
        if (value == null) {
            String variable = Placeholder.variable(word.text());
            if (variable != null && finds.isConfiguration()) {
                finds.ties()
                        .await(
                                variable,
                                new Ties.Find(word.offset(), word.text(), kind, rule),
                                text -> names.read(text, provider, null, accept == null ? Accept.ANY : accept, null));
            }
            return;
        }
        names.read(value.value(), provider, null, accept == null ? Accept.ANY : accept, null)
                .ifPresent(reference -> finds.add(
                        word.offset(),
                        word.text(),
                        revision == null || reference.revision() != null
                                ? reference
                                : new Reference(reference.provider(), reference.id(), revision),
                        kind == null && value.fallback() ? SightingKind.DEFAULT : kind,
                        accept == Accept.KNOWN ? Confidence.MEDIUM : Confidence.HIGH,
                        rule));
    }

    /** Without the quotes and punctuation of the text around a command. */
    private static String trimmed(String word) {
        int end = word.length();
        while (end > 0 && "`,.;:)".indexOf(word.charAt(end - 1)) >= 0) {
            end--;
        }
        return word.substring(0, end)
                .replace("\\", word.toLowerCase(Locale.ROOT).endsWith("\\") ? "" : "\\");
    }

    private record Owned<T>(T rule, String id) {}
}
