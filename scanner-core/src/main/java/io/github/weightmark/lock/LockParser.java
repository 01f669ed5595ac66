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
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what {@link LockWriter} wrote, and nothing else: whoever edits an answer by hand has not read the model. */
final class LockParser {

    private static final Pattern SOURCE = Pattern.compile("(.*):(\\d{1,9})(?:-(\\d{1,9}))?", Pattern.DOTALL);
    private static final Pattern CONFLICT = Pattern.compile("<<<<<<<|=======$|>>>>>>>");

    private static final int LONGEST_LINE = 1 << 20;

    private final String file;

    private LockParser(String file) {
        this.file = file;
    }

    /** Where the text of a lock comes from; it is read twice. */
    interface Text {
        BufferedReader open() throws IOException;
    }

    static Lock parse(Text text, String file) throws IOException {
        checkLines(text, file);
        try (BufferedReader reader = text.open()) {
            return new LockParser(file).lock(new LockEvents(reader, file));
        }
    }

    private static void checkLines(Text text, String file) throws IOException {
        try (BufferedReader lines = text.open()) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (line.length() > LONGEST_LINE) {
                    throw new LockException(
                            file + ":" + number + ": this is not a lock as Weightmark writes it: a line of"
                                    + " more than " + LONGEST_LINE
                                    + " characters. Undo the last change to it, or write it anew:"
                                    + " weightmark lock --update.");
                }
                if (CONFLICT.matcher(line).lookingAt()) {
                    throw new LockException(file + ":" + number
                            + ": a merge left two versions here. Keep either of them, then run:"
                            + " weightmark lock.");
                }
            }
        }
    }

    private Lock lock(LockEvents events) {
        Map<String, LockNode> facts = new TreeMap<>();
        SortedMap<String, LockEntry> models = new TreeMap<>();
        LockNode root = events.read(new LockEvents.Taker() {
            @Override
            public void fact(LockNode key, LockNode value) {
                facts.put(key.text(), value);
                if (key.text().equals("lock")) {
                    checkVersion(value);
                }
            }

            @Override
            public void model(LockNode name, LockNode entry) {
                models.put(name.text(), entry(name.text(), entry));
            }
        });
        if (!facts.containsKey("lock")) {
            throw root.damaged("its version is missing");
        }
        only(root, facts, Set.of("lock", "rules", "models"));
        LockMembers all = new LockMembers(root, facts);
        all.need("models");
        return new Lock(all.need("rules").text(), models);
    }

    private static void checkVersion(LockNode version) {
        if (!version.text().equals(String.valueOf(LockWriter.VERSION))) {
            throw version.error("this lock is of version " + version.text() + ", and this Weightmark reads version "
                    + LockWriter.VERSION + ". Update Weightmark, or write the lock anew: weightmark lock --update.");
        }
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
        LockMembers all = new LockMembers(node, members);
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

    private static SortedMap<String, String> texts(LockMembers all) {
        SortedMap<String, String> texts = new TreeMap<>();
        if (all.members().containsKey("texts")) {
            all.need("texts").members().forEach((path, hash) -> texts.put(path, hash.text()));
        }
        return texts;
    }

    private static Clause clause(LockNode node) {
        LockMembers all = new LockMembers(node, node.members());
        SortedMap<String, Object> parameters = new TreeMap<>();
        if (all.members().containsKey("parameters")) {
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
        LockMembers all = new LockMembers(node, node.members());
        return new Ancestor(
                model(all),
                all.need("relation").text(),
                all.need("tier").word(Tier::of),
                all.need("license").text(),
                all.list("children", LockParser::child));
    }

    private static Child child(LockNode node) {
        LockMembers all = new LockMembers(node, node.members());
        return new Child(model(all), all.need("relation").text());
    }

    private static ModelRef model(LockMembers all) {
        String[] name = all.need("model").text().split(":", 2);
        if (name.length < 2) {
            throw all.node().damaged("a base has no provider");
        }
        return ModelRef.of(name[0], name[1]).at(all.text("revision"));
    }

    private static Conflict conflict(LockNode node) {
        LockMembers all = new LockMembers(node, node.members());
        List<Source> sources = new ArrayList<>();
        all.need("sources").items().forEach(source -> sources.add(source(source)));
        return new Conflict(all.need("id").text(), all.need("message").text(), sources);
    }

    private Openness openness(LockMembers all) {
        List<Requirement> requirements = new ArrayList<>();
        if (all.members().containsKey("requirements")) {
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
}
