package io.github.weightmark.lock;

import io.github.weightmark.domain.Ancestor;
import io.github.weightmark.domain.Ancestor.Child;
import io.github.weightmark.domain.Clause;
import io.github.weightmark.domain.Conflict;
import io.github.weightmark.domain.ModelRef;
import io.github.weightmark.domain.Openness;
import io.github.weightmark.domain.Origin;
import io.github.weightmark.domain.Requirement;
import io.github.weightmark.domain.Source;
import io.github.weightmark.domain.Status;
import io.github.weightmark.domain.Terms;
import io.github.weightmark.domain.Tier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what {@link LockWriter} wrote, and nothing else: whoever edits an answer by hand has not read the model. */
final class LockParser {

    private static final Pattern SOURCE = Pattern.compile("(.*):(\\d{1,9})(?:-(\\d{1,9}))?", Pattern.DOTALL);
    private static final Pattern CONFLICT = Pattern.compile("(?m)^(<<<<<<<|=======$|>>>>>>>)");

    private final String file;

    private LockParser(String file) {
        this.file = file;
    }

    static Lock parse(String text, String file) {
        Matcher conflict = CONFLICT.matcher(text);
        if (conflict.find()) {
            long line = text.substring(0, conflict.start()).lines().count() + 1;
            throw new LockException(file + ":" + line
                    + ": a merge left two versions here. Keep either of them, then run:" + " weightmark lock.");
        }
        return new LockParser(file).lock(LockNode.parse(text, file));
    }

    private Lock lock(LockNode root) {
        Map<String, LockNode> members = root.members();
        LockNode version = members.get("lock");
        if (version == null) {
            throw root.damaged("its version is missing");
        }
        if (!version.text().equals(String.valueOf(LockWriter.VERSION))) {
            throw version.error("this lock is of version " + version.text() + ", and this Weightmark reads version "
                    + LockWriter.VERSION + ". Update Weightmark, or write the lock anew: weightmark lock --update.");
        }
        only(root, members, Set.of("lock", "rules", "models"));
        SortedMap<String, LockEntry> models = new TreeMap<>();
        Members all = new Members(root, members);
        all.need("models").members().forEach((model, node) -> models.put(model, entry(model, node)));
        return new Lock(all.need("rules").text(), models);
    }

    private LockEntry entry(String model, LockNode node) {
        Map<String, LockNode> members = node.members();
        only(
                node,
                members,
                Set.of(
                        "tier",
                        "license",
                        "terms",
                        "origin",
                        "revision",
                        "identity",
                        "texts",
                        "clauses",
                        "bases",
                        "conflicts",
                        "osaid",
                        "requirements",
                        "mof-class",
                        "eu-ai-act",
                        "seal"));
        Members all = new Members(node, members);
        LockEntry entry = new LockEntry(
                all.text("revision"),
                all.text("identity"),
                all.need("origin").word(Origin::of),
                all.need("license").text(),
                all.need("tier").word(Tier::of),
                all.need("terms").word(Terms::of),
                texts(all),
                all.list("clauses", LockParser::clause),
                all.list("bases", LockParser::base),
                all.list("conflicts", LockParser::conflict),
                openness(all));
        LockNode seal = all.need("seal");
        if (!seal.text().equals(LockWriter.seal(model, entry))) {
            throw node.error("the entry of " + model + " was changed by hand. Undo the change, or read the model again:"
                    + " weightmark lock --update.");
        }
        return entry;
    }

    private static SortedMap<String, String> texts(Members all) {
        SortedMap<String, String> texts = new TreeMap<>();
        if (all.members.containsKey("texts")) {
            all.need("texts").members().forEach((path, hash) -> texts.put(path, hash.text()));
        }
        return texts;
    }

    private static Clause clause(LockNode node) {
        Members all = new Members(node, node.members());
        SortedMap<String, Object> parameters = new TreeMap<>();
        if (all.members.containsKey("parameters")) {
            all.need("parameters").members().forEach((name, value) -> parameters.put(name, value.value()));
        }
        return new Clause(
                all.need("id").text(),
                parameters,
                source(all.need("source")),
                all.need("quote").text(),
                all.text("from"));
    }

    private static Ancestor base(LockNode node) {
        Members all = new Members(node, node.members());
        return new Ancestor(
                model(all),
                all.need("relation").text(),
                all.need("tier").word(Tier::of),
                all.need("license").text(),
                all.list("children", LockParser::child));
    }

    private static Child child(LockNode node) {
        Members all = new Members(node, node.members());
        return new Child(model(all), all.need("relation").text());
    }

    private static ModelRef model(Members all) {
        String[] name = all.need("model").text().split(":", 2);
        if (name.length < 2) {
            throw all.node().damaged("a base has no provider");
        }
        return ModelRef.of(name[0], name[1]).at(all.text("revision"));
    }

    private static Conflict conflict(LockNode node) {
        Members all = new Members(node, node.members());
        List<Source> sources = new ArrayList<>();
        all.need("sources").items().forEach(source -> sources.add(source(source)));
        return new Conflict(all.need("id").text(), all.need("message").text(), sources);
    }

    private Openness openness(Members all) {
        List<Requirement> requirements = new ArrayList<>();
        if (all.members.containsKey("requirements")) {
            all.need("requirements")
                    .members()
                    .forEach((id, status) ->
                            requirements.add(new Requirement(id, status.word(Status::of), "As it was locked.", file)));
        }
        String mof = all.text("mof-class");
        return new Openness(
                all.need("osaid").word(Status::of),
                requirements,
                mof == null ? null : all.need("mof-class").word(Integer::valueOf),
                all.need("eu-ai-act").text(),
                List.of());
    }

    /** Reads {@link Source#toString()} back. */
    private static Source source(LockNode node) {
        Matcher lines = SOURCE.matcher(node.text());
        if (!lines.matches()) {
            return Source.file(node.text());
        }
        int start = Integer.parseInt(lines.group(2));
        int end = lines.group(3) == null ? start : Integer.parseInt(lines.group(3));
        return Source.lines(lines.group(1), start, end);
    }

    private static void only(LockNode node, Map<String, LockNode> members, Set<String> known) {
        Set<String> others = new TreeSet<>(members.keySet());
        others.removeAll(known);
        if (!others.isEmpty()) {
            throw node.damaged("\"" + others.iterator().next() + "\" is none of its keys");
        }
    }

    /** The members of a mapping, of which some must be there. */
    private record Members(LockNode node, Map<String, LockNode> members) {

        LockNode need(String key) {
            LockNode value = members.get(key);
            if (value == null) {
                throw node.damaged("\"" + key + "\" is missing");
            }
            return value;
        }

        @Nullable
        String text(String key) {
            LockNode value = members.get(key);
            return value == null ? null : value.text();
        }

        <T> List<T> list(String key, Function<LockNode, T> item) {
            LockNode value = members.get(key);
            return value == null ? List.of() : value.items().stream().map(item).toList();
        }
    }
}
