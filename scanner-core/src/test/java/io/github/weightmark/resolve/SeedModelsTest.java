package io.github.weightmark.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.domain.ModelRef;
import io.github.weightmark.domain.Reference;
import io.github.weightmark.domain.Terms;
import io.github.weightmark.knowledge.Families;
import io.github.weightmark.knowledge.FamilyRule;
import io.github.weightmark.knowledge.Knowledge;
import io.github.weightmark.knowledge.Licenses;
import io.github.weightmark.knowledge.Providers;
import io.github.weightmark.knowledge.Weights;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The terms of well-known models by their name alone: versions and sizes of one brand differ. */
class SeedModelsTest {

    private static final Knowledge KNOWLEDGE = Knowledge.bundled();
    private static final Resolver RESOLVER = new Resolver(KNOWLEDGE);
    private static final Families FAMILIES = Families.of(KNOWLEDGE);
    private static final Licenses LICENSES = new Licenses(KNOWLEDGE.licenses());
    private static final Providers PROVIDERS = new Providers(KNOWLEDGE.providers());

    @ParameterizedTest
    @CsvFileSource(resources = "seed-models.csv", numLinesToSkip = 1)
    void theTermsOfAWellKnownModelAreRight(String reference, String terms, String osaid) {
        ModelRef model = RESOLVER.resolve(Reference.parse(reference));

        assertThat(termsOf(model)).as(reference + " is " + model).isEqualTo(Terms.of(terms));
        assertThat(osaidOf(model)).as(reference + " is " + model).isEqualTo(osaid);
    }

    private static Terms termsOf(ModelRef model) {
        if (!model.onHub()) {
            return PROVIDERS.weights(model.provider(), model.id()) == Weights.CLOSED ? Terms.CLOSED : Terms.UNKNOWN;
        }
        String license = FAMILIES.of(model.id()).map(FamilyRule::license).orElse("unknown");
        return "closed".equals(license) ? Terms.CLOSED : LICENSES.termsOf(license);
    }

    private static String osaidOf(ModelRef model) {
        FamilyRule family = model.onHub() ? FAMILIES.of(model.id()).orElse(null) : null;
        FamilyRule.Osaid osaid = family == null ? null : family.osaid();
        return osaid == null ? "-" : osaid.verdict().id();
    }
}
