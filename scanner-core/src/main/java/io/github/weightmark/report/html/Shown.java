package io.github.weightmark.report.html;

import io.github.weightmark.report.Plain;
import io.github.weightmark.report.Wording;

/** How much of others' words the page shows: a megabyte in a name must not bury what stands below it. */
final class Shown {

    private static final int NAME = 200;
    private static final int SENTENCE = 1_500;
    private static final int QUOTE = 6_000;

    private Shown() {}

    static String name(String words) {
        return cut(Plain.line(words), NAME);
    }

    static String sentence(String words) {
        return cut(Plain.line(words), SENTENCE);
    }

    static String quote(String words) {
        return cut(Plain.lines(words), QUOTE);
    }

    static String cut(String words, int longest) {
        return Wording.cut(words, longest);
    }
}
