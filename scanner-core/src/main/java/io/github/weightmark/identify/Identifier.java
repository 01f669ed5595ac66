package io.github.weightmark.identify;

import io.github.weightmark.domain.LicenseMatch;
import io.github.weightmark.knowledge.Knowledge;
import java.util.List;

/** Says which licences a text holds. */
public final class Identifier {

    public Identifier(Knowledge knowledge) {}

    /**
     * The documents in {@code content}, in order; one {@code none} match when no licence is recognised.
     *
     * @param path what sources call the text
     * @param firstLine line of {@code path} at which {@code content} begins, counted from 1
     */
    public List<LicenseMatch> identify(String path, String content, int firstLine) {
        return List.of();
    }
}
