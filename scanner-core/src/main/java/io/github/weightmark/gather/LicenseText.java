package io.github.weightmark.gather;

import io.github.weightmark.domain.EvidenceText;
import io.github.weightmark.domain.TextRole;
import io.github.weightmark.gather.draft.Sha256;

/** Turns the bytes of a licence file into the text it holds. */
final class LicenseText {

    private LicenseText() {}

    static EvidenceText of(String path, TextRole role, byte[] content) throws ReadException {
        if (Decoded.isBinary(content)) {
            throw ReadException.error(
                    "license.unreadable",
                    path + " is no plain text, so the terms in it are unread",
                    "Read it yourself, or save it as text.",
                    path);
        }
        return new EvidenceText(path, role, Decoded.text(content), 1, Sha256.of(content));
    }
}
