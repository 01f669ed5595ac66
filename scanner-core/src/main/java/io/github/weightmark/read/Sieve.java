package io.github.weightmark.read;

import io.github.weightmark.text.Words;
import java.util.BitSet;

/**
 * Which patterns can match in the sentence at hand: no match leaves its sentence, so one that lacks a word there need
 * not be tried. Half of all patterns begin with "not" and look far ahead; without this each "not" would try them all.
 */
final class Sieve {

    private final Words words;
    private final BitSet inText;
    private final BitSet asked = new BitSet();
    private final BitSet inSentence = new BitSet();
    private Vocabulary vocabulary;
    private int sentence;

    /**
     * @param inText numbers of the patterns that the text as a whole can hold
     */
    Sieve(Words words, BitSet inText) {
        this.words = words;
        this.inText = inText;
        this.sentence = -1;
        this.vocabulary = Vocabulary.ofSentence(words, words.count());
    }

    /** Whether a match of {@code entry} can begin at word {@code at}; to be asked in the order of the words. */
    boolean mayBegin(PatternIndex.Entry entry, int at) {
        int number = entry.number();
        if (!inText.get(number)) {
            return false;
        }
        if (words.sentence(at) != sentence) {
            sentence = words.sentence(at);
            vocabulary = Vocabulary.ofSentence(words, at);
            asked.clear();
            inSentence.clear();
        }
        if (!asked.get(number)) {
            asked.set(number);
            inSentence.set(number, vocabulary.mayHold(entry.pattern()));
        }
        return inSentence.get(number);
    }
}
