package io.github.weightmark.assess;

import io.github.weightmark.domain.EvidenceText;
import io.github.weightmark.domain.LicenseMatch;
import io.github.weightmark.domain.Project;
import io.github.weightmark.domain.Source;
import io.github.weightmark.domain.TextRole;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where a project's texts say what clauses ask for; each wording is looked for once, however many models ask for it. Not for
 * use by several threads at once.
 */
final class ProjectWords {

    private final Project project;
    private final Map<Asked, Optional<Source>> answers = new HashMap<>();

    ProjectWords(Project project) {
        this.project = project;
    }

    /**
     * The first place, by path and line, with any of these wordings.
     *
     * @param wordings as {@link PlainText#of} writes them
     * @param documents whether documents count, or notices and licences alone
     */
    Optional<Source> find(List<String> wordings, boolean documents) {
        Asked asked = new Asked(wordings, documents);
        Optional<Source> known = answers.get(asked);
        if (known == null) {
            known = search(asked);
            answers.put(asked, known);
        }
        return known;
    }

    /** Whether what is not found is not there. */
    boolean isComplete() {
        return project.complete();
    }

    /** Which licences the project ships copies of. */
    List<LicenseMatch> licenses() {
        return project.licenses();
    }

    private Optional<Source> search(Asked asked) {
        for (EvidenceText text : project.texts()) {
            if (asked.documents || text.role() != TextRole.CARD) {
                int line = PlainText.of(text.content()).firstLine(asked.wordings);
                if (line >= 0) {
                    return Optional.of(Source.line(text.path(), text.firstLine() + line));
                }
            }
        }
        return Optional.empty();
    }

    private record Asked(List<String> wordings, boolean documents) {}
}
