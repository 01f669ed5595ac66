package io.github.weightmark.assess;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.github.weightmark.domain.Clause;
import io.github.weightmark.domain.Evidence;
import io.github.weightmark.domain.EvidenceText;
import io.github.weightmark.domain.LicenseMatch;
import io.github.weightmark.domain.MatchKind;
import io.github.weightmark.domain.Reading;
import io.github.weightmark.domain.Source;
import io.github.weightmark.domain.Terms;
import io.github.weightmark.domain.TextRole;
import io.github.weightmark.knowledge.LicenseRule;
import io.github.weightmark.knowledge.Licenses;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Hears what the texts say: each licence found, each text that is no licence we know, each clause that restricts. */
final class Texts {

    private static final int LONGEST_POINTER = 300;
    private static final Pattern POINTER =
            Pattern.compile("https?://[^\\s)>\\]]+|(?:\\.{1,2}/)+[\\w./-]+|(?i)LICEN[CS]E[\\w.-]*\\.(?:md|txt|pdf)");

    private final Licenses licenses;
    private final Effects effects;
    private final Variant variant;

    Texts(Licenses licenses, Effects effects) {
        this.licenses = licenses;
        this.effects = effects;
        this.variant = new Variant(effects);
    }

    List<Witness> hear(Evidence evidence, Reading reading) {
        Roles roles = new Roles(evidence);
        List<Witness> witnesses = new ArrayList<>();
        for (LicenseMatch match : reading.matches()) {
            TextRole role = roles.of(match.source());
            Terms terms = terms(match, role, inside(match, reading), evidence);
            if (terms != null) {
                witnesses.add(pointing(roles.at(match.source()), match, witness(match, role, terms)));
            }
        }
        List<EvidenceText> matched = reading.matches().stream()
                .map(match -> roles.at(match.source()))
                .filter(Objects::nonNull)
                .toList();
        evidence.texts().stream()
                .filter(text -> mustBeALicense(text.role())
                        && !Roles.mayGoUnread(evidence, text.path())
                        && !matched.contains(text))
                .forEach(text ->
                        witnesses.add(pointing(text, null, unrecognised(Source.file(text.path()), kind(text.role())))));
        for (Clause clause : binding(reading)) {
            if (effects.restricts(clause)) {
                witnesses.add(witness(clause));
            }
        }
        return witnesses;
    }

    /** A licence file that holds only an address or the name of another file says so, and nothing else. */
    private static Witness pointing(@Nullable EvidenceText text, @Nullable LicenseMatch match, Witness heard) {
        boolean unknown = heard.terms() == Terms.UNKNOWN && heard.license() == null;
        if (text == null || !unknown || match != null && match.match() != MatchKind.NONE) {
            return heard;
        }
        String target = target(text.content().strip());
        return target.isEmpty()
                ? heard
                : new Witness(
                        Terms.UNKNOWN,
                        null,
                        heard.kind(),
                        heard.source(),
                        "only points to " + target + ", which was not read: unknown.");
    }

    private static String target(String content) {
        Matcher pointer = POINTER.matcher(content);
        return content.length() <= LONGEST_POINTER && pointer.find() ? pointer.group() : "";
    }

    /** How far the texts can stand in for a name that we do not know. */
    Claims.Settled settled(Evidence evidence, Reading reading) {
        Roles roles = new Roles(evidence);
        Claims.Settled best = Claims.Settled.NO;
        for (LicenseMatch match : reading.matches()) {
            boolean own = isLicense(roles.of(match.source()))
                    && !Roles.besideTheWeights(match.source().location());
            if (own && match.match() == MatchKind.EXACT && !byTitle(match)) {
                return Claims.Settled.BY_EXACT_TEXT;
            }
            if (own && match.match() == MatchKind.VARIANT) {
                best = Claims.Settled.BY_A_VARIANT;
            }
        }
        return best;
    }

    /** The clauses that count: what seems to restrict inside an exact free licence is a misreading of its words. */
    List<Clause> binding(Reading reading) {
        return reading.clauses().stream()
                .filter(clause -> !effects.restricts(clause) || !insideExactFreeLicense(clause, reading))
                .toList();
    }

    private boolean insideExactFreeLicense(Clause clause, Reading reading) {
        return reading.matches().stream()
                .anyMatch(match -> match.match() == MatchKind.EXACT
                        && !byTitle(match)
                        && Witness.isFree(original(match))
                        && contains(match.source(), clause.source()));
    }

