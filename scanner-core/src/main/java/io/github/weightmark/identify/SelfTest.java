package io.github.weightmark.identify;

import io.github.weightmark.text.Words;
import java.util.List;
import java.util.stream.Stream;

/** Build step: whether fingerprints recognise the text that they were made for. */
public final class SelfTest {

    private final Corpus corpus;

    public SelfTest(List<Fingerprint> known) {
        this.corpus = new Corpus(known);
    }

    /** Whether {@code text} is {@code license}, and nothing but it, word for word. */
    public boolean recognises(String license, String text) {
        Words words = Words.of(text);
        List<Document> documents = corpus.documents(words.hashes());
        if (documents.size() != 1) {
            return documents.isEmpty() && words.count() == 0;
        }
        Document only = documents.get(0);
        boolean same = Stream.concat(Stream.of(only.best()), only.twins().stream())
                .anyMatch(one -> corpus.licenses().get(one.license()).license().equals(license));
        return same && only.best().hunks().isEmpty();
    }
}
