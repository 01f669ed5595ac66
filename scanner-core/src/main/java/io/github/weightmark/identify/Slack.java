package io.github.weightmark.identify;

import io.github.weightmark.text.Words;
import java.util.BitSet;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Judges what stands in, or is missing from, the parts of a licence that may be replaced or left out: a name, a year and
 * the alternatives of the SPDX list are no difference, whatever says more is one.
 */
final class Slack {

    private static final Set<Integer> NEGATIONS = Trivia.hashes("not neither nor no none never without");
    /** Small words of names and of the phrases that stand for a holder: "the authors and contributors of the software". */
    private static final Set<Integer> NAMING = Trivia.hashes(
            "a an and any at by co company contributor contributors copyright corp corporation de der di du et for foundation from"
                    + " group his her holder holders if in inc individual institute it its la le licensor listed ltd my name"
                    + " names of on one or org organisation original other others owner owners party parties people person project"
                    + " related respective software specific such team that the their this to und university van von y you your"
                    + " author authors developer developers entities entity each all above program idea brief line give what"
                    + " does yyyy year years fullname holder's insert here http www com");
    /** What the SPDX list names as alternatives of one another. */
    private static final Set<Integer> CHOICES = Trivia.hashes(
            "above acknowledgement cc licensed appear appears are author authors conditions contribute contribution contributor"
                    + " contributors copyright disclaim disclaims document documentation employee employees expressed express"
                    + " file files grant grants holder holders idea brief is it lesser library license licenses made maintained"
                    + " make makes macros material materials name names notice notices of or original owner owners philosophy"
                    + " program project public shall will software source code theme that the these this terms title"
                    + " university unmaintained use version warranty any kind work works");

    /** More words than this, missing from the middle of a part that may be left out, are a part of their own. */
    private static final int FEW = 4;
    /** A title stands among so many words at the head of a licence. */
    private static final int TITLE = 40;
    /** The longest phrase around a name. */
    private static final int PHRASE = 16;

    private final Words words;
    private final BitSet trivia;
    private final Supplier<IntSet> vocabulary;

    /** @param vocabulary the words of all licences: a word that is not among them is a name */
    Slack(Words words, BitSet trivia, Supplier<IntSet> vocabulary) {
        this.words = words;
        this.trivia = trivia;
        this.vocabulary = vocabulary;
    }

    /** Whether the words of the text in {@code hunk} say more than a name, a number or an alternative would. */
    boolean saysMore(Hunk hunk, Fingerprint licence) {
        boolean name = holdsName(hunk, licence);
        boolean choice = !name && lacksChoice(hunk, licence);
        boolean holder = has(hunk, Set.of(Trivia.COPYRIGHT)) || isTitle(hunk, licence);
        for (int i = hunk.textFrom(); i < hunk.textTo(); i++) {
            if (trivia.get(i) || !choice && Trivia.isNumber(words.hash(i))) {
                continue;
            }
            boolean named = name && isName(i) && (holder || !isSentence(i, hunk)) && !isOfTheNext(i, hunk);
            boolean chosen = CHOICES.contains(words.hash(i)) || lacks(hunk, licence, Set.of(words.hash(i)));
            if (!named && !chosen) {
                return true;
            }
        }
        return false;
    }

    /** Whether words are missing that belong to others that are there. */
    boolean lacksSome(Hunk hunk, Fingerprint licence) {
        boolean name = holdsName(hunk, licence);
        if (name) {
            boolean few = hunk.to() - hunk.from() <= PHRASE;
            return few && lacks(hunk, licence, NEGATIONS) && !has(hunk, NEGATIONS);
        }
        return hunk.added() == 0
                && missesWords(hunk, licence)
                && !isBesideTrivia(hunk)
                && (lacksChoice(hunk, licence)
                        || hunk.to() - hunk.from() <= FEW
                                && isOptional(licence, hunk.from() - 1)
                                && isOptional(licence, hunk.to()));
    }

