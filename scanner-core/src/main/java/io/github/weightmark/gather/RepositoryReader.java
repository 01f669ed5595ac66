package io.github.weightmark.gather;

import io.github.weightmark.domain.EvidenceText;
import io.github.weightmark.domain.Level;
import io.github.weightmark.domain.Limits;
import io.github.weightmark.domain.Source;
import io.github.weightmark.domain.TextRole;
import io.github.weightmark.domain.WeightFile;
import io.github.weightmark.gather.card.CardReader;
import io.github.weightmark.gather.card.ProseParents;
import io.github.weightmark.gather.draft.EvidenceDraft;
import io.github.weightmark.gather.draft.Sha256;
import io.github.weightmark.gather.weights.WeightFormats;
import io.github.weightmark.gather.weights.WeightReader;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads everything in a model's files that speaks of licence or lineage, the same way wherever they lie. */
final class RepositoryReader {

    /** Weight files whose headers are opened; the shards of one model repeat each other. */
    private static final int MOST_WEIGHTS = 64;
    /** A card and its translations. */
    private static final int MOST_CARDS = 6;

    private final Repository files;
    private final Limits limits;
    private final EvidenceDraft draft;

    RepositoryReader(Repository files, Limits limits, EvidenceDraft draft) {
        this.files = files;
        this.limits = limits;
        this.draft = draft;
    }

    /** Reads the card. */
    RepositoryReader card() {
        List<String> cards = cardPaths();
        cards.stream().limit(MOST_CARDS).forEach(this::readCard);
        return this;
    }

    /**
     * Reads everything else; what the card or somebody else declared by now is followed.
     *
     * @param hubHost host of the Hub in use, whose links are followed like those to the public one
     */
    void others(String hubHost) {
        readTerms(LicenseFiles.among(files.files()));
        new LicenseLinks(files, limits, draft).follow(hubHost);
        new SideFiles(files, limits, draft).read();
        readWeights();
        if (!draft.hasParents()) {
            draft.cards().forEach(card -> new ProseParents(card.path(), draft).read(card.content()));
        }
    }

    /** README.md in any case, then a card beside it and translations: what only one of them says counts all the same. */
    private List<String> cardPaths() {
        return files.files().stream()
                .filter(path ->
                        path.toLowerCase(Locale.ROOT).matches("(readme([._-][a-z_-]{2,8})?|model[._-]?card)\\.md"))
                .sorted(Comparator.comparing((String path) -> !path.equals("README.md"))
                        .thenComparing(path -> !path.equalsIgnoreCase("README.md"))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private void readCard(String path) {
        try {
            byte[] content = files.read(path, limits.cardBytes());
            if (Decoded.isBinary(content)) {
                throw ReadException.error(
                        "card.unreadable",
                        path + " is no text, so what it declares is lost.",
                        "Save the card as UTF-8.",
                        path);
            }
            EvidenceText card = new EvidenceText(path, TextRole.CARD, Decoded.text(content), 1, Sha256.of(content));
            draft.text(card);
            new CardReader(limits).read(card, draft);
        } catch (ReadException e) {
            draft.problem(e.problem());
        }
    }

    private void readTerms(List<LicenseFiles.Named> named) {
        named.stream().limit(LicenseFiles.MOST).forEach(file -> readTerms(file.path(), file.role()));
        if (named.size() > LicenseFiles.MOST) {
            draft.problem(
                    "license.too-many-files",
                    Level.ERROR,
                    "Only the first " + LicenseFiles.MOST + " of " + named.size() + " licence files were read.",
                    "Read the others yourself, and add a waiver with owner and expiry.",
                    Source.file(named.get(LicenseFiles.MOST).path()));
        }
    }

    private void readTerms(String path, TextRole role) {
        try {
            LicenseText.add(path, role, files.read(path, limits.licenseBytes()), limits, draft);
        } catch (ReadException e) {
            draft.problem(e.problem());
        }
    }

    private void readWeights() {
        int seen = 0;
        for (String path : files.files()) {
            Optional<String> format = WeightFormats.of(path);
            if (format.isPresent()) {
                draft.weight(new WeightFile(path, format.get()));
                if (++seen <= MOST_WEIGHTS && files.isLocal()) {
                    readHeader(path, format.get());
                }
            }
        }
        if (!files.isLocal() && !draft.statesTerms()) {
            readElsewhere();
        }
        if (seen > MOST_WEIGHTS && files.isLocal()) {
            draft.problem(
                    "weights.too-many",
                    Level.WARNING,
                    "Only the first " + MOST_WEIGHTS + " weight files were looked into.",
                    "Check the others one by one.",
                    null);
        }
    }

    /** Elsewhere every look costs requests: one header is opened, and only where nothing else speaks of a licence. */
    private void readElsewhere() {
        for (String path : files.files()) {
            String format = WeightFormats.of(path).orElse("");
            if (WeightFormats.maySpeak(format)) {
                files.elsewhere(path).ifPresent(bytes -> new WeightReader(limits).read(bytes, path, format, draft));
                return;
            }
        }
    }

    private void readHeader(String path, String format) {
        try {
            files.onDisk(path).ifPresent(file -> new WeightReader(limits).read(file, path, format, draft));
        } catch (ReadException e) {
            draft.problem(e.problem());
        }
    }
}
