package io.github.weightmark.assess;

import io.github.weightmark.domain.ClaimKind;
import io.github.weightmark.domain.LicenseClaim;
import io.github.weightmark.domain.Terms;
import io.github.weightmark.knowledge.LicenseRule;
import io.github.weightmark.knowledge.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Hears what is declared. A name that we do not know is a licence that we do not know, unless a text settles it.
 *
 * <p>{@code other} says nothing by itself: it points to a name, a link or a text.
 */
final class Claims {

    /** How far the texts at hand can stand in for a name. */
    enum Settled {
        NO,
        BY_A_VARIANT,
        BY_EXACT_TEXT
    }

    private static final Set<String> POINTERS = Set.of("other", "custom", "see-license", "license", "licence");
    private static final Set<String> EMPTY = Set.of("", "unknown", "none", "null", "no", "false", "n-a", "na", "tbd");
    /** Left over from a template: they name no licence at all. */
    private static final Set<String> JUNK = Set.of("name", "license-name", "license.md", "license.txt", "todo");

    private static final Set<ClaimKind> EXPLAINING = Set.of(ClaimKind.LICENSE_LINK, ClaimKind.PROSE, ClaimKind.POM);

    private final LicenseNames names;

    Claims(LicenseNames names) {
        this.names = names;
    }

    List<Witness> hear(List<LicenseClaim> claims, Settled settled) {
        boolean nameKnown = knows(claims, ClaimKind.LICENSE_NAME);
        boolean linkKnown = knows(claims, ClaimKind.LICENSE_LINK);
        List<Witness> witnesses = new ArrayList<>();
        for (LicenseClaim claim : claims) {
            List<LicenseRule> rules = names.read(claim.value());
            rules.stream().filter(rule -> counts(claim, rule)).forEach(rule -> witnesses.add(witness(claim, rule)));
            boolean pointed = nameKnown || linkKnown;
            if (rules.isEmpty() && namesALicense(claim) && !isSettled(claim, settled, pointed, linkKnown)) {
                witnesses.add(unknown(claim));
            }
        }
        return witnesses;
    }

    /** A sentence of prose can warn, but it cannot give a licence. */
    private static boolean counts(LicenseClaim claim, LicenseRule rule) {
        return claim.kind() != ClaimKind.PROSE || !Witness.isFree(rule.terms());
    }

    private static boolean namesALicense(LicenseClaim claim) {
        String name = Names.normal(claim.value());
        if (claim.kind() == ClaimKind.LICENSE_NAME) {
            return name.length() > 1 && !EMPTY.contains(name) && !POINTERS.contains(name) && !JUNK.contains(name);
        }
        // An address beside a name adds nothing that we could read; alone it is weighed by the field it explains.
        return !EXPLAINING.contains(claim.kind()) && !EMPTY.contains(name);
    }

    private static boolean isSettled(LicenseClaim claim, Settled settled, boolean pointed, boolean linked) {
        if (settled == Settled.BY_EXACT_TEXT) {
            return true;
        }
        if (isPointer(claim)) {
            return pointed || settled == Settled.BY_A_VARIANT;
        }
        return claim.kind() == ClaimKind.LICENSE_NAME && linked;
    }

    private static boolean isPointer(LicenseClaim claim) {
        return POINTERS.contains(Names.normal(claim.value().replaceFirst("(?i)^license:", "")));
    }

    private boolean knows(List<LicenseClaim> claims, ClaimKind kind) {
        return claims.stream()
                .anyMatch(claim ->
                        claim.kind() == kind && !names.read(claim.value()).isEmpty());
    }

    private static Witness witness(LicenseClaim claim, LicenseRule rule) {
        String says = "declares " + claim.value().strip() + ", the licence " + rule.name() + ": "
                + Words.of(rule.terms()) + ".";
        // What a package allows for itself is no licence for the weights in it; what it forbids may hold for them.
        Witness.Kind kind = claim.kind() == ClaimKind.POM ? Witness.Kind.ENCLOSURE : Witness.Kind.CLAIM;
        return new Witness(rule.terms(), rule.id(), kind, claim.source(), says);
    }

    private static Witness unknown(LicenseClaim claim) {
        String why = isPointer(claim)
                ? "and nothing that was read says which licence that is"
                : "a name that is not known, and no text that was read settles it";
        String says = "declares " + claim.value().strip() + ", " + why + ": unknown.";
        return new Witness(Terms.UNKNOWN, null, Witness.Kind.CLAIM, claim.source(), says);
    }
}
