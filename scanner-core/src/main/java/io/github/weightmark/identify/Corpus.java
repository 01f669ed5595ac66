package io.github.weightmark.identify;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The known licences and the index over them, loaded when the first text is to be identified. */
final class Corpus {

    /** Documents looked for in one text. */
    private static final int MOST_DOCUMENTS = 30;

    private final List<Fingerprint> licenses;
    private final ShingleIndex index;
    /** Collected when it is first asked for: an exact copy needs none. */
    private volatile @Nullable IntSet vocabulary;

    Corpus(List<Fingerprint> licenses) {
        this(List.copyOf(licenses), ShingleIndex.of(licenses));
    }

    /** @param licenses must not change */
    Corpus(List<Fingerprint> licenses, ShingleIndex index) {
        this.licenses = licenses;
        this.index = index;
    }

    static Corpus bundled() {
        return Holder.BUNDLED;
    }

    List<Fingerprint> licenses() {
        return licenses;
    }

    /** The words of all licences. */
    IntSet vocabulary() {
        IntSet known = vocabulary;
        if (known == null) {
            known = new IntSet(1 << 16);
            for (Fingerprint license : licenses) {
                for (int word : license.words()) {
                    known.add(word);
                }
            }
            vocabulary = known;
        }
        return known;
    }

    /** The documents in a text with these words, in order of their place. */
    List<Document> documents(int[] text) {
        Candidates candidates = new Candidates(index, licenses, text);
        BitSet taken = new BitSet();
        List<Document> documents = new ArrayList<>();
        while (documents.size() < MOST_DOCUMENTS) {
            Optional<Document> next = Document.best(candidates.align(taken), licenses);
            if (next.isEmpty()) {
                break;
            }
            documents.add(next.get());
            taken.set(next.get().from(), next.get().to());
        }
        documents.sort(Comparator.comparingInt(Document::from));
        return documents;
    }

    private static final class Holder {
        static final Corpus BUNDLED = FingerprintFile.bundled();
    }
}
