package io.github.weightmark.domain;

import java.util.Comparator;

/**
 * One place where a project names a model.
 *
 * @param file path from the scanned folder, forward slashes; {@code (command line)} for a target of {@code check}
 * @param line counted from 1; 0 when the file itself is the model
 * @param column counted from 1 in UTF-16 units; 0 when the file itself is the model
 * @param raw the text as it stands there
 * @param reference the same, with its provider
 * @param kind how it counts
 * @param confidence how sure the form is
 * @param via id of the discovery rule that fired
 */
public record Sighting(
        String file,
        int line,
        int column,
        String raw,
        Reference reference,
        SightingKind kind,
        Confidence confidence,
        String via)
        implements Comparable<Sighting> {

    private static final Comparator<Sighting> ORDER = Comparator.comparing(Sighting::file)
            .thenComparingInt(Sighting::line)
            .thenComparingInt(Sighting::column)
            .thenComparing(Sighting::reference)
            .thenComparing(Sighting::kind)
            .thenComparing(Sighting::via);

    /** The same place, of that revision of its model. */
    public Sighting at(String revision) {
        Reference pinned = new Reference(reference.provider(), reference.id(), revision);
        return new Sighting(file, line, column, raw, pinned, kind, confidence, via);
    }

    public Source source() {
        return line == 0 ? Source.file(file) : Source.line(file, line);
    }

    @Override
    public int compareTo(Sighting other) {
        return ORDER.compare(this, other);
    }
}
