package io.github.weightmark.assess;

import com.google.re2j.Pattern;
import io.github.weightmark.domain.Clause;
import io.github.weightmark.domain.LicenseMatch;
import io.github.weightmark.domain.MatchKind;
import io.github.weightmark.domain.ModelRef;
import io.github.weightmark.domain.Obligation;
import io.github.weightmark.domain.Reference;
import io.github.weightmark.domain.Source;
import io.github.weightmark.domain.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether the scanned project does what a clause asks for, as far as its own texts and the model's name show it. What
 * they cannot show stays unknown.
 */
final class Fulfilment {

    /** What stands for a name, and what only explains. */
    private static final Pattern FILLED_IN = Pattern.compile("\\[[^\\]]*\\]|<[^>]*>|\\.\\.\\.|\\(or .*\\)|\\+ link");

    private static final Pattern ALTERNATIVE = Pattern.compile(Pattern.quote(Obligation.ALTERNATIVE));

    private static final Set<String> COPY = Set.of("license-copy", "retain-notices");

    private final ProjectWords project;
    private final NamePrefix prefix;
    private final Own own;
    private final Set<String> binding;

    /**
     * @param binding ids of the licences that bind
     */
    Fulfilment(ProjectWords project, NamePrefix prefix, Own own, Set<String> binding) {
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
            case "attribution-display" -> words(clause, true);
            case "notice-file" -> words(clause, false);
            default -> COPY.contains(clause.id()) ? copy() : Answer.UNKNOWN;
        };
    }

    /** Do the words that the clause asks for stand in a text of the project? Any one of several will do. */
    private Answer words(Clause clause, boolean documents) {
        List<String> wanted = wanted(clause);
        if (wanted.isEmpty()) {
            return Answer.UNKNOWN;
        }
        return project.find(wanted, documents)
                .map(place -> new Answer(Status.MET, place))
                .orElse(project.isComplete() ? new Answer(Status.NOT_MET, null) : Answer.UNKNOWN);
    }

    /** The fixed words of a clause: alternatives apart, without what stands for a name. */
    private static List<String> wanted(Clause clause) {
        List<String> wanted = new ArrayList<>();
        if (clause.parameters().get("text") instanceof String text) {
            for (String one : ALTERNATIVE.split(text)) {
                String fixed =
                        PlainText.of(FILLED_IN.matcher(one).replaceAll(" ")).words();
                if (fixed.contains(" ")) {
                    wanted.add(fixed);
                }
            }
        }
        return wanted;
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
                return isShipped() && project.isComplete() ? new Answer(Status.NOT_MET, null) : Answer.UNKNOWN;
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
