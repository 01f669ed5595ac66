package io.github.weightmark.discover;

import io.github.weightmark.discover.DiscoveryRule.Accept;
import io.github.weightmark.knowledge.AliasRule;
import io.github.weightmark.knowledge.Knowledge;
import io.github.weightmark.knowledge.Literals;
import io.github.weightmark.knowledge.ProviderRule;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts together from all rules the words that a file which names a model must hold, and what each of them tells. */
final class AnchorWords {

    private static final List<String> BEFORE_NAME = List.of("\"", "'", "=", ":", ": ", "- ", "/");
    /** Names of calls this long speak of nothing else. */
    private static final int TELLING = 9;

    private static final String MODEL = "model";

    private final ToldWords words = new ToldWords();
    private final KeyWords keys = new KeyWords(words);

    AnchorWords(Knowledge knowledge, DiscoveryRules rules) {
        Set<String> endings = rules.wordSet(Words::weights);
        for (DiscoveryRule rule : rules.all()) {
            places(rule);
            rule.urls().forEach(url -> words.add(Anchor.anywhere(url.start()), Anchors.ADDRESS));
            rule.models().keySet().forEach(type -> words.add(Anchor.beginning(type), Anchors.SURE));
            rule.builders()
                    .forEach(builder ->
                            builder.models().keySet().forEach(type -> words.add(Anchor.beginning(type), Anchors.SURE)));
            rule.classes().forEach(owner -> owner.match().forEach(match -> words.value(Wildcard.longest(match))));
            rule.enums().forEach(this::constants);
            rule.zoos().forEach(zoo -> {
                zoo.with().forEach(words::place);
                zoo.classes().forEach(this::type);
            });
            rule.names().forEach(name -> values(name.match(), endings));
        }
        values(knowledge, rules);
        words.add(Anchor.anywhere("http://"), Anchors.WEB);
        words.add(Anchor.anywhere("https://"), Anchors.WEB);
        endings.forEach(ending -> {
            words.add(Anchor.anywhere(ending).with(Anchor.After.NO_LETTER), Anchors.WEIGHTS);
            words.add(Anchor.anywhere(ending).with(Anchor.After.END), Anchors.VALUE);
        });
    }

    ToldWords told() {
        return words;
    }

    private void places(DiscoveryRule rule) {
        for (DiscoveryRule.Keys section : rule.keys()) {
            // Files of a certain name are read anyway.
            List<String> patterns = section.files().isEmpty() ? section.match() : List.of();
            boolean any = section.accept() != Accept.KNOWN && section.provider() != null
                    || takesAny(section.accept(), section.provider());
            patterns.forEach(pattern -> keys.key(pattern, any));
        }
        for (DiscoveryRule.Calls calls : rule.calls()) {
            boolean signs = rule.words() != null && !rule.words().signs().isEmpty();
            if (!signs || calls.accept() != Accept.NAMED) {
                calls(calls);
            }
        }
        for (DiscoveryRule.Command command : rule.commands()) {
            for (String between : List.of(" ", "\", \"", ", ")) {
                words.add(Anchor.beginning(String.join(between, command.words())), Anchors.SURE);
            }
        }
        for (DiscoveryRule.Flags flags : rule.flags()) {
            boolean alone = flags.beside().isEmpty() && takesAny(flags.accept(), flags.provider());
            int told = alone ? Anchors.SURE : Anchors.PLACE;
            flags.beside().forEach(other -> words.add(Anchor.anywhere(other), Anchors.VALUE));
            flags.names().forEach(name -> words.add(Anchor.anywhere(name).with(Anchor.After.NO_LETTER), told));
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
                calls.arguments().forEach(argument -> words.add(Anchor.anywhere(argument), Anchors.PLACE));
            } else {
                String called = Wildcard.longest(name);
                words.add(
                        Anchor.beginning(called).with(Anchor.After.CALL),
                        any || name.indexOf('.') > 0 ? Anchors.SURE : Anchors.PLACE);
            }
        }
        for (String task : calls.tasks().keySet()) {
            words.add(Anchor.anywhere("\"" + task + "\""), Anchors.VALUE);
            words.add(Anchor.anywhere("'" + task + "'"), Anchors.VALUE);
        }
    }

    /** A constant stands behind its type, if only where that is imported. */
    private void constants(DiscoveryRule.Constants constants) {
        // A package of Go or Rust is named wherever it is used, and tells nothing by that.
        boolean isPackage = !Character.isUpperCase(constants.type().charAt(0));
        if (constants.type().length() >= TELLING && !isPackage) {
            words.add(Anchor.beginning(constants.type()), Anchors.VALUE);
        } else {
            if (!isPackage) {
                words.add(Anchor.beginning(constants.type()), Anchors.PLACE);
            }
            constants.constants().keySet().stream()
                    .filter(name -> name.indexOf('_') > 0)
                    .forEach(words::value);
        }
    }

    /**
     * What every name of that form holds, wherever in it; where nothing is sure, any text may be a value.
     *
     * @param endings those of weight files, which are looked for at the end of names anyway
     */
    private void values(String expression, Set<String> endings) {
        Set<String> literals = Literals.of(expression);
        if (literals.isEmpty()) {
            words.always(Anchors.VALUE);
        }
        for (String literal : literals) {
            Anchor anchor = Anchor.anywhere(literal);
            if (!endings.contains(literal)) {
                words.add(isEnd(expression, literal) ? anchor.with(Anchor.After.END) : anchor, Anchors.VALUE);
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
        rules.wordSet(Words::families).forEach(words::value);
        rules.wordSet(Words::owners).forEach(owner -> {
            words.value(owner + "/");
            words.add(Anchor.anywhere("\"" + owner + "/"), Anchors.SURE);
            words.add(Anchor.anywhere("'" + owner + "/"), Anchors.SURE);
        });
        rules.wordSet(Words::hints).forEach(words::value);
        rules.wordSet(Words::signs).forEach(sign -> words.add(Anchor.anywhere(sign), Anchors.SURE));
        rules.wordSet(Words::variables).forEach(this::variable);
        for (ProviderRule provider : knowledge.providers()) {
            for (String pattern : provider.closed()) {
                Literals.of(pattern).stream().filter(AnchorWords::isTelling).forEach(words::value);
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
        if (name.length() >= ToldWords.PLAIN && name.chars().allMatch(Character::isLetter)) {
            BEFORE_NAME.forEach(before -> words.add(Anchor.anywhere(before + name), Anchors.VALUE));
            words.add(Anchor.beginning(name + ":"), Anchors.VALUE);
        } else {
            words.value(name);
        }
    }

    /** Not an everyday word. */
    private static boolean isTelling(String literal) {
        return literal.length() > ToldWords.PLAIN && literal.chars().anyMatch(c -> c == '-' || Character.isDigit(c));
    }

    /** {@code Xception} does not stand in every {@code Exception}. */
    private void type(String pattern) {
        String name = Wildcard.longest(pattern);
        if (pattern.startsWith(name) && name.length() > Anchor.SHORTEST) {
            words.add(Anchor.beginning(name), Anchors.VALUE);
        } else {
            words.value(name);
        }
    }

    private void variable(String pattern) {
        Anchor anchor = Anchor.anywhere(Wildcard.longest(pattern));
        words.add(pattern.endsWith("*") ? anchor : anchor.with(Anchor.After.NO_LETTER), Anchors.PLACE);
    }
}
