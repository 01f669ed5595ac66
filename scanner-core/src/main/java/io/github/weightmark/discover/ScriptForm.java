package io.github.weightmark.discover;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads scripts, Dockerfiles and Makefiles: their commands and the variables they set. */
final class ScriptForm implements Form {

    private static final Set<String> ENDINGS = Set.of("sh", "bash", "zsh", "bat", "cmd", "ps1", "mk", "dockerfile");
    private static final List<String> NAMES =
            List.of("dockerfile", "containerfile", "makefile", "justfile", "procfile");
    private static final List<String> SETTERS = List.of("ENV ", "ARG ", "export ", "set ");

    private static final Pattern REQUEST = Pattern.compile("\"model\"\\s*:\\s*\"([^\"$\\\\]+)\"");
    /** A script with so many requests is a table, not a use. */
    private static final int MANY = 100;

    private final CommandForm commands;
    private final ConfigForm config;
    private final Embedded embedded;

    ScriptForm(CommandForm commands, ConfigForm config, Embedded embedded) {
        this.commands = commands;
        this.config = config;
        this.embedded = embedded;
    }

    @Override
    public boolean reads(ProjectFile file) {
        String name = file.name().toLowerCase(Locale.ROOT);
        return ENDINGS.contains(file.ending()) || NAMES.stream().anyMatch(name::startsWith);
    }

    @Override
    public void scan(ProjectFile file, Finds finds) {
        boolean docker = !ENDINGS.contains(file.ending()) || file.ending().equals("dockerfile");
        for (ShellWords.Command command : ShellWords.split(file.text(), 0, docker)) {
            commands.scan(command.words(), command.comment(), finds);
        }
        config.scan(variables(file), finds);
        config.scan(requests(file), finds);
        embedded.here(file, finds);
    }

    /** {@code NAME=value}, {@code ENV NAME=value}, {@code ENV NAME value}. */
    private static List<Entry> variables(ProjectFile file) {
        List<Entry> entries = new ArrayList<>();
        for (int index = 0; index < file.lines(); index++) {
            String line = file.lineText(index);
            int start = indent(line);
            for (String setter : SETTERS) {
                start = line.startsWith(setter, start) ? start + setter.length() : start;
            }
            int end = start;
            while (end < line.length() && (Character.isLetterOrDigit(line.charAt(end)) || line.charAt(end) == '_')) {
                end++;
            }
            boolean set = end > start
                    && end + 1 < line.length()
                    && (line.charAt(end) == '=' || line.charAt(end) == ' ' && line.startsWith("ENV "));
            if (set) {
                entries.add(entry(file, index, line, start, end));
            }
        }
        return entries;
    }

    /** The model in the body of a request: {@code curl -d '{"model": "gpt-4o"}'}. */
    static List<Entry> requests(ProjectFile file) {
        List<Entry> entries = new ArrayList<>();
        if (!file.text().contains("\"model\"")) {
            return entries;
        }
        Matcher matcher = REQUEST.matcher(file.text());
        while (matcher.find()) {
            entries.add(
                    new Entry(List.of("model"), "model", matcher.group(1), matcher.start(1), null, 0, entries.size()));
        }
        return entries.size() < MANY ? entries : List.of();
    }

    private static Entry entry(ProjectFile file, int index, String line, int start, int end) {
        int from = end + 1;
        char quote = line.charAt(from);
        boolean quoted = quote == '"' || quote == '\'';
        int close = quoted ? line.indexOf(quote, from + 1) : wordEnd(line, from);
        int value = quoted ? from + 1 : from;
        String name = line.substring(start, end);
        return new Entry(
                KeyPath.of(name),
                name,
                line.substring(value, close < value ? line.length() : close),
                file.offset(index, value),
                null,
                0,
                0);
    }

    private static int wordEnd(String line, int from) {
        int end = from;
        while (end < line.length() && " ;\t".indexOf(line.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    private static int indent(String line) {
        int at = 0;
        while (at < line.length() && (line.charAt(at) == ' ' || line.charAt(at) == '\t')) {
            at++;
        }
        return at;
    }
}
