package io.github.weightmark.judge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.weightmark.domain.Source;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** The file of a baseline: YAML, sorted, one fact a line, so that a pull request shows what was accepted. */
public final class BaselineFile {

    private static final String HEAD = """
            # Findings that were there when this project took up its policy. They are told; only new ones fail.
            # Commit it and review its changes. Written by: weightmark baseline
            baseline: 1
            """;
    private static final long MOST_BYTES = 1 << 20;
    private static final List<String> KEYS = List.of("baseline", "findings");
    private static final List<String> ENTRY_KEYS = List.of("model", "rule", "subject", "detail");

    /** Whatever a stranger called his model stays on its line, and is read from left to right. */
    private static final JsonMapper QUOTES =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private BaselineFile() {}

    /**
     * Reads a baseline.
     *
     * @throws PolicyException with file, line and what is wrong: a baseline that is not understood accepts nothing
     */
    public static Baseline read(Path file) {
        String name = String.valueOf(file.getFileName());
        PolicyNode root = PolicyNode.parse(text(file, name), name, "a baseline");
        if (root == null) {
            throw new PolicyException(name + " is empty. Delete it, or write it anew: weightmark baseline --update.");
        }
        Map<String, PolicyNode> members = root.members(KEYS);
        PolicyNode version = needed(root, members, "baseline");
        if (!version.text().equals("1")) {
            throw version.error("this baseline is of version " + version.text()
                    + ", and this Weightmark reads version 1. Update Weightmark.");
        }
        SortedMap<BaselineEntry, Source> entries = new TreeMap<>();
        for (PolicyNode item : needed(root, members, "findings").items()) {
            entries.putIfAbsent(entry(item), Source.line(name, item.line()));
        }
        return new Baseline(entries);
    }

    private static BaselineEntry entry(PolicyNode node) {
        Map<String, PolicyNode> members = node.members(ENTRY_KEYS);
        PolicyNode detail = members.get("detail");
        return new BaselineEntry(
                needed(node, members, "model").text(),
                needed(node, members, "rule").text(),
                needed(node, members, "subject").text(),
                detail == null ? "" : detail.text());
    }

    private static PolicyNode needed(PolicyNode node, Map<String, PolicyNode> members, String key) {
        PolicyNode member = members.get(key);
        if (member == null) {
            throw node.error("\"" + key + "\" is missing here. Undo the last change to the baseline, or write it anew:"
                    + " weightmark baseline --update.");
        }
        return member;
    }

    private static String text(Path file, String name) {
        try {
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                throw new PolicyException(name + " is no file, so it is no baseline. Check the path.");
            }
            if (Files.size(file) > MOST_BYTES) {
                throw new PolicyException(name + " is larger than 1 MiB, so it is no baseline. Check the path.");
            }
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw new PolicyException(
                    name + " is not UTF-8 text, so it is no baseline. Write it anew: weightmark baseline --update.");
        } catch (IOException e) {
            throw new PolicyException(name + " cannot be read. Check the path, and that you may read the file.");
        }
    }

    /**
     * Writes a baseline in the place of the one that was there.
     *
     * @throws PolicyException when it cannot be written
     */
    public static void write(Path file, Collection<BaselineEntry> entries) {
        if (Files.isSymbolicLink(file)) {
            // In a checkout that somebody else wrote it may lead to any file of the user's.
            throw new PolicyException(file.getFileName()
                    + " is a link, and what it leads to is not overwritten. Delete the link, or name the file itself.");
        }
        try {
            Files.writeString(file, text(entries));
        } catch (IOException e) {
            throw new PolicyException(file.getFileName()
                    + " cannot be written. Check the rights on its folder and the space on the disk.");
        }
    }

    private static String text(Collection<BaselineEntry> entries) {
        StringBuilder text = new StringBuilder(HEAD);
        text.append("findings:").append(entries.isEmpty() ? " []\n" : "\n");
        for (BaselineEntry entry : new TreeSet<>(entries)) {
            text.append("  - model: ").append(quoted(entry.model())).append('\n');
            fact(text, "rule", entry.rule());
            fact(text, "subject", entry.subject());
            fact(text, "detail", entry.detail());
        }
        return text.toString();
    }

    private static void fact(StringBuilder text, String key, String value) {
        if (!value.isEmpty()) {
            text.append("    ").append(key).append(": ").append(quoted(value)).append('\n');
        }
    }

    private static String quoted(String value) {
        try {
            return QUOTES.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("every text has a form in JSON", e);
        }
    }
}
