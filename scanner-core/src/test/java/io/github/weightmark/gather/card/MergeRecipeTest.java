package io.github.weightmark.gather.card;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.domain.Evidence;
import io.github.weightmark.domain.Limits;
import io.github.weightmark.gather.draft.EvidenceDraft;
import org.junit.jupiter.api.Test;

class MergeRecipeTest {

    @Test
    void slicesAndExpertsNameParents() {
        Evidence merge = read("""
                base_model: acme/base
                slices:
                - sources:
                  - model: {model: {path: acme/one, revision: v1}}
                experts:
                - source_model: acme/expert
                """);

        assertThat(Cards.parents(merge))
                .containsExactly(
                        "acme/base -> acme/base merge m.yml:1",
                        "acme/one -> acme/one merge m.yml:4",
                        "acme/expert -> acme/expert merge m.yml:6");
    }

    @Test
    void aRecipeThatIsNoYamlIsReported() {
        assertThat(Cards.problems(read("models: [a\n")))
                .containsExactly("mergekit.unreadable error m.yml:2: m.yml cannot be read as YAML: expected ',' or ']',"
                        + " but got <stream end>, so parents may be missing. Look at the file and name the parents as"
                        + " base_model in the card.");
    }

    @Test
    void aRecipeThatContainsItselfEnds() {
        assertThat(Cards.parents(read("models: &m\n- *m\n- model: acme/one\n")))
                .containsExactly("acme/one -> acme/one merge m.yml:3");
    }

    private static Evidence read(String recipe) {
        EvidenceDraft draft = Cards.draft();
        new MergeRecipe(Limits.DEFAULT).read("m.yml", recipe, draft);
        return Cards.finished(draft);
    }
}
