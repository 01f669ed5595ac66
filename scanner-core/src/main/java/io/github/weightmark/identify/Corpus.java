package io.github.weightmark.identify;

import java.util.List;

/** The known licences and the index over them, loaded when the first text is to be identified. */
final class Corpus {

    private final List<Fingerprint> licenses;
    private final ShingleIndex index;

    Corpus(List<Fingerprint> licenses) {
        this.licenses = List.copyOf(licenses);
        this.index = new ShingleIndex(this.licenses);
    }

    static Corpus bundled() {
        return Holder.BUNDLED;
    }

    List<Fingerprint> licenses() {
        return licenses;
    }

    ShingleIndex index() {
        return index;
    }

    private static final class Holder {
        static final Corpus BUNDLED = new Corpus(FingerprintFile.bundled());
    }
}
