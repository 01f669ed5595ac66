package io.github.weightmark.judge;

import io.github.weightmark.domain.Assessment;
import io.github.weightmark.domain.Finding;
import io.github.weightmark.domain.LicenseFacts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;

/** Judges what the policy lists by name: licences and models. */
final class NameRules {

    private static final String HELP = "Choose another model, or add a waiver with owner and expiry.";

    private final Policy policy;

    NameRules(Policy policy) {
        this.policy = policy;
    }

    List<Finding> judge(Assessment assessment) {
        List<Finding> findings = new ArrayList<>();
        String name = assessment.model().name();
        for (String license : licenses(assessment.license())) {
            Action action = policy.licenses().getOrDefault(license, Action.ALLOW);
            if (action != Action.ALLOW) {
                String message = name + ": the policy " + verb(action) + " the licence " + license + ".";
                findings.add(finding("licenses", license, action, message));
            }
        }
        policy.models().forEach((pattern, action) -> {
            if (ModelPattern.of(pattern).matches(assessment.model())) {
                String message = name + ": the policy " + verb(action) + " models called " + pattern + ".";
                findings.add(finding("models", pattern, action, message));
            }
        });
        return findings;
    }

    /** Every licence that may bind: also one that was found but is not concluded. */
    private static SortedSet<String> licenses(LicenseFacts facts) {
        SortedSet<String> all = new TreeSet<>(facts.inherited());
        all.addAll(Arrays.asList(facts.concluded().split(" AND ")));
        facts.detected().forEach(match -> {
            all.addAll(match.alsoMatches());
            all.add(Objects.requireNonNullElse(match.license(), LicenseFacts.NO_ASSERTION));
        });
        all.remove(LicenseFacts.NO_ASSERTION);
        return all;
    }

    private static Finding finding(String rule, String subject, Action action, String message) {
        return new Finding(rule + "." + action.key(), subject, action.level(), message, HELP, null);
    }

    private static String verb(Action action) {
        return action == Action.DENY ? "denies" : "asks to review";
    }
}
