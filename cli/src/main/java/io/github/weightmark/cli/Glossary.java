package io.github.weightmark.cli;

import io.github.weightmark.domain.ModelRef;
import io.github.weightmark.domain.Reference;
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
import io.github.weightmark.resolve.Resolver;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Looks terms up in the knowledge base. */
final class Glossary {

    private final Knowledge knowledge;

    Glossary(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /**
     * Every entry that bears the name; a word may be a licence and a model family at once.
     *
     * @param everything whether long lists are written out
     */
    List<Explanation> explain(String term, boolean everything) {
        Checked checked = new Checked(knowledge);
        LicenseEntries licenses = new LicenseEntries(knowledge, checked, everything);
        Entries entries = new Entries(knowledge, checked, everything);
        List<Explanation> all = new ArrayList<>();
        Arrays.stream(Tier.values())
                .filter(tier -> tier.id().equalsIgnoreCase(term))
                .map(Entries::tier)
                .forEach(all::add);
        new Licenses(knowledge.licenses()).named(term).map(licenses::license).ifPresent(all::add);
        knowledge.clauses().stream()
                .filter(rule -> named(term, rule.id(), rule.title()))
                .map(licenses::clause)
                .forEach(all::add);
        families(term, entries).forEach(all::add);
        String name = term.substring(term.indexOf(':') + 1);
        providers(term, name).stream().map(rule -> entries.provider(rule, name)).forEach(all::add);
        return all;
    }

    /** Names that look most like {@code term}, as the end of a message. */
    String nearest(String term) {
        SortedSet<String> names = licenseNames();
        Arrays.stream(Tier.values()).map(Tier::id).forEach(names::add);
        knowledge.clauses().stream().map(ClauseRule::id).forEach(names::add);
        knowledge.families().stream().map(FamilyRule::id).forEach(names::add);
        knowledge.providers().stream().map(ProviderRule::id).forEach(names::add);
        return Distance.nearest(term, names);
    }

    /** The same among licences. */
    String nearestLicenses(String term) {
        return Distance.nearest(term, licenseNames());
    }

    private SortedSet<String> licenseNames() {
        SortedSet<String> names = new TreeSet<>();
        for (LicenseRule rule : knowledge.licenses()) {
            names.add(rule.id());
            names.addAll(rule.aliases());
        }
        return names;
    }

    private Stream<Explanation> families(String term, Entries entries) {
        Optional<String> model = model(term);
        Families families = Families.of(knowledge);
        Reference written = Reference.parse(term);
        Optional<FamilyRule> covering =
                families.of(model.orElse(term)).or(() -> families.of(ModelRef.of(written.provider(), written.id())));
        return knowledge.families().stream()
                .filter(rule -> named(term, rule.id(), rule.name())
                        || covering.filter(rule::equals).isPresent())
                .map(rule ->
                        entries.family(rule, covering.filter(rule::equals).isPresent() ? model.orElse(null) : null));
    }

    /** The Hub id that a name means, such as {@code ollama:llama3.1:8b}; empty when it means none. */
    private Optional<String> model(String term) {
        Resolver resolver = new Resolver(knowledge);
        Reference written =
                term.contains("/") && !term.contains(":") ? Reference.huggingFace(term) : Reference.parse(term);
        return Stream.of(written, Reference.of(Reference.UNKNOWN, term), Reference.of("ollama", term))
                .map(resolver::resolve)
                .filter(ModelRef::onHub)
                .map(ModelRef::id)
                .findFirst();
    }

    private List<ProviderRule> providers(String term, String name) {
        List<ProviderRule> rules = new ArrayList<>();
        new Providers(knowledge.providers()).owner(name).ifPresent(rules::add);
        knowledge.providers().stream()
                .filter(rule -> named(term, rule.id(), rule.name()) && !rules.contains(rule))
                .forEach(rules::add);
        return rules;
    }

    private static boolean named(String term, String id, String name) {
        return term.equalsIgnoreCase(id) || term.equalsIgnoreCase(name);
    }
}
