package io.github.weightmark.identify;

import io.github.weightmark.domain.LicenseMatch;
import io.github.weightmark.domain.MatchKind;
import io.github.weightmark.domain.Source;
import io.github.weightmark.knowledge.LicenseRule;
import io.github.weightmark.knowledge.Licenses;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Recognises a licence whose words are not known by its title: never more than a partial match. */
final class Titles {

    /** Lines with words among which a title may stand. */
    private static final int LINES = 8;

    private static final int LONGEST = 160;

    private Titles() {}

    static Optional<LicenseMatch> find(Licenses licenses, String path, String text, int firstLine) {
        int line = firstLine - 1;
        int seen = 0;
        String before = "";
        for (String written : (Iterable<String>) text.lines()::iterator) {
            line++;
            if (written.isBlank()) {
                continue;
            }
            String title = written.length() > LONGEST ? "" : plain(written);
            Optional<LicenseRule> rule = licenses.titled(title).or(titledWith(licenses, before, title));
            if (rule.isPresent() && !title.isEmpty()) {
                return Optional.of(match(rule.get(), Source.line(path, line)));
            }
            if (++seen == LINES) {
                break;
            }
            before = title;
        }
        return Optional.empty();
    }

    private static Supplier<Optional<LicenseRule>> titledWith(Licenses licenses, String before, String title) {
        return () -> before.isEmpty() ? Optional.empty() : licenses.titled(before + " " + title);
    }

    private static LicenseMatch match(LicenseRule rule, Source source) {
        return new LicenseMatch(rule.id(), List.of(), MatchKind.PARTIAL, 0, "title", source, List.of());
    }

    private static String plain(String line) {
        return line.replaceAll("<[^>]*>", " ").replaceAll("[*_#`>“”\"]", " ").strip();
    }
}
