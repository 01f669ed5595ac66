package io.github.weightmark.lock;

import io.github.weightmark.domain.Ancestor;
import io.github.weightmark.domain.Ancestor.Child;
import io.github.weightmark.domain.Clause;
import io.github.weightmark.domain.Conflict;
import io.github.weightmark.domain.Openness;
import io.github.weightmark.domain.Requirement;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * Writes a lock so that a person can review what changed in it: YAML, sorted, one fact a line, the same bytes for the
 * same facts. Every entry closes with a seal over the rest of it, so that an answer nobody read is not taken for one.
 */
final class LockWriter {

    static final int VERSION = 1;

    private static final String HEAD = """
            # What Weightmark read of the models this project uses. Commit it and review its changes; do not edit it.
            # Written by: weightmark lock
            """;

    /** No letters: marks that came after the Unicode of Java 17, and what no YAML may hold. */
    private static final String LATER_MARKS = "\u0890\u0891\ufffe\uffff";

    private final StringBuilder out = new StringBuilder();

    private LockWriter() {}

    static String text(Lock lock) {
        StringBuilder text = new StringBuilder(HEAD);
        text.append("lock: ").append(VERSION).append('\n');
        text.append("rules: ").append(quoted(lock.rules())).append('\n');
        text.append("models:").append(lock.models().isEmpty() ? " {}\n" : "\n");
        lock.models().forEach((model, entry) -> {
            String body = body(entry);
            text.append("  ").append(quoted(model)).append(":\n").append(body);
            text.append("    seal: ").append(quoted(seal(model, body))).append('\n');
        });
        return text.toString();
    }

    static String seal(String model, LockEntry entry) {
        return seal(model, body(entry));
    }

    private static String seal(String model, String body) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest((model + "\n" + body).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static String body(LockEntry entry) {
        LockWriter writer = new LockWriter();
        writer.entry(entry);
        return writer.out.toString();
    }

    private void entry(LockEntry entry) {
        fact(4, "tier", entry.tier().id());
        fact(4, "license", quoted(entry.license()));
        fact(4, "terms", entry.terms().id());
        fact(4, "origin", entry.origin().id());
        text(4, "revision", entry.revision());
        text(4, "identity", entry.identity());
        if (!entry.texts().isEmpty()) {
            fact(4, "texts", "");
            entry.texts().forEach((path, hash) -> fact(6, quoted(path), quoted(hash)));
        }
        list("clauses", entry.clauses());
        entry.clauses().forEach(this::clause);
        list("bases", entry.bases());
        entry.bases().forEach(this::base);
        list("conflicts", entry.conflicts());
        entry.conflicts().forEach(this::conflict);
        openness(entry.openness());
    }

    private void clause(Clause clause) {
        item("id", quoted(clause.id()));
        if (!clause.parameters().isEmpty()) {
            fact(8, "parameters", parameters(clause.parameters()));
        }
        text(8, "from", clause.inheritedFrom());
        fact(8, "source", quoted(clause.source().toString()));
        fact(8, "quote", quoted(clause.quote()));
    }

    private void base(Ancestor base) {
        item("model", quoted(base.model().provider() + ":" + base.model().id()));
        text(8, "revision", base.model().revision());
        fact(8, "relation", quoted(base.relation()));
        fact(8, "tier", base.tier().id());
        fact(8, "license", quoted(base.license()));
        if (!base.children().isEmpty()) {
            fact(8, "children", "");
            base.children().forEach(this::child);
        }
    }

    private void child(Child child) {
        String model = child.model().provider() + ":" + child.model().id();
        out.append("          - model: ").append(quoted(model)).append('\n');
        text(12, "revision", child.model().revision());
        fact(12, "relation", quoted(child.relation()));
    }

    private void conflict(Conflict conflict) {
        item("id", quoted(conflict.id()));
        fact(8, "message", quoted(conflict.message()));
        StringJoiner sources = new StringJoiner(", ", "[", "]");
        conflict.sources().forEach(source -> sources.add(quoted(source.toString())));
        fact(8, "sources", sources.toString());
    }

    private void openness(Openness openness) {
        fact(4, "osaid", openness.osaid().id());
        if (!openness.requirements().isEmpty()) {
            StringJoiner statuses = new StringJoiner(", ", "{", "}");
            for (Requirement requirement : openness.requirements()) {
                statuses.add(requirement.id() + ": " + requirement.status().id());
            }
            fact(4, "requirements", statuses.toString());
        }
        if (openness.mofClass() != null) {
            fact(4, "mof-class", String.valueOf(openness.mofClass()));
        }
        fact(4, "eu-ai-act", quoted(openness.euAiAct()));
    }

    private static String parameters(Map<String, Object> parameters) {
        StringJoiner all = new StringJoiner(", ", "{", "}");
        parameters.forEach((name, value) -> all.add(
                quoted(name) + ": " + (isPlain(value) ? String.valueOf(value) : quoted(String.valueOf(value)))));
        return all.toString();
    }

    private static boolean isPlain(Object value) {
        return value instanceof Number || value instanceof Boolean;
    }

    private void list(String key, List<?> items) {
        if (!items.isEmpty()) {
            fact(4, key, "");
        }
    }

    private void item(String key, String value) {
        out.append("      - ").append(key).append(": ").append(value).append('\n');
    }

    private void text(int indent, String key, @Nullable String value) {
        if (value != null) {
            fact(indent, key, quoted(value));
        }
    }

    private void fact(int indent, String key, String value) {
        out.append(" ".repeat(indent)).append(key).append(':');
        out.append(value.isEmpty() ? "" : " ").append(value).append('\n');
    }

    /** Double quotes mean the same in YAML 1.1, 1.2 and JSON; nothing a stranger wrote can end them. */
    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                default -> {
                    if (isPlain(c)) {
                        quoted.append(c);
                    } else {
                        quoted.append(String.format("\\u%04x", (int) c));
                    }
                }
            }
        }
        return quoted.append('"').toString();
    }

    /**
     * Letters of any script; nothing that breaks lines or turns the direction of reading. What Unicode leaves unassigned
     * is plain, too: a later Java knows more letters than the one that wrote the lock, and must find the same seal.
     */
    private static boolean isPlain(char c) {
        if (LATER_MARKS.indexOf(c) >= 0) {
            return false;
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.PRIVATE_USE -> false;
            default -> true;
        };
    }
}
