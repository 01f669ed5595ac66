package io.github.weightmark.domain;

import java.util.List;

/**
 * What a scanned project itself says and ships: the only witness of whether it fulfils the duties of its models.
 *
 * @param texts its notices, licence copies, documents and texts of its user interface, sorted by path
 * @param licenses which licences the copies among them are
 * @param complete were all such texts read, so that what they lack is lacking?
 */
public record Project(List<EvidenceText> texts, List<LicenseMatch> licenses, boolean complete) {

    /** No project was scanned, so that nothing can be said of what it does. */
    public static final Project NONE = new Project(List.of(), List.of(), false);

    public Project {
        texts = List.copyOf(texts);
        licenses = List.copyOf(licenses);
    }

    public Project withLicenses(List<LicenseMatch> found) {
        return new Project(texts, found, complete);
    }
}
