package io.github.weightmark.discover;

import io.github.weightmark.knowledge.AliasRule;
import io.github.weightmark.knowledge.Knowledge;
import io.github.weightmark.knowledge.ProviderRule;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

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
    private static final int ALL = SURE | ADDRESS;

    /** What follows or precedes a word that is too short to look for alone. */
    private static final String BESIDE = "-_.:=\"'0123456789";

    private static final String BEFORE = "\"'=/";
    private static final String AFTER = "-_.:";
    /** Names of calls this long speak of nothing else. */
    private static final int TELLING = 9;

    private static final String MODEL = "model";
    /** Parts of keys that say nothing about the value. */
    private static final Set<String> EVERYDAY = Set.of(MODEL, "models", "environment");

    private final Map<String, Integer> words = new HashMap<>();
    private final ByteMatcher matcher;

    Anchors(Knowledge knowledge, DiscoveryRules rules) {
        for (DiscoveryRule rule : rules.all()) {
            places(rule);
            rule.urls().forEach(url -> add(url.start(), ADDRESS));
            rule.models().keySet().forEach(type -> add(type, SURE));
            rule.classes().forEach(owner -> owner.match().forEach(match -> add(match.replace("*", ""), VALUE)));
            rule.enums().forEach(this::constants);
            rule.names().forEach(name -> Literals.of(name.match()).forEach(literal -> add(literal, VALUE)));
        }
        values(knowledge, rules);
        add("http://", WEB);
        add("https://", WEB);
        rules.wordSet(Words::weights).forEach(ending -> add(ending, WEIGHTS | VALUE));
        this.matcher = new ByteMatcher(words);
    }

    /** The signs in the first {@code length} bytes of a file: some of {@link #PLACE}, {@link #VALUE}, {@link #ADDRESS}. */
    int in(byte[] text, int length) {
        int found = matcher.find(text, length, bits -> (bits & ALL) == ALL);
        boolean weights = (found & (WEB | WEIGHTS)) == (WEB | WEIGHTS);
        return (weights ? found | ADDRESS : found) & ALL;
    }

    private void places(DiscoveryRule rule) {
        for (DiscoveryRule.Keys keys : rule.keys()) {
            // Files of a certain name are read anyway.
            List<String> patterns = keys.files().isEmpty() ? keys.match() : List.of();
            boolean any = keys.accept() != DiscoveryRule.Accept.KNOWN && keys.provider() != null;
            patterns.forEach(pattern -> key(pattern, any));
        }
        for (DiscoveryRule.Calls calls : rule.calls()) {
            boolean any = calls.accept() == null && calls.provider() != null;
            boolean byName = calls.arguments().stream().allMatch(argument -> argument.contains("model"));
            for (String name : calls.names()) {
                if (byName && !any && name.length() < TELLING) {
                    calls.arguments().forEach(argument -> add(argument, PLACE));
                } else {
                    add(name.replace("*", ""), any || name.indexOf('.') > 0 ? SURE : PLACE);
                }
            }
            for (String task : calls.tasks().keySet()) {
                add("\"" + task + "\"", VALUE);
                add("'" + task + "'", VALUE);
            }
        }
        for (DiscoveryRule.Command command : rule.commands()) {
            add(String.join(" ", command.words()), SURE);
        }
        rule.flags().forEach(flags -> flags.names().forEach(name -> add(name, PLACE)));
    }

    /** A literal part of the key; where any value counts, its first part stands for the value, or the key must do alone. */
    private void key(String written, boolean any) {
        String pattern = written.toLowerCase(Locale.ROOT);
        String last = pattern.substring(pattern.lastIndexOf('.') + 1);
        add(place(last, pattern), PLACE);
        String first = pattern.substring(0, Math.max(0, pattern.indexOf('.')));
        String other = longest(first.length() < ByteMatcher.SHORTEST ? pattern.replace("." + last, "") : first);
        if (any && other.length() >= ByteMatcher.SHORTEST && !EVERYDAY.contains(other) && pattern.indexOf('.') > 0) {
            add(other, VALUE);
        } else if (any && last.indexOf('*') < 0) {
            for (String separator : List.of("-", "_", "")) {
                add(last.replace("-", separator).replace("_", separator), SURE);
            }
        }
    }

    /** The part of a key that is the least common word and does not change with the way the key is written. */
    private static String place(String last, String pattern) {
        String piece = longest(last);
        if (last.contains(MODEL) || last.contains("llm")) {
            return last.contains(MODEL) ? MODEL : "llm";
        }
        if (piece.length() < TELLING - 1 && last.length() >= TELLING && last.indexOf('*') < 0) {
            return last;
        }
        return piece.length() > ByteMatcher.SHORTEST ? piece : longest(pattern);
    }

    private void constants(DiscoveryRule.Constants constants) {
        add(constants.type(), constants.type().length() >= TELLING ? VALUE : PLACE);
        constants.constants().keySet().forEach(name -> {
            if (name.indexOf('_') > 2) {
                add(name.substring(0, Math.min(name.length(), 2 * ByteMatcher.SHORTEST)), VALUE);
            }
        });
    }

    private void values(Knowledge knowledge, DiscoveryRules rules) {
        rules.wordSet(Words::families).forEach(family -> add(family, VALUE));
        rules.wordSet(Words::owners).forEach(owner -> {
            add(owner + "/", VALUE);
            add("\"" + owner + "/", SURE);
            add("'" + owner + "/", SURE);
        });
        rules.wordSet(Words::hints).forEach(hint -> add(hint, VALUE));
        rules.wordSet(Words::variables).forEach(name -> add(name.replace("*", ""), PLACE));
        for (ProviderRule provider : knowledge.providers()) {
            for (String pattern : provider.closed()) {
                Literals.of(pattern).stream().filter(Anchors::isTelling).forEach(literal -> add(literal, VALUE));
            }
        }
        for (AliasRule alias : knowledge.aliases()) {
            if (alias.id().equals("ollama")) {
                Objects.requireNonNullElse(alias.names(), Map.<String, String>of())
                        .keySet()
                        .forEach(name -> add(name, VALUE));
            }
        }
    }

    /** Not an everyday word. */
    private static boolean isTelling(String literal) {
        return literal.length() > ByteMatcher.SHORTEST
                && literal.chars().anyMatch(c -> c == '-' || Character.isDigit(c));
    }

    private static String longest(String pattern) {
        String longest = "";
        for (String part : List.of(pattern.split("[.*_@-]+", -1))) {
            longest = part.length() > longest.length() ? part : longest;
        }
        return longest;
    }

    private void add(String word, int bits) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (lower.length() >= ByteMatcher.SHORTEST) {
            merge(lower, bits);
        } else if (lower.length() == ByteMatcher.SHORTEST - 1) {
            String beside = (bits & VALUE) != 0 ? BESIDE : BESIDE + " ,()\n";
            beside.chars().forEach(after -> merge(lower + (char) after, bits));
        } else if (lower.length() == 2 && (bits & VALUE) != 0) {
            for (char before : BEFORE.toCharArray()) {
                AFTER.chars().forEach(after -> merge(before + lower + (char) after, bits));
            }
        }
    }

    private void merge(String word, int bits) {
        words.merge(word, bits, (one, other) -> one | other);
    }
}
