package io.github.weightmark.discover;

import io.github.weightmark.discover.DiscoveryRule.Accept;
import io.github.weightmark.knowledge.AliasRule;
import io.github.weightmark.knowledge.Knowledge;
import io.github.weightmark.knowledge.Literals;
import io.github.weightmark.knowledge.ProviderRule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts together from all rules the words that a file which names a model must hold, and what each of them tells. */
final class AnchorWords {

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
    private int always;

    AnchorWords(Knowledge knowledge, DiscoveryRules rules) {
        Set<String> endings = rules.wordSet(Words::weights);
        for (DiscoveryRule rule : rules.all()) {
            places(rule);
            rule.urls().forEach(url -> add(Anchor.anywhere(url.start()), Anchors.ADDRESS));
            rule.models().keySet().forEach(type -> add(Anchor.beginning(type), Anchors.SURE));
            rule.builders()
                    .forEach(builder ->
                            builder.models().keySet().forEach(type -> add(Anchor.beginning(type), Anchors.SURE)));
            rule.classes().forEach(owner -> owner.match().forEach(match -> value(longest(match, "[*]"))));
            rule.enums().forEach(this::constants);
            rule.zoos().forEach(zoo -> {
                zoo.with().forEach(name -> place(name));
                zoo.classes().forEach(this::type);
            });
            rule.names().forEach(name -> values(name.match(), endings));
        }
        values(knowledge, rules);
        add(Anchor.anywhere("http://"), Anchors.WEB);
        add(Anchor.anywhere("https://"), Anchors.WEB);
        endings.forEach(ending -> {
            add(Anchor.anywhere(ending).with(Anchor.After.NO_LETTER), Anchors.WEIGHTS);
            add(Anchor.anywhere(ending).with(Anchor.After.END), Anchors.VALUE);
        });
    }

    /** What need not be told by any word, since a rule takes anything. */
    int always() {
        return always;
    }

    /** Each word and what it tells, in the order of the rules. */
    Map<Anchor, Integer> all() {
        return words;
    }

    private void places(DiscoveryRule rule) {
        for (DiscoveryRule.Keys keys : rule.keys()) {
            // Files of a certain name are read anyway.
            List<String> patterns = keys.files().isEmpty() ? keys.match() : List.of();
            boolean any = keys.accept() != Accept.KNOWN && keys.provider() != null
                    || takesAny(keys.accept(), keys.provider());
            patterns.forEach(pattern -> key(pattern, any));
        }
        for (DiscoveryRule.Calls calls : rule.calls()) {
            boolean signs = rule.words() != null && !rule.words().signs().isEmpty();
            if (!signs || calls.accept() != Accept.NAMED) {
                calls(calls);
            }
        }
        for (DiscoveryRule.Command command : rule.commands()) {
            for (String between : List.of(" ", "\", \"", ", ")) {
                add(Anchor.beginning(String.join(between, command.words())), Anchors.SURE);
            }
        }
        for (DiscoveryRule.Flags flags : rule.flags()) {
            boolean alone = flags.beside().isEmpty() && takesAny(flags.accept(), flags.provider());
            int told = alone ? Anchors.SURE : Anchors.PLACE;
            flags.beside().forEach(other -> add(Anchor.anywhere(other), Anchors.VALUE));
            flags.names().forEach(name -> add(Anchor.anywhere(name).with(Anchor.After.NO_LETTER), told));
        }
    }

    /** A value that says nothing of itself counts where its provider is known. */
    private static boolean takesAny(@Nullable Accept accept, @Nullable String provider) {
        return accept == Accept.ANY || accept == null && provider != null;
    }

