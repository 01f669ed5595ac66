package io.github.weightmark.assess;

import io.github.weightmark.domain.ClaimKind;
import io.github.weightmark.domain.Conflict;
import io.github.weightmark.domain.Evidence;
import io.github.weightmark.domain.LicenseClaim;
import io.github.weightmark.domain.Problem;
import io.github.weightmark.domain.Source;
import io.github.weightmark.domain.Terms;
import io.github.weightmark.domain.TextRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Addresses at which a card says its licence stands. A text that nobody has read may say anything, whatever tag stands
 * beside its address; an address that leads nowhere says nothing, but is for a person to look at.
 */
final class Links {

    private static final Set<String> DEAD = Set.of("license-link.missing", "license-link.outside", "hub.entry-missing");
    private static final String NOT_HERE = "license-link.not-here";

    private final LicenseNames names;

    Links(LicenseNames names) {
        this.names = names;
    }

    /** A witness for each address elsewhere that no rule knows and whose text was not read. */
    List<Witness> unread(Evidence read) {
        List<Witness> unread = new ArrayList<>();
        for (LicenseClaim claim : read.claims()) {
            if (leadsElsewhere(claim) && names.read(claim.value()).isEmpty() && !wasRead(read, claim)) {
                String says =
                        "says that the licence stands at " + claim.value().strip() + ", which was not read: unknown.";
                unread.add(new Witness(Terms.UNKNOWN, null, Witness.Kind.CLAIM, claim.source(), says));
            }
        }
        return unread;
    }

    private static boolean leadsElsewhere(LicenseClaim claim) {
        return claim.kind() == ClaimKind.LICENSE_LINK
                && LicenseNames.isAddress(claim.value().strip());
    }

    /** Every repository has a card: one of another repository at the same path was not read. */
    private static boolean wasRead(Evidence read, LicenseClaim claim) {
        String link = claim.value().strip().replaceFirst("[?#].*", "");
        boolean own = link.contains("/" + read.model().id() + "/");
        return read.texts().stream()
                .filter(text -> own || text.role() != TextRole.CARD)
                .anyMatch(
                        text -> link.endsWith("/" + text.path()) || text.path().equals(link));
    }

    /** A conflict for each link that leads nowhere, or to what is not here, and the claim it stands beside. */
    static List<Conflict> dead(Evidence read) {
        List<Conflict> conflicts = new ArrayList<>();
        for (Problem problem : read.problems()) {
            boolean dead = DEAD.contains(problem.id());
            if (dead || problem.id().equals(NOT_HERE)) {
                List<Source> sources = read.claims().stream()
                        .filter(claim -> claim.kind() == ClaimKind.LICENSE_LINK)
                        .map(LicenseClaim::source)
                        .toList();
                conflicts.add(new Conflict(
                        "dead-license-link",
                        read.model().name() + ": " + problem.message()
                                + (dead ? " Nobody can read the licence it speaks of." : " It may say something else."),
                        sources));
            }
        }
        return conflicts;
    }
}
