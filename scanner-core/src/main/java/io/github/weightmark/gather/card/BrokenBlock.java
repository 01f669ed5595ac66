package io.github.weightmark.gather.card;

import io.github.weightmark.domain.Level;
import io.github.weightmark.domain.Source;
import io.github.weightmark.gather.draft.EvidenceDraft;

/**
 * Front matter that is no YAML. The lines that a person would read as a licence still count as claims, but what else
 * stood in the block is lost, and the reader is told.
 */
record BrokenBlock(String path, FrontMatter parts, YamlBlock block) {

    void read(EvidenceDraft draft) {
        LineScan lines = new LineScan(parts.yaml());
        CardReader.LICENSE_KEYS.forEach((key, kind) ->
                lines.values(key).forEach(value -> draft.claim(kind, value.text(), source(value.line()))));
        CardReader.PARENT_KEYS.forEach(key -> lines.values(key)
                .forEach(value -> draft.parent(value.text(), EvidenceDraft.DERIVED, source(value.line()))));
        boolean found = !lines.values("license").isEmpty();
        draft.problem(
                "card.unreadable-front-matter",
                found ? Level.WARNING : Level.ERROR,
                "The front matter of " + path + " cannot be read as YAML: " + block.error()
                        + (found ? "; its licence lines were read one by one" : ", and no licence line was found")
                        + ".",
                "Correct the YAML between the --- lines at the top of " + path + ".",
                source(block.errorLine()));
    }

    private Source source(int line) {
        return Source.line(path, parts.yamlLine() + line);
    }
}
