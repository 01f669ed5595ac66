package io.github.weightmark.discover;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.github.weightmark.domain.Confidence;
import io.github.weightmark.domain.Reference;
import io.github.weightmark.domain.Sighting;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/** Sees weight files by their names; of a model in parts only the first part counts. */
final class WeightFiles {

    private static final Pattern PART = Pattern.compile(".*-(\\d{5})-of-\\d{5}\\.[a-z]+");

    private final WeightNames names;
    private final Set<String> known;
    private final Scope scope;
    private final String rule;

    WeightFiles(DiscoveryRules rules, Scope scope) {
        this.names = new WeightNames(rules);
        this.known = rules.wordSet(Words::weightNames);
        this.scope = scope;
        this.rule = rule(rules);
    }

    /** The id of the rule that lists the endings. */
    static String rule(DiscoveryRules rules) {
        return rules.all().stream()
                .filter(rule -> rule.words() != null && !rule.words().weights().isEmpty())
                .map(DiscoveryRule::id)
                .findFirst()
                .orElse("weight-files");
    }

    /** Adds a sighting when the name says weights; a later part of a model says so too, but adds nothing. */
    boolean find(String path, Consumer<Sighting> found) {
        String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        if (!names.isWeight(name) && !known.contains(name)) {
            return false;
        }
        Matcher part = PART.matcher(name);
        if (!part.matches() || part.group(1).equals("00001")) {
            found.accept(new Sighting(
                    path, 0, 0, path, Reference.of(Reference.FILE, path), scope.of(path), Confidence.HIGH, rule));
        }
        return true;
    }
}
