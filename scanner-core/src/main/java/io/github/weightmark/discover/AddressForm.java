package io.github.weightmark.discover;

import io.github.weightmark.domain.Confidence;
import io.github.weightmark.domain.Reference;
import io.github.weightmark.domain.SightingKind;
import org.jspecify.annotations.Nullable;

/** Finds addresses of models in any text. */
final class AddressForm implements Form {

    private static final int LONGEST = 2000;
    /** How far from its line's beginning, or from the address, a comment sign is looked for. */
    private static final int NEAR = 400;

    private static final String ENDS = " \t\r\n\"'`<>()[]{},;|\\";

    private final Addresses addresses;
    private final WeightNames weights;
    private final ModelNames names;
    private final String weightRule;

    /**
     * @param weightRule the rule that knows the endings of weight files
     */
    AddressForm(Addresses addresses, WeightNames weights, ModelNames names, String weightRule) {
        this.addresses = addresses;
        this.weights = weights;
        this.names = names;
        this.weightRule = weightRule;
    }

    @Override
    public boolean reads(ProjectFile file) {
        return !file.ending().equals("ipynb");
    }

    @Override
    public void scan(ProjectFile file, Finds finds) {
        addresses.scan(file.text(), found -> {
            int end = found.offset() + found.raw().length();
            if (!goesOn(file.text(), end)) {
                SightingKind kind = kind(file, found, end);
                Confidence sure = found.page() ? Confidence.MEDIUM : Confidence.HIGH;
                finds.add(found.offset(), found.raw(), found.reference(), kind, sure, found.rule());
            }
        });
        weightFiles(file, finds);
    }

    /** An address whose end is filled in at run time names no model yet. */
    private static boolean goesOn(String text, int end) {
        int at = end;
        while (at < text.length() && "-._".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at < text.length() && "${%*<".indexOf(text.charAt(at)) >= 0;
    }

    /** Weight files on other hosts. */
    private void weightFiles(ProjectFile file, Finds finds) {
        String text = file.text();
        int end = 0;
        for (int at = text.indexOf("://"); at >= 0; at = text.indexOf("://", Math.max(end, at + 3))) {
            end = at + 3;
            while (end < text.length() && end - at < LONGEST && ENDS.indexOf(text.charAt(end)) < 0) {
                end++;
            }
            int start = at - (text.startsWith("https", at - 5) ? 5 : 4);
            if (start < 0 || !text.startsWith("http", start)) {
                continue;
            }
            String address = text.substring(start, end);
            boolean weight = weights.isWeight(address) || names.isNamedFile(address);
            if (weight && address.indexOf('$') < 0 && addresses.whole(address).isEmpty()) {
                finds.add(
                        start,
                        address,
                        Reference.of("url", address),
                        comment(file, start),
                        Confidence.HIGH,
                        weightRule);
            }
        }
    }

    private static @Nullable SightingKind kind(ProjectFile file, Addresses.Found found, int end) {
        SightingKind comment = comment(file, found.offset());
        boolean link = end < file.text().length() && file.text().charAt(end) == ')';
        return comment == null && found.page() && link ? SightingKind.DOC : comment;
    }

    /** Whether a comment sign stands before it in its line. */
    private static @Nullable SightingKind comment(ProjectFile file, int offset) {
        int start = file.offset(file.line(offset) - 1, 0);
        String before =
                file.text().substring(start, Math.min(offset, start + NEAR)).strip();
        String near = file.text().substring(Math.max(start, offset - NEAR), offset);
        boolean comment = before.startsWith("#")
                || before.startsWith("//")
                || before.startsWith("*")
                || before.startsWith("/*")
                || before.startsWith("<!--")
                || near.contains(" # ")
                || near.contains(" // ");
        return comment ? SightingKind.COMMENT : null;
    }
}