    private static boolean lacks(Hunk hunk, Fingerprint licence, Set<Integer> wanted) {
        for (int j = hunk.from(); j < hunk.to(); j++) {
            if (!licence.isGap(j) && wanted.contains(licence.words()[j])) {
                return true;
            }
        }
        return false;
    }

    private static boolean missesWords(Hunk hunk, Fingerprint licence) {
        for (int j = hunk.from(); j < hunk.to(); j++) {
            if (!licence.isGap(j) && !Trivia.isNumber(licence.words()[j])) {
                return true;
            }
        }
        return false;
    }

    /** Whether what is missing belongs to a part that has alternatives, none of which is there. */
    private static boolean lacksChoice(Hunk hunk, Fingerprint licence) {
        if (isTitle(hunk, licence) || hunk.to() - hunk.from() > PHRASE) {
            return false;
        }
        for (int at = hunk.from(); at < licence.size() && (at < hunk.to() || !licence.isRequired(at)); at++) {
            if (licence.isGap(at)) {
                return licence.isNeeded(at);
            }
        }
        return false;
    }

    /** Whether no word that must be there comes before. */
    private static boolean isTitle(Hunk hunk, Fingerprint licence) {
        for (int j = 0; j < hunk.from(); j++) {
            if (licence.isRequired(j)) {
                return false;
            }
        }
        return hunk.from() < TITLE;
    }

    private static boolean isOptional(Fingerprint licence, int at) {
        return at >= 0
                && at < licence.size()
                && !licence.isGap(at)
                && licence.optional().get(at);
    }

    private boolean isBesideTrivia(Hunk hunk) {
        return trivia.get(Math.max(0, hunk.textFrom() - 1)) || trivia.get(hunk.textFrom());
    }

    /** Whether {@code hunk} has a place for a name, or is a title. */
    private static boolean holdsName(Hunk hunk, Fingerprint licence) {
        for (int j = hunk.from(); j < hunk.to(); j++) {
            if (licence.isName(j)) {
                return true;
            }
        }
        return isTitle(hunk, licence);
    }

    /** Whether a word before the licence goes on stands on its line, where no copyright line would. */
    private boolean isOfTheNext(int word, Hunk hunk) {
        boolean line = hunk.textTo() < words.count() && words.line(word) == words.line(hunk.textTo());
        boolean begins = hunk.textFrom() == 0 || words.sentence(hunk.textFrom() - 1) != words.sentence(word);
        for (int i = hunk.textFrom(); line && begins && i < hunk.textTo(); i++) {
            begins = words.line(i) != words.line(word) || words.hash(i) != Trivia.COPYRIGHT;
        }
        return line && begins;
    }

    private boolean isName(int word) {
        char first = words.text().charAt(words.start(word));
        return !(first >= 'a' && first <= 'z')
                || NAMING.contains(words.hash(word))
                || !vocabulary.get().contains(words.hash(word));
    }

    /** A name does not end a sentence of its own. */
    private boolean isSentence(int word, Hunk hunk) {
        int sentence = words.sentence(word);
        boolean before = hunk.textFrom() > 0 && words.sentence(hunk.textFrom() - 1) == sentence;
        boolean after = hunk.textTo() < words.count() && words.sentence(hunk.textTo()) == sentence;
        return !before && !after && length(sentence, word) > 1;
    }

    private int length(int sentence, int word) {
        int from = word;
        int to = word;
        while (from > 0 && words.sentence(from - 1) == sentence) {
            from--;
        }
        while (to + 1 < words.count() && words.sentence(to + 1) == sentence) {
            to++;
        }
        return to - from + 1;
    }

    private boolean has(Hunk hunk, Set<Integer> wanted) {
        for (int i = hunk.textFrom(); i < hunk.textTo(); i++) {
            if (wanted.contains(words.hash(i))) {
                return true;
            }
        }
        return false;
    }
}
