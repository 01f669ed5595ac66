package io.github.weightmark.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The Model Openness Framework, part by part. */
class MofClassTest {

    private static final Set<String> OPEN = Set.of("MIT", "CC-BY-4.0");

    private final Map<MofComponent, String> parts = new EnumMap<>(MofComponent.class);

    @Test
    void allThatClassThreeAsksForMakesClassThree() {
        withClass(3);

        assertThat(mof().reached()).isEqualTo(3);
        assertThat(mof().progress(3)).isEqualTo(100);
        assertThat(mof().progress(2)).isEqualTo(60);
    }

    @Test
    void codeOnTopMakesClassTwoAndDataClassOne() {
        withClass(3);
        withClass(2);
        assertThat(mof().reached()).isEqualTo(2);

        withClass(1);
        assertThat(mof().reached()).isEqualTo(1);
        assertThat(mof().blocks()).isEmpty();
    }

    @Test
    void aHigherClassCountsForNothingWithoutTheLowerOne() {
        withClass(2);
        withClass(1);

        assertThat(mof().reached()).isNull();
        assertThat(mof().progress(2)).isZero();
        assertThat(mof().progress(1)).isZero();
    }

    @Test
    void whatBlocksTheNextClassIsNamedWithItsReason() {
        withClass(3);
        parts.remove(MofComponent.DATA_CARD);
        parts.put(MofComponent.EVAL_RESULTS, "");
        parts.put(MofComponent.WEIGHTS, "CC-BY-NC-4.0");

        assertThat(mof().reached()).isNull();
        assertThat(mof().blocks())
                .containsExactly(
                        "Class 3 lacks: Model parameters (Final) (CC-BY-NC-4.0 is not an open licence).",
                        "Class 3 lacks: Evaluation results (no licence is named for it).",
                        "Class 3 lacks: Data card (not known to be published).");
    }

    @Test
    void afterClassThreeTheCodeBlocks() {
        withClass(3);
        parts.put(MofComponent.TRAIN_CODE, "MIT");

        assertThat(mof().blocks())
                .containsExactly(
                        "Class 2 lacks: Inference code (not known to be published).",
                        "Class 2 lacks: Evaluation code (not known to be published).",
                        "Class 2 lacks: Evaluation data (not known to be published).");
    }

    @Test
    void aPaperStandsInForTheReport() {
        withClass(3);
        parts.remove(MofComponent.TECH_REPORT);
        assertThat(mof().reached()).isNull();

        parts.put(MofComponent.PAPER, "CC-BY-4.0");
        assertThat(mof().reached()).isEqualTo(3);
    }

    @Test
    void aPaperThatIsNotOpenDoesNot() {
        withClass(3);
        parts.remove(MofComponent.TECH_REPORT);
        parts.put(MofComponent.PAPER, "arXiv-1.0");

        assertThat(mof().reached()).isNull();
        assertThat(mof().blocks()).containsExactly("Class 3 lacks: Research paper (arXiv-1.0 is not an open licence).");
    }

    @Test
    void optionalPartsNeitherHelpNorHarm() {
        withClass(3);
        parts.put(MofComponent.SAMPLE_OUTPUTS, "CC-BY-NC-4.0");
        parts.put(MofComponent.METADATA, "MIT");

        assertThat(mof().reached()).isEqualTo(3);
    }

    @Test
    void nothingIsNoClass() {
        assertThat(mof().reached()).isNull();
        assertThat(mof().progress(3)).isZero();
        assertThat(mof().blocks()).hasSize(6);
    }

    @Test
    void everyPartHasItsTitleAndItsKey() {
        assertThat(MofComponent.values()).hasSize(17);
        assertThat(MofComponent.titled("Training code")).contains(MofComponent.TRAIN_CODE);
        assertThat(MofComponent.titled("Training Code")).isEmpty();
        assertThat(MofComponent.requiredBy(1))
                .isEqualTo(List.of(
                        MofComponent.DATASETS,
                        MofComponent.DATA_PREP_CODE,
                        MofComponent.CHECKPOINTS,
                        MofComponent.PAPER));
    }

    private void withClass(int mofClass) {
        MofComponent.requiredBy(mofClass).forEach(component -> parts.put(component, "MIT"));
    }

    private MofClass mof() {
        return new MofClass(parts, OPEN::contains);
    }
}
