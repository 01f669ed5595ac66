package io.github.weightmark.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.knowledge.Knowledge;
import io.github.weightmark.text.Words;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is forbidden, and the sentences with the same words that forbid nothing. */
class GuardsTest {

    private static final ClauseFinder FINDER =
            new ClauseFinder(Knowledge.bundled().clauses());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "You may not use the model for any commercial purpose.|non-commercial",
                "The weights are for non-commercial use only.|non-commercial",
                "Commercial use is strictly prohibited.|non-commercial",
                "It may be used for non-commercial research purposes only.|research-only",
                "You may use the model for research purposes only.|research-only",
                "You must not use the outputs to train any other model.|output-training-ban",
                "You may not distribute the model to third parties.|no-redistribution",
                "You may not use the model for any military purpose.|use-restriction",
                "You must not bypass the safety guardrails.|circumvention-ban",
                "You must not reverse engineer the model.|reverse-engineering-ban",
                "Use in a production environment is prohibited.|no-production-use",
                "You must obtain a separate commercial license from us.|commercial-licence-required",
                "You must register on our page before you download the model.|registration",
                "You shall prominently display \"Built with Okapi\" on your page.|attribution-display",
                "The name of the model must begin with \"Okapi\".|naming-requirement",
                "This agreement is governed by the laws of New Zealand.|governing-law",
                "The licence is revocable.|revocable",
            })
    void aTermIsFound(String sentence, String clause) {
        assertThat(ids(sentence)).contains(clause);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Nothing in this license restricts commercial use.|non-commercial",
                "You may use it for commercial or non-commercial purposes.|non-commercial",
                "You may sell it, both commercial and noncommercial use being free.|non-commercial",
                "\"Private\" means any use that is solely for noncommercial purposes.|non-commercial",
                "You may train other models on the outputs.|output-training-ban",
                "Uses include but are not limited to training any other model.|output-training-ban",
                "Ways of use, not limited to through a hosted service.|no-hosting",
                "You may share it with third parties.|no-redistribution",
                "The army marched.|use-restriction",
                "This file is machine generated, do not edit it.|use-restriction",
                "It removes the noise filter of the security camera.|circumvention-ban",
                "Production use is permitted.|no-production-use",
                "You need to register the callback.|registration",
                "Acme is a registered trademark.|registration",
                "print(display(\"hello\"))|attribution-display",
                "Words that start with \"a\" come first.|naming-requirement",
                "You grant us an irrevocable licence.|revocable",
                "Commercial use is permitted.|non-commercial",
                "Say whether or not you share the data.|no-redistribution",
                "These rules do not apply. In particular, you may smile.|geographic-exclusion",
                "# Acme Acceptable Use Policy|acceptable-use-policy",
                "# Terms of Non-Commercial Licences Compared|non-commercial",
                "\"Commercial use\" means any use for money, for example in a product.|non-commercial",
                "For example, a licence may say that research is free.|research-only",
            })
    void theSameWordsWithoutTheTermAreNot(String sentence, String clause) {
        assertThat(ids(sentence)).doesNotContain(clause);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Fast search over grids.",
                "Install it with make, then run the tests.",
                "The model has seven billion parameters and a context of 32,000 tokens.",
                "It was trained on 700 million sentences by 12 people.",
                "We thank the people of the mailing list.",
                "public static void main(String[] args) { }",
                "SELECT name FROM users WHERE revenue > 1000000;",
                "模型有七十亿参数。",
            })
    void proseAndCodeHaveNoClause(String text) {
        assertThat(ids(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "YOU MAY NOT USE THE MODEL FOR ANY COMMERCIAL PURPOSE.",
                "you may **not** use the model for any *commercial* purpose",
                "You may not use the model\n   for any\n   commercial purpose.",
                "> You may not use the <b>model</b> for any commercial&nbsp;purpose.",
                "1.2 (a) You may not use the model for any commercial purpose;",
            })
    void layoutHidesNoTerm(String text) {
        assertThat(ids(text)).contains("non-commercial");
    }

    private static List<String> ids(String text) {
        return FINDER.find(Words.of(text), new BitSet(), false).stream()
                .map(Found::id)
                .distinct()
                .toList();
    }
}
