package io.github.weightmark.read;

import io.github.weightmark.text.WordHash;
import io.github.weightmark.text.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The prose of a model card: everything but its front matter, code, quotations and comments, which are blanked so that
 * lines and offsets stay. A quotation that begins as notes do – {@code > [!NOTE]}, {@code > **Warning**} – is the
 * author's own word.
 */
final class CardProse {

    /** A sentence about one of these is not about the terms of the model. */
    private static final Set<Integer> OTHER_THINGS = hashes(List.of(
            "dataset", "datasets", "corpus", "corpora", "paper", "demo", "space", "api", "voice", "image", "images"));

    /** What a sentence is about if one of these comes first: "the weights are for research, as the dataset demands". */
    private static final Set<Integer> MODEL =
            hashes(List.of("model", "models", "weights", "checkpoint", "checkpoints", "parameters"));

    /** The same where words are not set apart; only from the last comma on, as such sentences are long. */
    private static final List<String> OTHER_THINGS_UNSPACED =
            List.of("数据集", "資料集", "數據集", "データセット", "데이터셋", "데이터 세트", "论文", "論文", "논문");

    /** "for any commercial purpose of the dataset" */
    private static final int OF = WordHash.of("of");

    private static final int AND = WordHash.of("and");
    /** What is asked of you is asked for the model, whatever it goes on to say of voices. */
    private static final int YOU = WordHash.of("you");
    /** "the demo and all our weights" */
    private static final int NEAR = 5;

    private static final String COMMAS = "，,、。；;\n";

    private CardProse() {}

    static String of(String card) {
        StringBuilder prose = new StringBuilder(card.length());
        boolean front = card.startsWith("---") || card.startsWith("\uFEFF---");
        String fence = "";
        boolean comment = false;
        boolean first = true;
        boolean note = false;
        boolean quoted = false;
        for (String line : card.split("\n", -1)) {
            String text = line.strip();
            boolean hidden = true;
            if (front) {
                front = first || !text.equals("---");
            } else if (!fence.isEmpty()) {
                fence = text.startsWith(fence) ? "" : fence;
            } else if (comment) {
                comment = !text.contains("-->");
            } else if (text.startsWith("```") || text.startsWith("~~~")) {
                fence = text.substring(0, 3);
            } else if (text.startsWith("<!--")) {
                comment = !text.contains("-->");
            } else {
                boolean quotation = text.startsWith(">");
                note = quotation && (quoted ? note : beginsNote(text));
                quoted = quotation;
                hidden = quotation && !note || CardRow.isOfOthers(text);
            }
            first = false;
            prose.append(hidden ? " ".repeat(line.length()) : CardRow.spelled(line))
                    .append('\n');
        }
        prose.setLength(Math.max(0, prose.length() - 1));
        return prose.toString();
    }

    private static boolean beginsNote(String line) {
        String text = line.substring(1).strip();
        return text.startsWith("[!") || text.startsWith("**") || text.startsWith("⚠");
    }

    static boolean isAboutTheModel(Words words, Found found) {
        int first = found.from();
        while (first > 0 && words.sentence(first - 1) == words.sentence(found.from())) {
            first--;
        }
        int end = found.to();
        while (end < words.count() && words.sentence(end) == words.sentence(found.to() - 1)) {
            end++;
        }
        boolean ofAnother = end > found.to() && words.hash(found.to()) == OF;
        boolean ofTheModel = !ofAnother && (words.hash(found.from()) == YOU || holds(words, first, found.to(), MODEL));
        if (holdsAnother(words, first, ofTheModel ? found.to() : end)) {
            return false;
        }
        String piece = piece(words, found);
        return OTHER_THINGS_UNSPACED.stream().noneMatch(piece::contains);
    }

    private static boolean holdsAnother(Words words, int from, int to) {
        for (int i = from; i < to; i++) {
            if (OTHER_THINGS.contains(words.hash(i)) && !isJoined(words, i, from, to)) {
                return true;
            }
        }
        return false;
    }

    /** Of "the demo and the weights" or "the weights and the demo" the weights are spoken of, too. */
    private static boolean isJoined(Words words, int thing, int from, int to) {
        boolean after = thing + 1 < to
                && words.hash(thing + 1) == AND
                && holds(words, thing + 2, Math.min(thing + NEAR, to), MODEL);
        int and = thing - 1;
        while (and > Math.max(from, thing - NEAR) && words.hash(and) != AND) {
            and--;
        }
        return after || and > from && words.hash(and) == AND && MODEL.contains(words.hash(and - 1));
    }

    private static boolean holds(Words words, int from, int to, Set<Integer> some) {
        for (int i = from; i < to; i++) {
            if (some.contains(words.hash(i))) {
                return true;
            }
        }
        return false;
    }

    private static String piece(Words words, Found found) {
        String text = words.text();
        int from = words.start(found.from());
        while (from > 0 && COMMAS.indexOf(text.charAt(from - 1)) < 0) {
            from--;
        }
        return text.substring(from, words.end(found.to() - 1));
    }

    private static Set<Integer> hashes(List<String> words) {
        Set<Integer> hashes = new HashSet<>();
        words.forEach(word -> hashes.add(WordHash.of(word)));
        return hashes;
    }
}