    private static List<Clause> inside(LicenseMatch match, Reading reading) {
        return reading.clauses().stream()
                .filter(clause -> contains(match.source(), clause.source()))
                .toList();
    }

    private static boolean contains(Source outer, Source inner) {
        boolean lines =
                outer.startLine() == 0 || inner.startLine() >= outer.startLine() && inner.endLine() <= outer.endLine();
        return outer.location().equals(inner.location()) && lines;
    }

    private Terms original(LicenseMatch match) {
        return match.license() == null ? Terms.UNKNOWN : licenses.termsOf(match.license());
    }

    /** What the text says of the weights; {@code null} when it does not speak of their licence at all. */
    private @Nullable Terms terms(LicenseMatch match, TextRole role, List<Clause> inside, Evidence evidence) {
        Terms original = original(match);
        if (match.match() != MatchKind.NONE && original.compareTo(Terms.RESTRICTED) >= 0) {
            return role == TextRole.CARD && match.match() == MatchKind.PARTIAL ? null : original;
        }
        String path = match.source().location();
        boolean unread = match.match() == MatchKind.PARTIAL || match.match() == MatchKind.NONE;
        if (role == TextRole.NOTICE || Roles.besideTheWeights(path) && (!unread || Roles.mayGoUnread(evidence, path))) {
            return null;
        }
        return switch (match.match()) {
            case EXACT -> byTitle(match) ? Terms.UNKNOWN : original;
            case VARIANT -> variant(match, original, inside);
            case PARTIAL, NONE -> mustBeALicense(role) ? Terms.UNKNOWN : null;
        };
    }

    private Terms variant(LicenseMatch match, Terms original, List<Clause> inside) {
        if (inside.stream().anyMatch(effects::restricts)) {
            return Terms.RESTRICTED;
        }
        return Witness.isFree(original) && !byTitle(match) ? variant.terms(match, original, inside) : Terms.UNKNOWN;
    }

    private Witness witness(LicenseMatch match, TextRole role, Terms terms) {
        Optional<LicenseRule> rule = Optional.ofNullable(match.license()).flatMap(licenses::byId);
        if (rule.isEmpty() || match.match() == MatchKind.NONE) {
            return unrecognised(match.source(), kind(role));
        }
        boolean pure = match.match() == MatchKind.EXACT || Variant.onlyTrivial(match);
        boolean named = pure && !(byTitle(match) && terms == Terms.UNKNOWN)
                || terms == rule.get().terms();
        String says = "is " + how(match) + rule.get().name() + ": " + Words.of(terms) + ".";
        boolean side = kind(role) == Witness.Kind.SIDE_TEXT || isUsePolicy(rule.get());
        return new Witness(
                terms,
                named ? rule.get().id() : null,
                side ? Witness.Kind.SIDE_TEXT : Witness.Kind.TEXT,
                match.source(),
                says);
    }

    private static String how(LicenseMatch match) {
        if (byTitle(match)) {
            return "titled as, but not known to be, ";
        }
        return switch (match.match()) {
            case EXACT -> "the text of ";
            case VARIANT -> "a changed text of ";
            default -> "a part of ";
        };
    }

    private Witness witness(Clause clause) {
        String title = effects.rule(clause.id()).map(rule -> rule.title()).orElse(clause.id());
        String says = "holds the clause " + clause.id() + " (" + title + "): restricted.";
        return new Witness(Terms.RESTRICTED, null, Witness.Kind.CLAUSE, clause.source(), says);
    }

    private static Witness unrecognised(Source source, Witness.Kind kind) {
        return new Witness(Terms.UNKNOWN, null, kind, source, "is not the text of any licence we know: unknown.");
    }

    /** A text in this role that we do not know may say anything. */
    private static boolean mustBeALicense(TextRole role) {
        return isLicense(role) || role == TextRole.USE_POLICY;
    }

    private static boolean isLicense(TextRole role) {
        return role == TextRole.LICENSE || role == TextRole.WEIGHT_METADATA;
    }

    private static Witness.Kind kind(TextRole role) {
        return isLicense(role) || role == TextRole.CARD ? Witness.Kind.TEXT : Witness.Kind.SIDE_TEXT;
    }

    /** Use policies have rules of their own but are never the licence of anything. */
    private static boolean isUsePolicy(LicenseRule rule) {
        return rule.name().toLowerCase(Locale.ROOT).contains("use policy");
    }

    private static boolean byTitle(LicenseMatch match) {
        return match.by().equals("title");
    }
}
