package io.github.weightmark.report.html;

import io.github.weightmark.domain.Conflict;
import io.github.weightmark.domain.Finding;
import io.github.weightmark.domain.Level;
import io.github.weightmark.domain.LicenseClaim;
import io.github.weightmark.domain.Obligation;
import io.github.weightmark.domain.Openness;
import io.github.weightmark.domain.Problem;
import io.github.weightmark.domain.Sighting;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One model, as its section shows it.
 *
 * @param anchor id of the section
 * @param number place in the order of the report, from 1
 * @param name what reports call it
 * @param purl package URL; {@code null} where the provider has none
 * @param revision commit that was read; {@code null} when none was
 * @param tier how open it is
 * @param verdict the outcome
 * @param known where the answer comes from
 * @param reasons why this tier
 * @param none what to say where no claim and no ancestor is known: that there is none, or that nobody looked
 * @param declared claims
 * @param detected texts
 * @param inherited licences that bind through ancestors, with names
 * @param concluded our result, with its name
 * @param conflicts witnesses that contradict each other
 * @param clauses with quote and reading
 * @param levels how the policy weighs a clause, by clause id, for the matrix
 * @param obligations what its user has to do
 * @param openness how it stands against the definitions
 * @param lineage drawn; {@code null} without ancestors
 * @param sightings where it is named, at most a few hundred
 * @param places how many there are in all
 * @param findings what the policy says
 * @param decidable subjects a waiver can name one by one
 * @param problems what could not be read
 */
public record ModelSection(
        String anchor,
        int number,
        String name,
        @Nullable String purl,
        @Nullable String revision,
        String tier,
        String verdict,
        String known,
        List<String> reasons,
        String none,
        List<LicenseClaim> declared,
        List<Detected> detected,
        List<String> inherited,
        String concluded,
        List<Conflict> conflicts,
        List<ClauseCard> clauses,
        Map<String, String> levels,
        List<Obligation> obligations,
        Openness openness,
        @Nullable LineageDrawing lineage,
        List<Sighting> sightings,
        int places,
        List<Finding> findings,
        List<String> decidable,
        List<Problem> problems) {

    /** Findings that still weigh: a reviewer has something to decide. */
    public boolean open() {
        return findings.stream().anyMatch(finding -> finding.level().compareTo(Level.NOTE) > 0);
    }

    /** Its cell of the matrix: markup of our own, no word of others in it. */
    public String mark(String clause) {
        if (clauses.stream().noneMatch(card -> card.id().equals(clause))) {
            return "";
        }
        return switch (levels.getOrDefault(clause, "")) {
            case "error" -> "<span class=\"dot error\" title=\"forbidden\">×</span>";
            case "warning" -> "<span class=\"dot warning\" title=\"to be reviewed\">!</span>";
            default -> "<span class=\"dot note\" title=\"stands in the terms\">●</span>";
        };
    }

    /** All its clauses by id. */
    public String clauseIds() {
        return clauses.stream().map(ClauseCard::id).distinct().collect(Collectors.joining(", "));
    }

    /** Whether a duty is done, in one word. */
    public String state(Obligation duty) {
        return switch (duty.fulfilled()) {
            case MET -> "fulfilled";
            case NOT_MET -> "open";
            case UNKNOWN -> "cannot be seen";
        };
    }

    /** Whose licence asks for a duty; {@code null} when the model's own does. */
    public @Nullable String ancestor(Obligation duty) {
        List<ClauseCard> asking =
                clauses.stream().filter(card -> card.id().equals(duty.id())).toList();
        return asking.isEmpty() || asking.stream().anyMatch(card -> card.ancestor() == null)
                ? null
                : asking.get(0).ancestor();
    }

    public String waiver(Finding finding) {
        return ModelSections.waiver(finding);
    }

    /** Class of the Model Openness Framework, in words. */
    public String mof() {
        return openness.mofClass() == null ? "no class" : "class " + openness.mofClass();
    }

    /** How many places are not shown. */
    public int more() {
        return places - sightings.size();
    }

    /** What the search field searches. */
    public String searched() {
        StringBuilder all = new StringBuilder(name).append(' ').append(concluded);
        clauses.forEach(clause -> all.append(' ').append(clause.id()));
        sightings.stream().limit(20).forEach(sighting -> all.append(' ').append(sighting.file()));
        return all.toString().toLowerCase(Locale.ROOT);
    }

    /**
     * A text that was found.
     *
     * @param license id and name
     * @param match how it compares, in words
     * @param source where
     * @param differences what differs, at most a few
     */
    public record Detected(String license, String match, String source, List<String> differences) {}

    /**
     * A clause: the fact on one side, our reading on the other.
     *
     * @param id clause id
     * @param title its name for people
     * @param effect restricts, duty or ordinary
     * @param parameters what the text fixes, one entry each
     * @param quote the words
     * @param source where they stand
     * @param reading what it means, in our words
     * @param ancestor whose licence holds it; {@code null} for the model's own
     */
    public record ClauseCard(
            String id,
            String title,
            String effect,
            List<String> parameters,
            String quote,
            String source,
            String reading,
            @Nullable String ancestor) {}
}