    private void calls(DiscoveryRule.Calls calls) {
        boolean any = takesAny(calls.accept(), calls.provider());
        boolean byName = calls.arguments().stream().allMatch(argument -> argument.contains(MODEL));
        for (String name : calls.names()) {
            if (byName && !any && name.length() < TELLING) {
                calls.arguments().forEach(argument -> add(Anchor.anywhere(argument), Anchors.PLACE));
            } else {
                String called = longest(name, "[*]");
                add(
                        Anchor.beginning(called).with(Anchor.After.CALL),
                        any || name.indexOf('.') > 0 ? Anchors.SURE : Anchors.PLACE);
            }
        }
        for (String task : calls.tasks().keySet()) {
            add(Anchor.anywhere("\"" + task + "\""), Anchors.VALUE);
            add(Anchor.anywhere("'" + task + "'"), Anchors.VALUE);
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
                written(last).forEach(spelling -> add(Anchor.anywhere(spelling), Anchors.SURE));
            } else if (last.lastIndexOf('*') == 0 && last.length() > TELLING) {
                written(last.substring(1)).forEach(spelling -> add(Anchor.anywhere(spelling), Anchors.SURE));
            } else {
                spellings.forEach(spelling -> add(Anchor.anywhere(spelling), Anchors.SURE));
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
        // A package of Go or Rust is named wherever it is used, and tells nothing by that.
        boolean isPackage = !Character.isUpperCase(constants.type().charAt(0));
        if (constants.type().length() >= TELLING && !isPackage) {
            add(Anchor.beginning(constants.type()), Anchors.VALUE);
        } else {
            if (!isPackage) {
                add(Anchor.beginning(constants.type()), Anchors.PLACE);
            }
            constants.constants().keySet().stream()
                    .filter(name -> name.indexOf('_') > 0)
                    .forEach(this::value);
        }
    }

    /**
     * What every name of that form holds, wherever in it; where nothing is sure, any text may be a value.
     *
     * @param endings those of weight files, which are looked for at the end of names anyway
     */
    private void values(String expression, Set<String> endings) {
        Set<String> literals = Literals.of(expression);
        always |= literals.isEmpty() ? Anchors.VALUE : 0;
        for (String literal : literals) {
            Anchor anchor = Anchor.anywhere(literal);
            if (!endings.contains(literal)) {
                add(isEnd(expression, literal) ? anchor.with(Anchor.After.END) : anchor, Anchors.VALUE);
            }
        }
    }

    /** {@code .bin} at the end of an expression does not stand in {@code .bind()}. */
    private static boolean isEnd(String expression, String literal) {
        int end = expression.length();
        while (end > 0 && ")$".indexOf(expression.charAt(end - 1)) >= 0) {
            end--;
        }
        return expression.substring(0, end).replace("\\", "").endsWith(literal);
    }

    private void values(Knowledge knowledge, DiscoveryRules rules) {
        rules.wordSet(Words::families).forEach(this::value);
        rules.wordSet(Words::owners).forEach(owner -> {
            value(owner + "/");
            add(Anchor.anywhere("\"" + owner + "/"), Anchors.SURE);
            add(Anchor.anywhere("'" + owner + "/"), Anchors.SURE);
        });
        rules.wordSet(Words::hints).forEach(this::value);
        rules.wordSet(Words::signs).forEach(sign -> add(Anchor.anywhere(sign), Anchors.SURE));
        rules.wordSet(Words::variables).forEach(this::variable);
        for (ProviderRule provider : knowledge.providers()) {
            for (String pattern : provider.closed()) {
                Literals.of(pattern).stream().filter(AnchorWords::isTelling).forEach(this::value);
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
            BEFORE_NAME.forEach(before -> add(Anchor.anywhere(before + name), Anchors.VALUE));
            add(Anchor.beginning(name + ":"), Anchors.VALUE);
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
            add(Anchor.beginning(name), Anchors.VALUE);
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
        add(pattern.endsWith("*") ? anchor : anchor.with(Anchor.After.NO_LETTER), Anchors.PLACE);
    }

    private void place(String word) {
        Anchor anchor = Anchor.anywhere(word);
        add(word.length() < Gram.BYTES ? anchor.with(Anchor.After.NO_LETTER) : anchor, Anchors.PLACE);
    }

    /** Short words count at the beginning of a word only, and the shortest not before more letters. */
    private void value(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (lower.length() >= PLAIN) {
            add(Anchor.anywhere(lower), Anchors.VALUE);
        } else if (lower.length() == Gram.BYTES) {
            add(Anchor.beginning(lower), Anchors.VALUE);
        } else if (lower.length() == Anchor.SHORTEST) {
            add(Anchor.beginning(lower).with(Anchor.After.PART), Anchors.VALUE);
        } else if (lower.isEmpty()) {
            always |= Anchors.VALUE;
        } else {
            for (char before : BEFORE.toCharArray()) {
                AFTER.chars().forEach(after -> add(Anchor.anywhere(before + lower + (char) after), Anchors.VALUE));
            }
        }
    }

    /** What is too short to be looked for is looked for with what follows; what is empty stands everywhere. */
    private void add(Anchor anchor, int bits) {
        if (anchor.text().isEmpty()) {
            always |= bits;
        } else if (anchor.isShort()) {
            anchor.longer().forEach(longer -> add(longer, bits));
        } else {
            words.merge(anchor, bits, (one, other) -> one | other);
        }
    }
}
