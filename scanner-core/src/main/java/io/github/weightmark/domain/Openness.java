package io.github.weightmark.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a model stands against the public definitions of openness.
 *
 * @param osaid the Open Source AI Definition 1.0 as a whole
 * @param requirements the same, requirement by requirement, in the order of the definition
 * @param mofClass class of the Model Openness Framework, 1 to 3; {@code null} when it cannot be claimed
 * @param euAiAct status of the licence under Art. 53(2) of Regulation (EU) 2024/1689: {@code yes}, {@code no},
 *     {@code arguable} or {@code cannot tell}
 * @param euAiActReasons why
 */
public record Openness(
        Status osaid,
        List<Requirement> requirements,
        @Nullable Integer mofClass,
        String euAiAct,
        List<String> euAiActReasons) {

    public Openness {
        requirements = List.copyOf(requirements);
        euAiActReasons = List.copyOf(euAiActReasons);
    }
}
