package io.github.weightmark.identify;

import io.github.weightmark.domain.LicenseMatch;
import io.github.weightmark.domain.MatchKind;
import io.github.weightmark.domain.Source;
import io.github.weightmark.knowledge.Knowledge;
import io.github.weightmark.knowledge.Licenses;
import io.github.weightmark.text.Words;
import java.util.List;
import java.util.function.Supplier;

/** Says which licences a text holds. */
public final class Identifier {

    private final Licenses titles;
    private final Supplier<Corpus> corpus;

    public Identifier(Knowledge knowledge) {
        this(knowledge, Corpus::bundled);
    }

    Identifier(Knowledge knowledge, Supplier<Corpus> corpus) {
        this.titles = new Licenses(knowledge.licenses());
        this.corpus = corpus;
    }

    /**
     * The documents in {@code content}, in order; one {@code none} match when no licence is recognised.
     *
     * @param path what sources call the text
     * @param firstLine line of {@code path} at which {@code content} begins, counted from 1
     */
    public List<LicenseMatch> identify(String path, String content, int firstLine) {
        return identify(path, Words.of(content), firstLine);
    }

    /** As {@link #identify(String, String, int)}, for a text whose words are known already. */
    public List<LicenseMatch> identify(String path, Words words, int firstLine) {
        List<Document> documents = corpus.get().documents(words.hashes());
        if (documents.isEmpty()) {
            return List.of(
                    Titles.find(titles, path, words.text(), firstLine).orElseGet(() -> none(path, words, firstLine)));
        }
        return new MatchWriter(corpus.get(), path, words, firstLine).write(documents);
    }

    private static LicenseMatch none(String path, Words words, int firstLine) {
        int last = words.count() == 0 ? firstLine : words.line(words.count() - 1) + firstLine - 1;
        return new LicenseMatch(
                null, List.of(), MatchKind.NONE, 0, "text", Source.lines(path, firstLine, last), List.of());
    }
}
