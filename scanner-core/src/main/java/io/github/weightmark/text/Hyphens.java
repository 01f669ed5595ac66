package io.github.weightmark.text;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Joins words that a typesetter broke at the end of a line; true compounds keep their hyphen. */
final class Hyphens {

    private Hyphens() {}

    static String join(String text) {
        Set<String> words = words(text);
        StringBuilder joined = new StringBuilder(text.length());
        int from = 0;
        // Line feeds of the word that is being joined: they follow it, so that later lines keep their numbers.
        int feeds = 0;
        for (int at = text.indexOf("-\n"); at >= 0; at = text.indexOf("-\n", at + 1)) {
            int start = wordStart(text, at);
            int end = wordEnd(text, at + 2);
            if (start == at || end == at + 2 || !Character.isLowerCase(text.charAt(at + 2))) {
                continue;
            }
            String left = text.substring(start, at);
            String right = text.substring(at + 2, end);
            boolean compound = !knows(words, left + right) && knows(words, left) && knows(words, right);
            if (from < at) {
                joined.append("\n".repeat(feeds));
                feeds = 0;
            }
            joined.append(text, from, compound ? at + 1 : at).append(right);
            feeds++;
            from = end;
        }
        return joined.append("\n".repeat(feeds))
                .append(text, from, text.length())
                .toString();
    }

    private static boolean knows(Set<String> words, String word) {
        return words.contains(word.toLowerCase(Locale.ROOT));
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean letter = i < text.length() && Character.isLetter(text.charAt(i));
            if (letter && start < 0) {
                start = i;
            } else if (!letter && start >= 0) {
                boolean broken = text.startsWith("-\n", i) || start > 1 && text.startsWith("-\n", start - 2);
                if (!broken) {
                    words.add(text.substring(start, i).toLowerCase(Locale.ROOT));
                }
                start = -1;
            }
        }
        return words;
    }

    private static int wordStart(String text, int end) {
        int start = end;
        while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private static int wordEnd(String text, int start) {
        int end = start;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return end;
    }
}
