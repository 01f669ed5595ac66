package io.github.weightmark.assess;

import io.github.weightmark.domain.Clause;
import io.github.weightmark.domain.EvidenceText;
import io.github.weightmark.domain.LicenseMatch;
import io.github.weightmark.domain.MatchKind;
import io.github.weightmark.domain.ModelRef;
import io.github.weightmark.domain.Project;
import io.github.weightmark.domain.Reference;
import io.github.weightmark.domain.Source;
import io.github.weightmark.domain.Status;
import io.github.weightmark.domain.TextRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Whether the scanned project does what a clause asks for, as far as its own texts and the model's name show it. What
 * they cannot show stays unknown.
 */
final class Fulfilment {

    private static final Set<String> COPY = Set.of("license-copy", "retain-notices");

    private final Project project;
    private final NamePrefix prefix;
    private final Own own;
    private final Set<String> binding;

    /**
     * @param binding ids of the licences that bind
     */
    Fulfilment(Project project, NamePrefix prefix, Own own, Set<String> binding) {
        this.project = project;
        this.prefix = prefix;
        this.own = own;
        this.binding = Set.copyOf(binding);
    }

    /**
     * @param evidence where it is done; {@code null} unless it is
     */
    record Answer(Status status, @Nullable Source evidence) {

        static final Answer UNKNOWN = new Answer(Status.UNKNOWN, null);
    }

    Answer of(Clause clause) {
        return switch (clause.id()) {
            case NamePrefix.CLAUSE -> new Answer(prefix.fulfilled(clause), null);
            case "attribution-display" -> words(clause, text -> true);
            case "notice-file" -> words(clause, text -> text.role() != TextRole.CARD);
            default -> COPY.contains(clause.id()) ? copy() : Answer.UNKNOWN;
        };
    }

    /** Do the words that the clause asks for stand in a text of the project? Any one of several will do. */
    private Answer words(Clause clause, Predicate<EvidenceText> where) {
        List<String> wanted = wanted(clause);
        if (wanted.isEmpty()) {
            return Answer.UNKNOWN;
        }
        for (EvidenceText text : project.texts()) {
            if (where.test(text)) {
                Optional<Source> found = find(text, wanted);
                if (found.isPresent()) {
                    return new Answer(Status.MET, found.get());
                }
            }
        }
        return project.complete() ? new Answer(Status.NOT_MET, null) : Answer.UNKNOWN;
    }

    /** The fixed words of a clause: alternatives apart, without what stands for a name. */
    private static List<String> wanted(Clause clause) {
        List<String> wanted = new ArrayList<>();
        if (clause.parameters().get("text") instanceof String text) {
            for (String one : text.split(" \\| ")) {
                String fixed = plain(one.replaceAll("\\[[^\\]]*\\]|<[^>]*>|\\.\\.\\.|\\(or .*\\)|\\+ link", " "));
                if (fixed.contains(" ")) {
                    wanted.add(fixed);
                }
            }
        }
        return wanted;
    }

    private static Optional<Source> find(EvidenceText text, List<String> wanted) {
        String[] lines = text.content().split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            // A notice may be broken over lines.
            StringBuilder window = new StringBuilder(lines[i]);
            for (int next = i + 1; next < Math.min(lines.length, i + 4); next++) {
                window.append(' ').append(lines[next]);
            }
            String first = plain(lines[i]);
            String words = plain(window.toString());
            for (String one : wanted) {
                int at = words.indexOf(one);
                if (at >= 0 && at <= first.length()) {
                    return Optional.of(Source.line(text.path(), text.firstLine() + i));
                }
            }
        }
        return Optional.empty();
    }

    /** Letters and digits alone: emphasis, quotes and signs of copyright differ from copy to copy. */
    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    /** Is there a copy of every licence that binds: beside the weights, or among the project's own files? */
    private Answer copy() {
        if (binding.isEmpty()) {
            return Answer.UNKNOWN;
        }
        Source first = null;
        for (String license : binding) {
            Optional<Source> found = copyOf(license);
            if (found.isEmpty()) {
                return isShipped() && project.complete() ? new Answer(Status.NOT_MET, null) : Answer.UNKNOWN;
            }
            first = first == null || found.get().compareTo(first) < 0 ? found.get() : first;
        }
        return new Answer(Status.MET, first);
    }

    private Optional<Source> copyOf(String license) {
        ModelRef model = own.evidence().model();
        if (Reference.FILE.equals(model.provider())) {
            Optional<Source> beside = own.reading().matches().stream()
                    .filter(match -> is(match, license))
                    .map(LicenseMatch::source)
                    .findFirst();
            if (beside.isPresent()) {
                return beside;
            }
        }
        return project.licenses().stream()
                .filter(match ->
                        is(match, license) && !isOwnLicense(match.source().location()))
                .map(LicenseMatch::source)
                .findFirst();
    }

    private static boolean is(LicenseMatch match, String license) {
        boolean whole = match.match() == MatchKind.EXACT || match.match() == MatchKind.VARIANT;
        return whole && !match.by().equals("title") && license.equals(match.license());
    }

    /** The licence of the project itself, at its root, carries other names than the model's. */
    private static boolean isOwnLicense(String path) {
        return path.toLowerCase(Locale.ROOT).matches("(?:un)?licen[sc]e(?:\\.\\w+)?|copying(?:\\.\\w+)?");
    }

    /** Do the weights themselves lie in the project, so that whoever passes it on passes them on? */
    private boolean isShipped() {
        String provider = own.evidence().model().provider();
        return Reference.FILE.equals(provider) || Reference.MAVEN.equals(provider);
    }
}
