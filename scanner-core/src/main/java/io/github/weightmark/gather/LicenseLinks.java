package io.github.weightmark.gather;

import com.google.re2j.Pattern;
import io.github.weightmark.domain.ClaimKind;
import io.github.weightmark.domain.Level;
import io.github.weightmark.domain.LicenseClaim;
import io.github.weightmark.domain.Limits;
import io.github.weightmark.domain.TextRole;
import io.github.weightmark.gather.draft.EvidenceDraft;
import java.util.Optional;

/**
 * Follows a card's license_link: to a file beside the card, or to a file of a model on the same Hub. The link is a
 * stranger's, so no other address is fetched; it stays a claim that names a licence by its address.
 */
final class LicenseLinks {

    /** A file at a branch or tag; a commit is named by 40 digits. */
    private static final Pattern MOVES = Pattern.compile(
            "https?://[^?#]+/(?:blob|resolve|raw|tree)/(?:main|master|develop|dev|head|refs/[^?#]+)/[^?#]+.*",
            Pattern.CASE_INSENSITIVE);

    private final Repository files;
    private final Limits limits;
    private final EvidenceDraft draft;

    LicenseLinks(Repository files, Limits limits, EvidenceDraft draft) {
        this.files = files;
        this.limits = limits;
        this.draft = draft;
    }

    void follow(String hubHost) {
        for (LicenseClaim claim : draft.claims()) {
            if (claim.kind() == ClaimKind.LICENSE_LINK) {
                follow(claim, hubHost);
            }
        }
    }

    private void follow(LicenseClaim claim, String hubHost) {
        String link = claim.value().strip();
        Optional<HubLink> onHub = HubLink.of(link, hubHost);
        if (MOVES.matcher(link).matches()) {
            problem(
                    "license-link.branch",
                    Level.NOTE,
                    claim,
                    "license_link leads to a branch, " + link + ", whose text may be another one tomorrow.",
                    "Let it name a commit.");
        }
        if (onHub.isPresent()) {
            followHub(onHub.get(), link);
        } else if (link.matches("(?i)[a-z][a-z0-9+.-]*:.*|//.*")) {
            problem(
                    "license-link.not-followed",
                    Level.NOTE,
                    claim,
                    "The licence is said to stand at " + link + ", which was not fetched.",
                    "Read it there; to have it scanned, put the text beside the card.");
        } else {
            String path = link.replaceFirst("[?#].*", "").replaceFirst("^(?:\\./)+", "");
            followFile(files.files().contains(path) ? path : UrlPath.decoded(path), claim);
        }
    }

    private void followHub(HubLink link, String written) {
        if (link.id().equalsIgnoreCase(draft.model().id()) && files.files().contains(link.path())) {
            read(link.path());
            return;
        }
        try {
            byte[] content = files.readOther(link, limits.licenseBytes());
            LicenseText.add(written, TextRole.LICENSE, content, limits, draft);
        } catch (ReadException e) {
            draft.problem(e.problem());
        }
    }

    private void followFile(String path, LicenseClaim claim) {
        if (!SafePath.isInside(path)) {
            problem(
                    "license-link.outside",
                    Level.ERROR,
                    claim,
                    "license_link leads out of the model, to " + claim.value() + ", and was not read.",
                    "Let it name a file of the model or an address.");
        } else if (files.files().contains(path)) {
            read(path);
        } else if (!files.lacks(path)) {
            problem(
                    "license-link.not-here",
                    Level.WARNING,
                    claim,
                    "license_link names " + path
                            + ", which was not downloaded; nothing here tells whether there is such a" + " file.",
                    "Scan with network, or download that file, too.");
        } else {
            problem(
                    "license-link.missing",
                    Level.WARNING,
                    claim,
                    "license_link names " + path + ", and there is no such file.",
                    "Add the file, or correct the link.");
        }
    }

    /** Once more costs nothing: a text that was read as a licence file already is kept once. */
    private void read(String path) {
        boolean known = draft.texts().stream().anyMatch(text -> text.path().equals(path));
        if (known) {
            return;
        }
        try {
            LicenseText.add(path, TextRole.LICENSE, files.read(path, limits.licenseBytes()), limits, draft);
        } catch (ReadException e) {
            draft.problem(e.problem());
        }
    }

    private void problem(String id, Level level, LicenseClaim claim, String message, String help) {
        draft.problem(id, level, message, help, claim.source());
    }
}
