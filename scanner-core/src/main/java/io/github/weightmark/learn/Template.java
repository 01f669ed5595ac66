package io.github.weightmark.learn;

import io.github.weightmark.identify.Fingerprint;
import io.github.weightmark.identify.Fingerprint.Role;
import io.github.weightmark.identify.Trivia;
import io.github.weightmark.text.Words;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns the text of a licence, with or without the replaceable and optional parts of SPDX, into a fingerprint. */
final class Template {

    private static final Pattern MARK = Pattern.compile(
            "<<(?:(var);.*?original=\"(.*?)\";\\s*match=\"(.*?)\"|(beginOptional)[^>]*|(endOptional))>>",
            Pattern.DOTALL);
    /** How a pattern of the list says "any words". */
    private static final String OPEN = Pattern.quote(".+");

    private static final int LONG = Fingerprint.MAX_GAP;
    private static final int MEDIUM = 16;
    private static final int BULLET = 10;

    private final StringBuilder text = new StringBuilder();
    /** Offset in the text → what begins there: a gap of so many words, or a change of depth. */
    private final List<int[]> marks = new ArrayList<>();

    private Template() {}

    static Fingerprint fingerprint(String license, String template) {
        return fingerprint(license, template, Role.LICENSE);
    }

    static Fingerprint fingerprint(String license, String template, Role role) {
        Template parsed = new Template();
        Matcher mark = MARK.matcher(template);
        int from = 0;
        while (mark.find()) {
            parsed.text.append(template, from, mark.start());
            parsed.mark(mark);
            from = mark.end();
        }
        parsed.text.append(template, from, template.length());
        return parsed.read(license, role);
    }

    /** A template as its text reads. */
    static String plain(String template) {
        return MARK.matcher(template)
                .replaceAll(mark -> mark.group(1) == null ? "" : Matcher.quoteReplacement(mark.group(2)));
    }

    private void mark(Matcher mark) {
        if (mark.group(1) != null) {
            marks.add(new int[] {text.length(), 0, 1});
            int named = endOfName(mark.group(2), mark.group(3));
            text.append(mark.group(2), 0, named);
            marks.add(new int[] {text.length(), named > 0 ? MEDIUM : 0, 0});
            text.append(mark.group(2), named, mark.group(2).length());
            marks.add(new int[] {text.length(), room(mark.group(3)), -1});
        } else {
            marks.add(new int[] {text.length(), 0, mark.group(4) != null ? 1 : -1});
        }
    }

    /**
     * Where in {@code original} the name ends that {@code pattern} leaves open: a part of the list may be a whole
     * sentence with the holder in its middle. 0 when there is none, or nothing around it.
     */
    private static int endOfName(String original, String pattern) {
        String[] pieces = pattern.split(OPEN, -1);
        StringBuilder named = new StringBuilder(pieces[0]);
        for (int i = 1; i < pieces.length; i++) {
            named.append("(?<name").append(i).append(">.+)").append(pieces[i]);
        }
        Matcher whole = Pattern.compile(named.toString(), Pattern.DOTALL).matcher(original);
        for (int i = 1; i < pieces.length && whole.matches(); i++) {
            String group = "name" + i;
            if (whole.group(group) != null && whole.start(group) > 0 && whole.end(group) < original.length()) {
                return whole.end(group);
            }
        }
        return 0;
    }

    /** How many words a replaceable part may have: as many as its pattern has room for. */
    private static int room(String pattern) {
        if (pattern.contains("5000") || pattern.contains("1000")) {
            return LONG;
        }
        if (pattern.contains(".+") || pattern.contains(".*") || pattern.contains("[^")) {
            return MEDIUM;
        }
        return pattern.contains(".{") ? BULLET : choice(pattern);
    }

    /** The longest of the alternatives that a pattern lists, in words; more than that when there may be none at all. */
    private static int choice(String pattern) {
        int longest = 1;
        boolean none = false;
        for (String alternative : pattern.replace("\\s+", " ").split("\\|", -1)) {
            int count =
                    Words.of(alternative.replaceAll("[\\\\(){}?*+\\[\\]]", "")).count();
            longest = Math.max(longest, count);
            none |= count == 0;
        }
        none |= Pattern.compile(pattern).matcher("").matches();
        return none ? BULLET : Math.min(longest, Fingerprint.MAX_NEEDED);
    }

    private Fingerprint read(String license, Role role) {
        Words words = Words.of(text.toString());
        BitSet copyright = Trivia.copyrightLines(words);
        BitSet optional = new BitSet();
        List<Integer> sequence = new ArrayList<>();
        int next = 0;
        int depth = 0;
        for (int i = 0; i <= words.count(); i++) {
            int at = i < words.count() ? words.start(i) : Integer.MAX_VALUE;
            for (; next < marks.size() && marks.get(next)[0] <= at; next++) {
                depth = Math.max(0, depth + marks.get(next)[2]);
                if (marks.get(next)[1] > 0) {
                    sequence.add(marks.get(next)[1]);
                }
            }
            if (i < words.count()) {
                optional.set(sequence.size(), depth > 0 || copyright.get(i));
                sequence.add(words.hash(i));
            }
        }
        return new Fingerprint(
                license, sequence.stream().mapToInt(Integer::intValue).toArray(), optional, role);
    }
}
