package io.github.weightmark.judge;

import io.github.weightmark.domain.Finding;
import io.github.weightmark.domain.Level;
import io.github.weightmark.domain.ModelRef;
import io.github.weightmark.domain.Waiver;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Applies waivers. What could not be decided cannot be waived, and a waiver past its day only reminds. */
final class Waivers {

    private final List<Waiver> waivers;
    private final LocalDate today;

    Waivers(List<Waiver> waivers, LocalDate today) {
        this.waivers = waivers;
        this.today = today;
    }

    List<Finding> apply(ModelRef model, List<Finding> findings) {
        List<Finding> after = new ArrayList<>();
        Set<Waiver> expired = new LinkedHashSet<>();
        for (Finding finding : findings) {
            after.add(apply(model, finding, expired));
        }
        expired.forEach(waiver -> after.add(expired(model, waiver)));
        return after;
    }

    private Finding apply(ModelRef model, Finding finding, Set<Waiver> expired) {
        for (Waiver waiver : waivers) {
            if (accepts(waiver, model, finding)) {
                if (!waiver.until().isBefore(today)) {
                    return new Finding(
                            finding.rule(), finding.subject(), Level.NOTE, finding.message(), finding.help(), waiver);
                }
                expired.add(waiver);
            }
        }
        return finding;
    }

    private static boolean accepts(Waiver waiver, ModelRef model, Finding finding) {
        boolean weighs = finding.level() != Level.NOTE && !finding.rule().equals(EvidenceRules.INCOMPLETE);
        boolean named = waiver.clauses().isEmpty() || waiver.clauses().contains(finding.subject());
        return weighs && named && ModelPattern.of(waiver.model()).matches(model);
    }

    private static Finding expired(ModelRef model, Waiver waiver) {
        String message = model.name() + ": the waiver of " + waiver.owner() + " ended on " + waiver.until() + " ("
                + waiver.source() + "): " + waiver.reason();
        String help = "Let " + waiver.owner() + " renew the waiver with a new date, or choose another model.";
        return new Finding("waiver.expired", waiver.model(), Level.WARNING, message, help, null);
    }
}
