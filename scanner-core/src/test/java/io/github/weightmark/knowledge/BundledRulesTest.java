package io.github.weightmark.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.github.weightmark.domain.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the bundled rules promise beyond their schema. */
class BundledRulesTest {

    private static final Knowledge KNOWLEDGE = Knowledge.bundled();
    private static final Licenses LICENSES = new Licenses(KNOWLEDGE.licenses());
    private static final Families FAMILIES = Families.of(KNOWLEDGE);
    private static final Providers PROVIDERS = new Providers(KNOWLEDGE.providers());

    @Test
    void thereIsEnoughOfEverything() {
        assertThat(KNOWLEDGE.licenses()).hasSizeGreaterThan(400);
        assertThat(KNOWLEDGE.families()).hasSizeGreaterThan(600);
        assertThat(KNOWLEDGE.providers()).hasSizeGreaterThan(50);
        assertThat(KNOWLEDGE.aliases()).hasSizeGreaterThan(50);
    }

    @Test
    void thePatternsOfAllProvidersAreValid() {
        assertThatNoException().isThrownBy(() -> Providers.verify(KNOWLEDGE.providers()));
    }

    @Test
    void noNameStandsForTwoLicences() {
        assertThat(claimedTwice(rule -> {
                    List<String> names = new ArrayList<>(rule.aliases());
                    names.add(rule.id());
                    names.add(rule.name());
                    return names.stream().map(Names::normal).toList();
                }))
                .isEmpty();
    }

    @Test
    void noTitleStandsForTwoLicences() {
        assertThat(claimedTwice(
                        rule -> rule.titles().stream().map(Names::normal).toList()))
                .isEmpty();
    }

