package io.github.weightmark.cli;

import io.github.weightmark.domain.Tier;
import io.github.weightmark.knowledge.ClauseRule;
import io.github.weightmark.knowledge.Families;
import io.github.weightmark.knowledge.FamilyRule;
import io.github.weightmark.knowledge.Knowledge;
import io.github.weightmark.knowledge.LicenseRule;
import io.github.weightmark.knowledge.Licenses;
import io.github.weightmark.knowledge.ProviderRule;
import io.github.weightmark.knowledge.Providers;
import io.github.weightmark.report.Explanation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Looks terms up in the knowledge base. */
final class Glossary {

    private static final int NEAREST = 3;

    private final Knowledge knowledge;

    Glossary(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /** Every entry that bears the name; a word may be a licence and a model family at once. */
    List<Explanation> explain(String term) {
        Stream<Explanation> tiers = Arrays.stream(Tier.values())
                .filter(tier -> tier.id().equals(term))
                .map(Entries::tier);
        Stream<Explanation> licenses =
                new Licenses(knowledge.licenses()).named(term).stream().map(Entries::license);
        Stream<Explanation> clauses = knowledge.clauses().stream()
                .filter(rule -> named(term, rule.id(), rule.title()))
                .map(Entries::clause);
        return Stream.of(tiers, licenses, clauses, families(term), providers(term))
                .flatMap(entries -> entries)
                .toList();
    }

    /** Names that look most like {@code term}. */
    List<String> nearest(String term) {
        SortedSet<String> names = new TreeSet<>();
        Arrays.stream(Tier.values()).map(Tier::id).forEach(names::add);
        knowledge.licenses().stream().map(LicenseRule::id).forEach(names::add);
        knowledge.licenses().stream().flatMap(rule -> rule.aliases().stream()).forEach(names::add);
        knowledge.clauses().stream().map(ClauseRule::id).forEach(names::add);
        knowledge.families().stream().map(FamilyRule::id).forEach(names::add);
        knowledge.providers().stream().map(ProviderRule::id).forEach(names::add);
        return names.stream()
                .sorted(Comparator.comparingInt(name -> Distance.between(term, name)))
                .limit(NEAREST)
                .toList();
    }

    private Stream<Explanation> families(String term) {
        Optional<FamilyRule> covering = new Families(knowledge.families()).of(term);
        return knowledge.families().stream()
                .filter(rule -> named(term, rule.id(), rule.name())
                        || covering.filter(rule::equals).isPresent())
                .map(Entries::family);
    }

    private Stream<Explanation> providers(String term) {
        String name = term.substring(term.indexOf(':') + 1);
        List<ProviderRule> rules = new ArrayList<>();
        new Providers(knowledge.providers()).owner(name).ifPresent(rules::add);
        knowledge.providers().stream()
                .filter(rule -> named(term, rule.id(), rule.name()) && !rules.contains(rule))
                .forEach(rules::add);
        return rules.stream().map(Entries::provider);
    }

    private static boolean named(String term, String id, String name) {
        return term.equalsIgnoreCase(id) || term.equalsIgnoreCase(name);
    }
}
