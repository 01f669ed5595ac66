package io.github.weightmark.assess;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The parts that the Model Openness Framework looks at, as the Model Openness Tool sets them up.
 *
 * @see <a href="https://github.com/lfai/model_openness_tool">Model Openness Tool</a>, mof.settings.yml
 */
enum MofComponent {
    ARCHITECTURE("Model architecture", "architecture", Kind.CODE, 3, true),
    WEIGHTS("Model parameters (Final)", "weights", Kind.DATA, 3, true),
    TECH_REPORT("Technical report", "tech-report", Kind.DOCUMENT, 3, true),
    EVAL_RESULTS("Evaluation results", "eval-results", Kind.DOCUMENT, 3, true),
    MODEL_CARD("Model card", "model-card", Kind.DOCUMENT, 3, true),
    DATA_CARD("Data card", "data-card", Kind.DOCUMENT, 3, true),
    SAMPLE_OUTPUTS("Sample model outputs", "sample-outputs", Kind.DOCUMENT, 3, false),
    TRAIN_CODE("Training code", "train-code", Kind.CODE, 2, true),
    INFER_CODE("Inference code", "infer-code", Kind.CODE, 2, true),
    EVAL_CODE("Evaluation code", "eval-code", Kind.CODE, 2, true),
    EVAL_DATA("Evaluation data", "eval-data", Kind.DATA, 2, true),
    SUPPORT_LIBS("Supporting libraries and tools", "support-libs", Kind.CODE, 2, false),
    DATASETS("Datasets", "datasets", Kind.DATA, 1, true),
    DATA_PREP_CODE("Data preprocessing code", "data-prep-code", Kind.CODE, 1, true),
    CHECKPOINTS("Model parameters (Intermediate)", "checkpoints", Kind.DATA, 1, true),
    PAPER("Research paper", "paper", Kind.DOCUMENT, 1, true),
    METADATA("Model metadata", "metadata", Kind.DATA, 1, false);

    /** Which licence of the whole release counts for a part that has none of its own. */
    enum Kind {
        CODE,
        DATA,
        DOCUMENT
    }

    private final String title;
    private final String key;
    private final Kind kind;
    private final int mofClass;
    private final boolean required;

    MofComponent(String title, String key, Kind kind, int mofClass, boolean required) {
        this.title = title;
        this.key = key;
        this.kind = kind;
        this.mofClass = mofClass;
        this.required = required;
    }

    /** Its name in the Model Openness Tool. */
    String title() {
        return title;
    }

    /** Its name among the components of a family rule. */
    String key() {
        return key;
    }

    Kind kind() {
        return kind;
    }

    static Optional<MofComponent> titled(String title) {
        return Arrays.stream(values())
                .filter(component -> component.title.equals(title))
                .findFirst();
    }

    /** What {@code mofClass} asks for beyond the class below it. */
    static List<MofComponent> requiredBy(int mofClass) {
        return Arrays.stream(values())
                .filter(component -> component.required && component.mofClass == mofClass)
                .toList();
    }
}
