package io.github.weightmark.gather.draft;

import io.github.weightmark.domain.ClaimKind;
import io.github.weightmark.domain.EvidenceText;
import io.github.weightmark.domain.Source;
import io.github.weightmark.domain.TextRole;
import java.nio.charset.StandardCharsets;

/** Terms in a field that takes a whole text as a rule and a bare name at times: Ollama's LICENSE, a licence layer. */
public final class StatedTerms {

    /** A value longer than this, or of several lines, is a text rather than a name. */
    private static final int LONGEST_NAME = 100;

    private StatedTerms() {}

    /**
     * Adds a text or a claim; a blank value is neither.
     *
     * @param place what reports call it
     * @param line of the place at which it begins, counted from 1
     */
    public static void add(String value, String place, int line, EvidenceDraft draft) {
        String name = value.strip();
        if (name.isEmpty()) {
            return;
        }
        if (name.length() <= LONGEST_NAME && !name.contains("\n")) {
            draft.claim(ClaimKind.PACKAGE, name, line == 1 ? Source.file(place) : Source.line(place, line));
        } else {
            String sha256 = Sha256.of(value.getBytes(StandardCharsets.UTF_8));
            draft.text(new EvidenceText(place, TextRole.LICENSE, value, line, sha256));
        }
    }
}
