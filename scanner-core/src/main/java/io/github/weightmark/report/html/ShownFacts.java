package io.github.weightmark.report.html;

import io.github.weightmark.domain.Conflict;
import io.github.weightmark.domain.EuCondition;
import io.github.weightmark.domain.Finding;
import io.github.weightmark.domain.LicenseClaim;
import io.github.weightmark.domain.Obligation;
import io.github.weightmark.domain.Openness;
import io.github.weightmark.domain.Problem;
import io.github.weightmark.domain.Requirement;
import io.github.weightmark.domain.Sighting;
import io.github.weightmark.report.Wording;

/**
 * What is said of one model, as its section may show it: others' words disarmed and cut, and the model, whose name
 * stands in the heading, called "it".
 */
final class ShownFacts {

    private final String model;

    /** @param model its name, as reports write it */
    ShownFacts(String model) {
        this.model = model;
    }

    /** No reason stands twice, as a condition and as a reason. */
    Openness openness(Openness openness) {
        return new Openness(
                openness.osaid(),
                openness.metExceptLicense(),
                openness.requirements().stream()
                        .map(requirement -> new Requirement(
                                requirement.id(),
                                requirement.status(),
                                it(requirement.reason()),
                                it(requirement.source())))
                        .toList(),
                openness.mofClass(),
                openness.mofBlocks(),
                openness.euAiAct(),
                openness.euAiActReasons().stream()
                        .filter(reason -> openness.euAiActConditions().stream()
                                .noneMatch(condition -> reason.startsWith(condition.id() + ": ")))
                        .map(this::it)
                        .toList(),
                openness.euAiActConditions().stream()
                        .map(condition -> new EuCondition(
                                condition.id(), condition.status(), it(condition.reason()), condition.cite()))
                        .toList());
    }

    Conflict conflict(Conflict conflict) {
        return new Conflict(conflict.id(), it(conflict.message()), conflict.sources());
    }

    Finding finding(Finding finding) {
        return new Finding(
                finding.rule(),
                finding.subject(),
                finding.level(),
                it(finding.message()),
                Shown.sentence(finding.help()),
                finding.waiver(),
                finding.baseline());
    }

    Problem problem(Problem problem) {
        return new Problem(
                problem.id(), problem.level(), it(problem.message()), Shown.sentence(problem.help()), problem.source());
    }

    static Obligation duty(Obligation duty) {
        return new Obligation(
                duty.id(), duty.parameters(), Shown.sentence(duty.text()), duty.fulfilled(), duty.evidence());
    }

    static Sighting place(Sighting place) {
        return new Sighting(
                place.file(),
                place.line(),
                place.column(),
                Shown.name(place.raw()),
                place.reference(),
                place.kind(),
                place.confidence(),
                place.via());
    }

    static LicenseClaim claim(LicenseClaim claim) {
        return new LicenseClaim(claim.kind(), Shown.name(claim.value()), claim.source());
    }

    /** What is said of a model where its name stands already. */
    private String it(String sentence) {
        String rest = Wording.message(sentence, model);
        return Shown.sentence(rest.startsWith(model + " ") ? "It" + rest.substring(model.length()) : rest);
    }
}
