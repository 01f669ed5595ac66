package io.github.weightmark.read;

import io.github.weightmark.domain.Clause;
import io.github.weightmark.domain.Evidence;
import io.github.weightmark.domain.EvidenceSet;
import io.github.weightmark.domain.EvidenceText;
import io.github.weightmark.domain.LicenseMatch;
import io.github.weightmark.domain.MatchKind;
import io.github.weightmark.domain.Project;
import io.github.weightmark.domain.Reading;
import io.github.weightmark.domain.Readings;
import io.github.weightmark.domain.TextRole;
import io.github.weightmark.knowledge.Knowledge;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** Identifies and reads every text of an evidence set: the steps <em>identify</em> and <em>read</em> of the pipeline. */
public final class EvidenceReader {

    private final DocumentReader documents;

    public EvidenceReader(Knowledge knowledge) {
        this.documents = new DocumentReader(knowledge);
    }

    /** What the texts of every model say. A licence file that is no known licence has a match of kind none. */
    public Readings read(EvidenceSet evidence) {
        // Many models carry one and the same licence file.
        return read(evidence, new HashMap<>());
    }

    /**
     * The same.
     *
     * @param known what some of the texts say; what was read is added
     */
    public Readings read(EvidenceSet evidence, Map<EvidenceText, Reading> known) {
        SortedMap<String, Reading> byModel = new TreeMap<>();
        evidence.byModel()
                .forEach((model, texts) ->
                        byModel.put(model, read(texts, text -> known.computeIfAbsent(text, this::read))));
        return new Readings(byModel);
    }

    /** Which licences the copies are that a project ships. */
    public Project read(Project project) {
        List<LicenseMatch> matches = new ArrayList<>();
        project.texts().stream()
                .filter(text -> text.role() == TextRole.LICENSE)
                .forEach(text -> matches.addAll(read(text).matches()));
        return project.withLicenses(matches);
    }

    private static Reading read(Evidence evidence, Function<EvidenceText, Reading> reader) {
        List<LicenseMatch> matches = new ArrayList<>();
        List<Clause> clauses = new ArrayList<>();
        evidence.texts().stream()
                .sorted(Comparator.comparing(EvidenceText::path).thenComparing(EvidenceText::firstLine))
                .forEach(text -> {
                    Reading reading = reader.apply(text);
                    reading.matches().stream()
                            .filter(match -> match.match() != MatchKind.NONE || isLicense(text.role()))
                            .forEach(matches::add);
                    clauses.addAll(reading.clauses());
                });
        return new Reading(matches, clauses);
    }

    /** What one text says; the same whenever and wherever it is read. */
    public Reading read(EvidenceText text) {
        return text.role() == TextRole.CARD
                ? documents.readCard(text.path(), text.content(), text.firstLine())
                : documents.read(text.path(), text.content(), text.firstLine());
    }

    /** The roles in which a text claims to be a licence, so that not to recognise it says something. */
    private static boolean isLicense(TextRole role) {
        return role == TextRole.LICENSE || role == TextRole.WEIGHT_METADATA;
    }
}
