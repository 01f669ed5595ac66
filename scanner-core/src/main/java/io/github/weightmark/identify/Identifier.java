package io.github.weightmark.identify;

import io.github.weightmark.domain.LicenseMatch;
import io.github.weightmark.domain.MatchKind;
import io.github.weightmark.domain.Source;
import io.github.weightmark.knowledge.Knowledge;
import io.github.weightmark.knowledge.Licenses;
import io.github.weightmark.text.Words;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Says which licences a text holds. */
public final class Identifier {

    /** Documents looked for in one text. */
    private static final int MOST_DOCUMENTS = 30;

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
        List<Document> documents = documents(words);
        if (documents.isEmpty()) {
            return List.of(
                    Titles.find(titles, path, words.text(), firstLine).orElseGet(() -> none(path, words, firstLine)));
        }
        return new MatchWriter(corpus.get().licenses(), path, words, firstLine).write(documents);
    }

    private List<Document> documents(Words words) {
        int[] text = words.hashes();
        Corpus known = corpus.get();
        Candidates candidates = new Candidates(known.index(), known.licenses(), text);
        BitSet taken = new BitSet();
        List<Document> documents = new ArrayList<>();
        while (documents.size() < MOST_DOCUMENTS) {
            Optional<Document> next = Document.best(candidates.align(taken));
            if (next.isEmpty()) {
                break;
            }
            documents.add(next.get());
            taken.set(next.get().from(), next.get().to());
        }
        documents.sort(Comparator.comparingInt(Document::from));
        return documents;
    }

    private static LicenseMatch none(String path, Words words, int firstLine) {
        int last = words.count() == 0 ? firstLine : words.line(words.count() - 1) + firstLine - 1;
        return new LicenseMatch(
                null, List.of(), MatchKind.NONE, 0, "text", Source.lines(path, firstLine, last), List.of());
    }
}
