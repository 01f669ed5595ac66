package io.github.weightmark.discover;

import io.github.weightmark.knowledge.AliasRule;
import io.github.weightmark.knowledge.Knowledge;
import io.github.weightmark.knowledge.ProviderRule;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The words without which a file names no model, put together from all rules, so that a file without them is never
 * decoded.
 *
 * <p>A model is named by a key, call or variable (a {@link #PLACE}) together with a value that looks like a model (a
 * {@link #VALUE}), by something that needs no second sign ({@link #SURE}), or by an address.
 */
final class Anchors {

    /** A key, call or variable whose value may be a model. */
    static final int PLACE = 1;
    /** A publisher, a family, a provider: what values are made of. */
    static final int VALUE = 2;
    /** A call, class or command that speaks of nothing but models. */
    static final int SURE = PLACE | VALUE;
    /** The beginning of a model's address. */
    static final int ADDRESS = 4;

    private static final int WEB = 8;
    private static final int WEIGHTS = 16;

    /** What follows or precedes a word that is too short to look for alone. */
    private static final String BEFORE = "\"'=/";

    private static final String AFTER = "-_.:";
    private static final List<String> BEFORE_NAME = List.of("\"", "'", "=", ":", ": ", "- ", "/");
    /** Shorter words are common parts of others. */
    private static final int PLAIN = 5;
    /** Names of calls this long speak of nothing else. */
    private static final int TELLING = 9;

    private static final String MODEL = "model";
    private static final String LLM = "llm";
    private static final String PARTS = "[.*_@-]+";
    /** Parts of keys that say nothing about the value. */
    private static final Set<String> EVERYDAY = Set.of(
            MODEL, "models", "environment", "spring", "quarkus", "google", "transformer", "options", "image", "text");

    private final Map<Anchor, Integer> words = new LinkedHashMap<>();
    /** Words without which nothing else needs to be looked for. */
    private final ByteMatcher gate;

    private final ByteMatcher all;

    Anchors(Knowledge knowledge, DiscoveryRules rules) {
        for (DiscoveryRule rule : rules.all()) {
            places(rule);
            rule.urls().forEach(url -> add(Anchor.anywhere(url.start()), ADDRESS));
            rule.models().keySet().forEach(type -> add(Anchor.beginning(type), SURE));
            rule.builders()
                    .forEach(builder -> builder.models().keySet().forEach(type -> add(Anchor.beginning(type), SURE)));
            rule.classes().forEach(owner -> owner.match().forEach(match -> value(longest(match, "[*]"))));
            rule.enums().forEach(this::constants);
            rule.zoos().forEach(zoo -> {
                zoo.with().forEach(name -> place(name));
                zoo.classes().forEach(this::type);
            });
            rule.names().forEach(name -> Literals.of(name.match()).forEach(this::value));
        }
        values(knowledge, rules);
        add(Anchor.anywhere("http://"), WEB);
        add(Anchor.anywhere("https://"), WEB);
        rules.wordSet(Words::weights).forEach(ending -> {
            add(Anchor.anywhere(ending).with(Anchor.After.NO_LETTER), WEIGHTS);
            add(Anchor.anywhere(ending).with(Anchor.After.END), VALUE);
        });
        this.all = new ByteMatcher(words);
        this.gate = new ByteMatcher(least());
    }

    /**
     * Whether the bytes of a file hold signs enough to look into it.
     *
     * @param addresses whether nothing but addresses is looked for
     */
    boolean speak(Bytes text, boolean addresses) {
        int sought = addresses ? ADDRESS : PLACE | ADDRESS;
        if (gate.find(text, sought | WEIGHTS, found -> true) == 0) {
            return false;
        }
        int wanted = (addresses ? ADDRESS : SURE | ADDRESS) | WEB | WEIGHTS;
        return isEnough(all.find(text, wanted, Anchors::isEnough));
    }

    /** Whether a piece of a file holds signs enough by itself, addresses apart. */
    boolean speak(String text) {
        Bytes bytes = Bytes.of(text.getBytes(StandardCharsets.UTF_8));
        int found = all.find(bytes, SURE, bits -> (bits & SURE) == SURE);
        return (found & SURE) == SURE;
    }

    /** All signs there: some of {@link #PLACE}, {@link #VALUE}, {@link #ADDRESS}. */
    int in(Bytes text) {
        int named = all.find(text, SURE, bits -> (bits & SURE) == SURE) & SURE;
        int addresses = gate.find(text, ADDRESS | WEIGHTS, bits -> (bits & ADDRESS) != 0);
        boolean address = (addresses & ADDRESS) != 0
                || (addresses & WEIGHTS) != 0 && (all.find(text, WEB, bits -> (bits & WEB) != 0) & WEB) != 0;
        return address ? named | ADDRESS : named;
    }

    private static boolean isEnough(int found) {
        return (found & SURE) == SURE || (found & ADDRESS) != 0 || hasWeights(found);
    }

    private static boolean hasWeights(int found) {
        return (found & (WEB | WEIGHTS)) == (WEB | WEIGHTS);
    }

    /** Places, addresses and weight files, without those in which another one stands. */
    private Map<Anchor, Integer> least() {
        Map<Anchor, Integer> least = new LinkedHashMap<>();
        words.forEach((anchor, bits) -> {
            int first = bits & (PLACE | ADDRESS | WEIGHTS);
            if (first != 0) {
                least.put(anchor, first);
            }
        });
        Map<String, Integer> plain = new HashMap<>();
        least.forEach((anchor, bits) -> {
            if (anchor.isPlain()) {
                plain.put(anchor.text(), bits);
            }
        });
        least.entrySet().removeIf(one -> holdsOther(one.getKey(), one.getValue(), plain));
        return least;
    }

    /** Whether another one stands wherever this one does and tells all that it tells. */
    private static boolean holdsOther(Anchor anchor, int bits, Map<String, Integer> plain) {
        String text = anchor.text();
        for (int from = 0; from < text.length(); from++) {
            for (int to = from + Anchor.SHORTEST; to <= text.length(); to++) {
                boolean itself = to - from == text.length() && anchor.isPlain();
                Integer told = itself ? null : plain.get(text.substring(from, to));
                if (told != null && (bits & ~told) == 0) {
                    return true;
                }
            }
        }
        return false;
    }

    private void places(DiscoveryRule rule) {
        for (DiscoveryRule.Keys keys : rule.keys()) {
            // Files of a certain name are read anyway.
            List<String> patterns = keys.files().isEmpty() ? keys.match() : List.of();
            boolean any = keys.accept() != DiscoveryRule.Accept.KNOWN && keys.provider() != null;
            patterns.forEach(pattern -> key(pattern, any));
        }
        for (DiscoveryRule.Calls calls : rule.calls()) {
            boolean signs = rule.words() != null && !rule.words().signs().isEmpty();
            if (!signs || calls.accept() != DiscoveryRule.Accept.CERTAIN) {
                calls(calls);
            }
        }
        for (DiscoveryRule.Command command : rule.commands()) {
            add(Anchor.beginning(String.join(" ", command.words())), SURE);
        }
        rule.flags()
                .forEach(flags ->
                        flags.names().forEach(name -> add(Anchor.anywhere(name).with(Anchor.After.NO_LETTER), PLACE)));
    }

    private void calls(DiscoveryRule.Calls calls) {
        boolean any = calls.accept() == null && calls.provider() != null;
        boolean byName = calls.arguments().stream().allMatch(argument -> argument.contains(MODEL));
        for (String name : calls.names()) {
            if (byName && !any && name.length() < TELLING) {
                calls.arguments().forEach(argument -> add(Anchor.anywhere(argument), PLACE));
            } else {
                String called = longest(name, "[*]");
                add(Anchor.beginning(called).with(Anchor.After.CALL), any || name.indexOf('.') > 0 ? SURE : PLACE);
            }
        }
        for (String task : calls.tasks().keySet()) {
            add(Anchor.anywhere("\"" + task + "\""), VALUE);
            add(Anchor.anywhere("'" + task + "'"), VALUE);
        }
    }

    /** Where any value counts, a second part of the key stands for the value, or the key must do alone. */
    private void key(String written, boolean any) {
        String pattern = written.toLowerCase(Locale.ROOT);
        List<String> spellings = spellings(pattern);
        spellings.forEach(spelling -> place(spelling));
        if (any) {
            String last = pattern.substring(pattern.lastIndexOf('.') + 1);
            String second = second(pattern.substring(0, pattern.length() - last.length()), spellings);
            if (second != null) {
                value(second);
            } else if (last.indexOf('*') < 0) {
                written(last).forEach(spelling -> add(Anchor.anywhere(spelling), SURE));
            }
        }
    }

    /** What stands in every file that has the key, however it is written; one of several. */
    private static List<String> spellings(String pattern) {
        String last = pattern.substring(pattern.lastIndexOf('.') + 1);
        if (pattern.contains(MODEL) || pattern.contains(LLM)) {
            return List.of(pattern.contains(MODEL) ? MODEL : LLM);
        }
        String plain = longest(last, "[*]");
        boolean parts = plain.indexOf('-') >= 0 || plain.indexOf('_') >= 0;
        return parts && plain.length() > PLAIN ? written(plain) : List.of(longest(pattern, PARTS));
    }

    private static List<String> written(String last) {
        return Stream.of("-", "_", "")
                .map(separator -> last.replace("-", separator).replace("_", separator))
                .distinct()
                .toList();
    }

    /** The first part that is no everyday word and no part of the place. */
    private static @Nullable String second(String pattern, List<String> place) {
        for (String part : List.of(pattern.split(PARTS, -1))) {
            if (part.length() >= Gram.BYTES
                    && !EVERYDAY.contains(part)
                    && place.stream().noneMatch(spelling -> spelling.contains(part) || part.contains(spelling))) {
                return part;
            }
        }
        return null;
    }

    /** A constant stands behind its type, if only where that is imported. */
    private void constants(DiscoveryRule.Constants constants) {
        if (constants.type().length() >= TELLING) {
            add(Anchor.beginning(constants.type()), VALUE);
        } else {
            add(Anchor.beginning(constants.type()), PLACE);
            constants.constants().keySet().stream()
                    .filter(name -> name.indexOf('_') > 0)
                    .forEach(this::value);
        }
    }

    private void values(Knowledge knowledge, DiscoveryRules rules) {
        rules.wordSet(Words::families).forEach(this::value);
        rules.wordSet(Words::owners).forEach(owner -> {
            value(owner + "/");
            add(Anchor.anywhere("\"" + owner + "/"), SURE);
            add(Anchor.anywhere("'" + owner + "/"), SURE);
        });
        rules.wordSet(Words::hints).forEach(this::value);
        rules.wordSet(Words::signs).forEach(sign -> add(Anchor.anywhere(sign), SURE));
        rules.wordSet(Words::variables).forEach(this::variable);
        for (ProviderRule provider : knowledge.providers()) {
            for (String pattern : provider.closed()) {
                Literals.of(pattern).stream().filter(Anchors::isTelling).forEach(this::value);
            }
        }
        for (AliasRule alias : knowledge.aliases()) {
            if (alias.id().equals("ollama")) {
                Objects.requireNonNullElse(alias.names(), Map.<String, String>of())
                        .keySet()
                        .forEach(this::alias);
            }
        }
    }

    /** A name that is an everyday word counts only where a value may stand. */
    private void alias(String name) {
        if (name.length() >= PLAIN && name.chars().allMatch(Character::isLetter)) {
            BEFORE_NAME.forEach(before -> add(Anchor.anywhere(before + name), VALUE));
            add(Anchor.beginning(name + ":"), VALUE);
        } else {
            value(name);
        }
    }

    /** Not an everyday word. */
    private static boolean isTelling(String literal) {
        return literal.length() > PLAIN && literal.chars().anyMatch(c -> c == '-' || Character.isDigit(c));
    }

    /** {@code Xception} does not stand in every {@code Exception}. */
    private void type(String pattern) {
        String name = longest(pattern, "[*]");
        if (pattern.startsWith(name) && name.length() > Anchor.SHORTEST) {
            add(Anchor.beginning(name), VALUE);
        } else {
            value(name);
        }
    }

    private static String longest(String pattern, String between) {
        String longest = "";
        for (String part : List.of(pattern.split(between, -1))) {
            longest = part.length() > longest.length() ? part : longest;
        }
        return longest;
    }

    private void variable(String pattern) {
        Anchor anchor = Anchor.anywhere(longest(pattern, "[*]"));
        add(pattern.endsWith("*") ? anchor : anchor.with(Anchor.After.NO_LETTER), PLACE);
    }

    private void place(String word) {
        if (word.length() >= Anchor.SHORTEST) {
            add(
                    word.length() < Gram.BYTES
                            ? Anchor.anywhere(word).with(Anchor.After.NO_LETTER)
                            : Anchor.anywhere(word),
                    PLACE);
        }
    }

    /** Short words count at the beginning of a word only, and the shortest not before more letters. */
    private void value(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (lower.length() >= PLAIN) {
            add(Anchor.anywhere(lower), VALUE);
        } else if (lower.length() == Gram.BYTES) {
            add(Anchor.beginning(lower), VALUE);
        } else if (lower.length() == Anchor.SHORTEST) {
            add(Anchor.beginning(lower).with(Anchor.After.PART), VALUE);
        } else if (lower.length() == 2) {
            for (char before : BEFORE.toCharArray()) {
                AFTER.chars().forEach(after -> add(Anchor.anywhere(before + lower + (char) after), VALUE));
            }
        }
    }

    private void add(Anchor anchor, int bits) {
        words.merge(anchor, bits, (one, other) -> one | other);
    }
}
