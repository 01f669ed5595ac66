package io.github.weightmark.assess;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.domain.Assessment;
import io.github.weightmark.domain.Level;
import io.github.weightmark.domain.MatchKind;
import io.github.weightmark.domain.Problem;
import io.github.weightmark.domain.TextRole;
import io.github.weightmark.domain.Tier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Why a model is unknown because of its base is part of what is told of the model. */
class UnreadBaseTest {

    private static final String CHILD = "acme/child";
    private static final String BASE = "acme/base";

    private final World world = new World();

    @ParameterizedTest
    @ValueSource(strings = {"hub.gated", "hub.no-commit"})
    void whatWasWithheldOfABaseIsAProblemOfTheModel(String problem) {
        world.hub(CHILD).license("mit").base(BASE);
        world.hub(BASE).license("mit").problem(problem, Level.WARNING, "acme/base");

        Assessment child = world.assess(CHILD);

        assertThat(child.tier()).isEqualTo(Tier.UNKNOWN);
        assertThat(child.problems())
                .extracting(Problem::id, Problem::message)
                .singleElement()
                .satisfies(told -> assertThat(told.toList()).containsExactly(problem, "acme/base was cut off."));
    }

    @Test
    void theSameHoldsOfTheBaseOfABase() {
        world.hub(CHILD).license("mit").base("acme/middle");
        world.hub("acme/middle").license("mit").base(BASE);
        world.hub(BASE).license("mit").problem("hub.gated", Level.WARNING, "acme/base");

        assertThat(world.assess(CHILD).problems()).extracting(Problem::id).containsExactly("hub.gated");
    }

    @Test
    void aBaseThatThePublicKnowsLosesNothingByItsGate() {
        world.hub(CHILD).license("apache-2.0").base("mistralai/Mistral-7B-v0.1");
        world.hub("mistralai/Mistral-7B-v0.1").license("apache-2.0").problem("hub.gated", Level.WARNING, "x");

        Assessment child = world.assess(CHILD);

        assertThat(child.tier()).isEqualTo(Tier.PERMISSIVE);
        assertThat(child.problems()).isEmpty();
    }

    @Test
    void aBaseThatWasReadAndIsNotUnderstoodFailedNobody() {
        world.hub(CHILD).license("mit").base(BASE);
        world.hub(BASE).text("LICENSE", TextRole.LICENSE, null, MatchKind.NONE);

        Assessment child = world.assess(CHILD);

        assertThat(child.tier()).isEqualTo(Tier.UNKNOWN);
        assertThat(child.problems()).isEmpty();
    }

    @Test
    void aMinorProblemOfABaseThatAnswersStaysItsOwn() {
        world.hub(CHILD).license("mit").base(BASE);
        world.hub(BASE).license("mit").problem(Level.WARNING, "model.gguf");

        assertThat(world.assess(CHILD).problems()).isEmpty();
    }
}
