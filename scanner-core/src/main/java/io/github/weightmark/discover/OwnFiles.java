package io.github.weightmark.discover;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;

/** Knows Weightmark's own policies, locks and reports: they talk about models, but nothing runs with them. */
final class OwnFiles {

    private static final Set<String> PROJECT = Set.of("weightmark.yml", "weightmark.yaml");
    private static final Set<String> RECORDS = Set.of("weightmark.lock", "weightmark.baseline");
    private static final Set<String> POLICY = Set.of(
            "id",
            "title",
            "source",
            "checked",
            "extends",
            "use",
            "tiers",
            "clauses",
            "licenses",
            "models",
            "evidence",
            "fully-open",
            "waivers");
    private static final Set<String> JUDGING = Set.of("use", "clauses", "licenses", "models", "evidence", "fully-open");
    private static final Pattern TOP_KEY = Pattern.compile("(?m)^([^\\s#-][^:\\r\\n]*):");
    private static final Pattern MODELS = Pattern.compile("(?m)^models:\\s*(?:#.*\\s*)*(?:\\{\\s*)?(?:review|deny):");

    private OwnFiles() {}

    /** The file in which a project says how it is judged, and which models it uses. */
    static boolean isProject(String name) {
        return PROJECT.contains(name);
    }

    static boolean contain(ProjectFile file) {
        return switch (file.ending()) {
            case "yml", "yaml" -> isProject(file.name()) || isPolicy(file.text());
            case "lock", "baseline" -> RECORDS.contains(file.name());
            case "json" -> isReport(file.text());
            default -> false;
        };
    }

    /**
     * A policy under another name. Every key must be a policy's, so that no model of an application hides behind one
     * that happens to be called {@code waivers}.
     */
    private static boolean isPolicy(String text) {
        if (!text.contains("tiers") && !text.contains("waivers") && !text.contains("extends")) {
            return false;
        }
        Set<String> keys = new HashSet<>();
        Matcher matcher = TOP_KEY.matcher(text);
        while (matcher.find()) {
            if (!POLICY.contains(matcher.group(1))) {
                return false;
            }
            keys.add(matcher.group(1));
        }
        boolean extended = keys.contains("extends") && keys.stream().anyMatch(JUDGING::contains);
        boolean judges = extended || keys.contains("tiers") || keys.contains("waivers");
        return judges && (!keys.contains("models") || MODELS.matcher(text).find());
    }

    private static boolean isReport(String text) {
        if (!text.contains("\"weightmark\"")) {
            return false;
        }
        try (JsonParser parser = new JsonFactory().createParser(text)) {
            boolean version = false;
            boolean tool = false;
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME && !(version && tool)) {
                String key = parser.currentName();
                JsonToken value = parser.nextToken();
                version |= key.equals("schemaVersion") && value == JsonToken.VALUE_STRING;
                if (key.equals("tool") && value == JsonToken.START_OBJECT) {
                    tool = isWeightmark(parser);
                } else {
                    parser.skipChildren();
                }
            }
            return version && tool;
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isWeightmark(JsonParser parser) throws IOException {
        boolean named = false;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String key = parser.currentName();
            boolean text = parser.nextToken() == JsonToken.VALUE_STRING;
            named |= text && key.equals("name") && parser.getText().equals("weightmark");
            parser.skipChildren();
        }
        return named;
    }
}
