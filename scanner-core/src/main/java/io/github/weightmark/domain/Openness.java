package io.github.weightmark.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a model stands against the public definitions of openness.
 *
 * @param osaid the Open Source AI Definition 1.0 as a whole
 * @param metExceptLicense is it not met, but would be if only the licences were others? So OSI itself spoke of BLOOM and
 *     StarCoder2
 * @param requirements the same, requirement by requirement, in the order of the definition
 * @param mofClass class of the Model Openness Framework, 1 (best) to 3; {@code null} when none can be claimed
 * @param mofBlocks what stands between the model and the next class, one component each; empty in class 1
 * @param euAiAct status of the licence under Art. 53(2) of Regulation (EU) 2024/1689: {@code yes}, {@code no},
 *     {@code arguable} or {@code cannot tell}
 * @param euAiActReasons why, and the duties that remain
 * @param euAiActConditions the same, condition by condition
 */
public record Openness(
        Status osaid,
        boolean metExceptLicense,
        List<Requirement> requirements,
        @Nullable Integer mofClass,
        List<String> mofBlocks,
        String euAiAct,
        List<String> euAiActReasons,
        List<EuCondition> euAiActConditions) {

    public Openness {
        requirements = List.copyOf(requirements);
        mofBlocks = List.copyOf(mofBlocks);
        euAiActReasons = List.copyOf(euAiActReasons);
        euAiActConditions = List.copyOf(euAiActConditions);
    }

    /** Without the details that only some readers ask for. */
    public Openness(
            Status osaid,
            List<Requirement> requirements,
            @Nullable Integer mofClass,
            String euAiAct,
            List<String> euAiActReasons) {
        this(osaid, false, requirements, mofClass, List.of(), euAiAct, euAiActReasons, List.of());
    }
}
