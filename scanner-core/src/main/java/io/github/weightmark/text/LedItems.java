package io.github.weightmark.text;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The items of a text's lists, each right behind the words that lead in to it: of "You may not: (a) sell it; (b) lend
 * it" the second is read as "you may not lend it". Licences forbid in lists, and what forbids stands only once.
 */
public final class LedItems {

    /** How many words before the colon lead in; the sentence begins later as a rule. */
    private static final int LEAD = 24;

    /** And how many characters, where a word is one: Chinese and Japanese. */
    private static final int LEAD_CHARACTERS = 100;

    /** How many words of an item are read. */
    private static final int ITEM = 40;

    /** Words that announce a list whose lead ends with a full stop instead of a colon. */
    private static final Set<Integer> ANNOUNCING = Stream.of(
                    "following", "다음", "下", "folgende", "folgenden", "suivants", "siguientes", "seguenti")
            .map(WordHash::of)
            .collect(Collectors.toUnmodifiableSet());

    private final Words source;
    private final Set<Integer> leading;
    private int count;
    private int[] origins = new int[64];
    /** For each word here, the place here of the first word of its item. */
    private int[] items = new int[64];

    private int[] sentences = new int[64];
    private int sentence;

    private LedItems(Words source, Set<Integer> leading) {
        this.source = source;
        this.leading = leading;
    }

    /**
     * @param words a text
     * @param leading hashes of words of which a lead has to hold one: what leads in to other lists is of no interest
     */
    public static LedItems of(Words words, Set<Integer> leading) {
        LedItems items = new LedItems(words, leading);
        int at = 0;
        while (at + 1 < words.count()) {
            at = items.list(at);
        }
        return items;
    }

    /** Leads and items as a text of its own; each item is one sentence. */
    public Words words() {
        int[] hashes = new int[count];
        int[] starts = new int[count];
        int[] ends = new int[count];
        int[] lines = new int[count];
        for (int i = 0; i < count; i++) {
            hashes[i] = source.hash(origins[i]);
            starts[i] = source.start(origins[i]);
            ends[i] = source.end(origins[i]);
            lines[i] = source.line(origins[i]);
        }
        return new Words(source.text(), count, hashes, starts, ends, lines, Arrays.copyOf(sentences, count));
    }

    /** Where word {@code i} of {@link #words} stands in the text. */
    public int origin(int i) {
        return origins[i];
    }

    /** The first word, in {@link #words}, of the item that word {@code i} belongs to or leads in to. */
    public int item(int i) {
        return items[i];
    }

    /** Reads the list that begins after word {@code colon}, if one does; the word from which to go on. */
    private int list(int colon) {
        boolean blank = source.start(colon + 1) - source.end(colon) < 2;
        if (blank || !begins(colon) || !holds(colon, leading)) {
            return colon + 1;
        }
        int at = colon + 1;
        do {
            at = item(colon, at);
        } while (at < source.count() && Gap.after(source, at - 1).continuesList());
        return at;
    }

    private boolean begins(int last) {
        Gap gap = Gap.after(source, last);
        return gap.beginsList() || gap.continuesList() && gap.stop() && holds(last, ANNOUNCING);
    }

    private boolean holds(int last, Set<Integer> some) {
        for (int i = first(last); i <= last; i++) {
            if (some.contains(source.hash(i))) {
                return true;
            }
        }
        return false;
    }

    private int first(int colon) {
        int first = colon;
        while (first > 0 && isNear(first, colon) && source.sentence(first - 1) == source.sentence(colon)) {
            first--;
        }
        return first;
    }

    private boolean isNear(int first, int colon) {
        return colon - first < LEAD
                || colon - first < LEAD + 30 && source.end(colon) - source.start(first) < LEAD_CHARACTERS;
    }

    /** The item at {@code from}; the word after it. */
    private int item(int colon, int from) {
        int to = from + 1;
        while (to < source.count() && !Gap.after(source, to - 1).endsItem()) {
            to++;
        }
        int item = count + colon - first(colon) + 1;
        sentence++;
        add(first(colon), colon + 1, item);
        int first = Gap.isNumbered(source, from) ? from + 1 : from;
        add(first, Math.min(to, from + ITEM), item);
        return to;
    }

    private void add(int from, int to, int item) {
        if (count + to - from > origins.length) {
            int size = (count + to - from) * 2;
            origins = Arrays.copyOf(origins, size);
            items = Arrays.copyOf(items, size);
            sentences = Arrays.copyOf(sentences, size);
        }
        for (int i = from; i < to; i++) {
            origins[count] = i;
            items[count] = item;
            sentences[count] = sentence;
            count++;
        }
    }

    /**
     * What stands between two words.
     *
     * @param lines how many line feeds
     * @param colon whether it has a colon
     * @param stop whether it has a full stop
     * @param mark whether a bullet or a number of an item stands after a line feed, or a semicolon before one
     */
    private record Gap(int lines, boolean colon, boolean stop, boolean mark) {

        static Gap after(Words words, int word) {
            String text = words.text();
            int lines = 0;
            boolean colon = false;
            boolean stop = false;
            boolean mark = false;
            int end = word + 1 < words.count() ? words.start(word + 1) : words.end(word);
            for (int i = words.end(word); i < end; i++) {
                char c = text.charAt(i);
                lines += c == '\n' ? 1 : 0;
                colon |= c == ':' || c == '：';
                stop |= lines == 0 && (c == '.' || c == '。');
                boolean bullet = (c == '-' || c == '*' || c == '+') && i + 1 < end && text.charAt(i + 1) == ' ';
                mark |= lines == 0 ? c == ';' || c == '；' : bullet || c == '•' || Character.isLetterOrDigit(c);
            }
            return new Gap(lines, colon, stop, lines > 0 && (mark || isNumbered(words, word + 1)));
        }

        /** Whether the word is the number of an item, such as the 2 of "2. lend it". */
        static boolean isNumbered(Words words, int word) {
            if (word >= words.count() || words.end(word) - words.start(word) > 2) {
                return false;
            }
            int end = words.end(word);
            boolean closed =
                    end < words.text().length() && ".)".indexOf(words.text().charAt(end)) >= 0;
            return closed && Character.isDigit(words.text().charAt(words.start(word)));
        }

        boolean beginsList() {
            return colon && lines > 0;
        }

        boolean endsItem() {
            return mark || lines > 1;
        }

        boolean continuesList() {
            return mark;
        }
    }
}
