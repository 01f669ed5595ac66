package io.github.weightmark.identify;

import io.github.weightmark.text.Words;
import java.util.Locale;
import java.util.Set;

/**
 * Says which sentences beside a licence say nothing: headings, and pointers such as "this project is licensed under the
 * MIT licence". In a file that is there for its licence every other sentence belongs to the terms.
 */
final class Surroundings {

    private static final Set<Integer> POINTING = Trivia.hashes(
            "this the project software code source library program model models weights repository package work is are"
                    + " licensed released available distributed provided under terms of license licenses mit apache bsd isc"
                    + " version see file full text copy a an details for more information at http www com org following as"
                    + " follows below and its in spdx identifier which can be found reproduced here");
    private static final Set<String> PROSE = Set.of(
            "md markdown rst adoc html htm xhtml ipynb java kt scala groovy py js ts go rs c h cc cpp hpp cs rb php swift sh"
                    .split(" "));
    private static final int HEADING = 8;
    private static final int CAPTION = 3;

    private final Words words;

    Surroundings(Words words) {
        this.words = words;
    }

    /** Whether a file of this name is read for its licence and for nothing else. */
    static boolean isLicense(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        boolean named = name.contains("licen") || name.contains("copying") || name.contains("terms");
        String extension = name.substring(name.lastIndexOf('.') + 1);
        return named || !name.startsWith("readme") && !PROSE.contains(extension);
    }

    /**
     * Whether the words from {@code from} to {@code to} (exclusive), all on one line, are a heading or a caption.
     *
     * @param before whether a licence follows
     */
    boolean isHeading(int from, int to, boolean before) {
        boolean apart = before
                ? to == words.count() || words.line(to) != words.line(to - 1)
                : from == 0 || words.line(from - 1) != words.line(from);
        return apart && !isEnded(to - 1) && length(from, to) <= (before ? HEADING : CAPTION);
    }

    /** In words; of Chinese, where every character counts as one, three make up a word. */
    private int length(int from, int to) {
        int letters = 0;
        for (int i = from; i < to; i++) {
            letters += words.end(i) - words.start(i) == 1 ? 1 : 3;
        }
        return (letters + 2) / 3;
    }

    /** Whether a sentence only points at the licence, or names it. */
    boolean isPointer(int from, int to) {
        for (int i = from; i < to; i++) {
            if (!POINTING.contains(words.hash(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean isEnded(int word) {
        String text = words.text();
        int at = words.end(word);
        while (at < text.length() && "\"')”’*_`".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at < text.length() && ".!?;。！？；".indexOf(text.charAt(at)) >= 0;
    }
}