    @Test
    void noAddressStandsForTwoLicences() {
        assertThat(claimedTwice(
                        rule -> rule.links().stream().map(Addresses::bare).toList()))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"other", "unknown", "license", "LICENSE", "none", "custom", "proprietary", "a", ""})
    void wordsThatSayNothingAreNoLicence(String word) {
        assertThat(LICENSES.named(word)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "apache-2.0, Apache-2.0, osi",
        "Apache 2.0, Apache-2.0, osi",
        "Apache License 2.0, Apache-2.0, osi",
        "'The Apache Software License, Version 2.0', Apache-2.0, osi",
        "mit, MIT, osi",
        "agpl-3.0, AGPL-3.0-only, osi",
        "cc-by-4.0, CC-BY-4.0, free",
        "cc-by-sa-4.0, CC-BY-SA-4.0, free",
        "cc-by-nc-4.0, CC-BY-NC-4.0, restricted",
        "CC BY-NC-SA 4.0, CC-BY-NC-SA-4.0, restricted",
        "cc-by-nd-4.0, CC-BY-ND-4.0, restricted",
        "cc, LicenseRef-weightmark-family-cc, unknown",
        "openrail, LicenseRef-weightmark-family-openrail, restricted",
        "bsd, LicenseRef-weightmark-family-bsd, osi",
        "openmdw-1.1, LicenseRef-weightmark-openmdw-1.1, free",
        "llama2, LicenseRef-scancode-llama-2-license-2023, restricted",
        "llama-3, LicenseRef-weightmark-llama-3-community, restricted",
        "Llama 3.1 Community License, LicenseRef-scancode-llama-3.1-license-2024, restricted",
        "llama3.3, LicenseRef-scancode-llama-3.3-license-2024, restricted",
        "llama4, LicenseRef-scancode-llama-4-cla-2025, restricted",
        "gemma, LicenseRef-scancode-gemma-tou-2025-03-24, restricted",
        "deepseek, LicenseRef-scancode-deepseek-la-1.0, restricted",
        "qwen-research, LicenseRef-weightmark-qwen-research-2024, restricted",
        "mrl, LicenseRef-weightmark-mrl-0.1, restricted",
        "mnpl, LicenseRef-weightmark-mnpl-0.1, restricted",
        "modified-mit, LicenseRef-weightmark-family-modified-mit, unknown",
        "openrail++, LicenseRef-weightmark-openrail++-m-2023, restricted",
        "bigcode-openrail-m, LicenseRef-scancode-bigcode-open-rail-m-v1, restricted",
    })
    void namesOnRealCardsAreUnderstood(String name, String id, String terms) {
        assertThat(LICENSES.named(name)).map(LicenseRule::id).contains(id);
        assertThat(LICENSES.termsOf(id)).isEqualTo(Terms.of(terms));
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.apache.org/licenses/LICENSE-2.0, Apache-2.0",
        "https://llama.meta.com/llama3/license/, LicenseRef-weightmark-llama-3-community",
        "https://ai.google.dev/gemma/terms#x, LicenseRef-scancode-gemma-tou-2025-03-24",
        "https://huggingface.co/Qwen/Qwen2.5-72B-Instruct/resolve/main/LICENSE, LicenseRef-scancode-qwen-2024",
        "https://hf.co/Qwen/Qwen2.5-72B-Instruct/raw/main/LICENSE?download=true, LicenseRef-scancode-qwen-2024",
        "https://raw.githubusercontent.com/meta-llama/llama-models/main/models/llama3_1/LICENSE,"
                + " LicenseRef-scancode-llama-3.1-license-2024",
        "https://creativecommons.org/licenses/by-nc/4.0/, CC-BY-NC-4.0",
    })
    void addressesOnRealCardsAreUnderstood(String address, String id) {
        assertThat(LICENSES.linked(address)).map(LicenseRule::id).contains(id);
    }

    @Test
    void aFileOfAnotherRepositoryIsNotThatLicence() {
        assertThat(LICENSES.linked("https://huggingface.co/someone/model/blob/main/LICENSE"))
                .isEmpty();
        assertThat(LICENSES.linked("LICENSE")).isEmpty();
    }

    @Test
    void noFreeLicenceHoldsAClauseThatRestricts() {
        List<String> restricting = List.of(
                "mau-threshold",
                "revenue-cap",
                "non-commercial",
                "research-only",
                "acceptable-use-policy",
                "output-training-ban",
                "geographic-exclusion",
                "no-derivatives",
                "use-restriction",
                "no-production-use");
        List<String> wrong = new ArrayList<>();
        for (LicenseRule rule : KNOWLEDGE.licenses()) {
            for (ClauseFact clause : rule.clauses()) {
                if (rule.terms().compareTo(Terms.FREE_FLAGGED) <= 0 && restricting.contains(clause.id())) {
                    wrong.add(rule.id() + " is " + rule.terms() + " and holds " + clause.id());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyFamilyNamesALicenceWeKnow() {
        List<String> wrong = new ArrayList<>();
        for (FamilyRule family : KNOWLEDGE.families()) {
            if (!List.of("closed", "unknown").contains(family.license())
                    && LICENSES.byId(family.license()).isEmpty()) {
                wrong.add(family.file() + ": " + family.license());
            }
            for (String also : family.also()) {
                if (LICENSES.byId(also).isEmpty()) {
                    wrong.add(family.file() + ": also " + also);
                }
            }
            family.components().forEach((name, part) -> {
                String license = part.license();
                if (license != null && LICENSES.byId(license).isEmpty()) {
                    wrong.add(family.file() + ": " + name + ": " + license);
                }
            });
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void theExamplesOfFamiliesHold() {
        List<String> wrong = new ArrayList<>();
        for (FamilyRule family : KNOWLEDGE.families()) {
            FamilyRule.NameExamples examples = family.examples();
            if (examples == null || examples.match().isEmpty()) {
                wrong.add(family.file() + " has no example");
                continue;
            }
            examples.match().stream()
                    .filter(id -> !isIn(family, id))
                    .forEach(id -> wrong.add(family.file() + " does not cover " + id));
            examples.noMatch().stream()
                    .filter(id -> isIn(family, id))
                    .forEach(id -> wrong.add(family.file() + " covers " + id));
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void noTwoFamiliesShareAPattern() {
        Map<String, String> owners = new TreeMap<>();
        List<String> twice = new ArrayList<>();
        for (FamilyRule family : KNOWLEDGE.families()) {
            for (String pattern : family.models()) {
                for (String simple : Glob.expand(pattern)) {
                    String other = owners.put(simple.toLowerCase(java.util.Locale.ROOT), family.file());
                    if (other != null) {
                        twice.add(simple + ": " + other + ", " + family.file());
                    }
                }
            }
        }
        assertThat(twice).isEmpty();
    }

    @Test
    void theExamplesOfProvidersHold() {
        List<String> wrong = new ArrayList<>();
        for (ProviderRule provider : KNOWLEDGE.providers()) {
            FamilyRule.NameExamples examples = provider.examples();
            if (examples != null) {
                examples.match().stream()
                        .filter(id -> PROVIDERS.weights(provider.id(), id) != Weights.CLOSED)
                        .forEach(id -> wrong.add(provider.file() + " does not close " + id));
                examples.noMatch().stream()
                        .filter(id -> PROVIDERS.weights(provider.id(), id) == Weights.CLOSED)
                        .forEach(id -> wrong.add(provider.file() + " closes " + id));
            }
            if (!provider.closed().isEmpty()
                    && (examples == null || examples.match().isEmpty())) {
                wrong.add(provider.file() + " closes names without an example");
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static boolean isIn(FamilyRule family, String hubId) {
        return FAMILIES.of(hubId)
                .filter(found -> found.id().equals(family.id()))
                .isPresent();
    }

    private static List<String> claimedTwice(Function<LicenseRule, List<String>> names) {
        Map<String, String> owners = new TreeMap<>();
        List<String> twice = new ArrayList<>();
        for (LicenseRule rule : KNOWLEDGE.licenses()) {
            for (String name : names.apply(rule)) {
                String other = owners.putIfAbsent(name, rule.id());
                if (other != null && !other.equals(rule.id())) {
                    twice.add(name + ": " + other + ", " + rule.id());
                }
            }
        }
        return twice;
    }
}
