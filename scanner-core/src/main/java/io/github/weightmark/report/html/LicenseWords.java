package io.github.weightmark.report.html;

import io.github.weightmark.domain.Assessment;
import io.github.weightmark.domain.Difference;
import io.github.weightmark.domain.LicenseFacts;
import io.github.weightmark.domain.LicenseMatch;
import io.github.weightmark.domain.MatchKind;
import io.github.weightmark.knowledge.LicenseRule;
import io.github.weightmark.report.Wording;
import io.github.weightmark.report.html.ModelSection.Detected;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** How the page names licences, and says how well a text is one of them. */
final class LicenseWords {

    private static final int DIFFERENCES = 12;

    private final Map<String, LicenseRule> licenses = new HashMap<>();

    LicenseWords(List<LicenseRule> rules) {
        rules.forEach(rule -> licenses.put(rule.id(), rule));
    }

    Detected detected(LicenseMatch match) {
        String license = match.license() == null ? "no licence we know" : named(match.license());
        String twins =
                match.alsoMatches().isEmpty() ? "" : " (same words: " + String.join(", ", match.alsoMatches()) + ")";
        return new Detected(license + twins, words(match), match.source().toString(), differences(match.differences()));
    }

    private static List<String> differences(List<Difference> all) {
        Stream<String> first = all.stream().limit(DIFFERENCES).map(LicenseWords::difference);
        int more = all.size() - DIFFERENCES;
        String rest = "and " + more + " more; the JSON report has them all";
        return Stream.concat(first, more > 0 ? Stream.of(rest) : Stream.empty()).toList();
    }

    private static String words(LicenseMatch match) {
        if (match.match() == MatchKind.NONE) {
            return "not recognised";
        }
        // Rounded down: only what is complete may read 100 %.
        int percent = (int) Math.floor(match.coverage() * 100);
        return match.match() == MatchKind.EXACT ? "word for word" : match.match() + ", " + percent + " % of its words";
    }

    private static String difference(Difference difference) {
        String lines = difference.startLine() == difference.endLine()
                ? "line " + difference.startLine()
                : "lines " + difference.startLine() + "–" + difference.endLine();
        return difference.kind().name().toLowerCase(Locale.ROOT) + ", " + lines + ": "
                + Shown.sentence(difference.text());
    }

    String concluded(Assessment assessment) {
        String concluded = assessment.license().concluded();
        return LicenseFacts.NO_ASSERTION.equals(concluded) ? Wording.concluded(assessment) : named(concluded);
    }

    /** With its name, where the rules know one. */
    String named(String id) {
        LicenseRule rule = licenses.get(id);
        return rule == null || rule.name().equals(id) ? Shown.name(id) : rule.name() + " (" + id + ")";
    }
}
