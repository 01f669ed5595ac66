package io.github.weightmark.domain;

import java.util.List;

/**
 * The licence of a model from every side, kept apart as SPDX and ClearlyDefined do.
 *
 * @param declared what card, Hub and weight files claim
 * @param detected what the texts are
 * @param inherited licence ids that bind through ancestors
 * @param concluded our result: an SPDX licence expression, or {@code NOASSERTION}
 */
public record LicenseFacts(
        List<LicenseClaim> declared, List<LicenseMatch> detected, List<String> inherited, String concluded) {

    public static final String NO_ASSERTION = "NOASSERTION";

    public LicenseFacts {
        declared = List.copyOf(declared);
        detected = List.copyOf(detected);
        inherited = List.copyOf(inherited);
    }
}
