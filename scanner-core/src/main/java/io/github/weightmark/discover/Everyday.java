package io.github.weightmark.discover;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.List;

/** How often a few letters stand in the source code of anybody: what is rare there is worth looking for. */
final class Everyday {

    /** From the most common on; how common the others are, follows. */
    private static final List<String> WORDS = List.of(
            ("string the import public return new final void assert get this class test private value name for with list"
                            + " null static map entry request key type context response result data file state time log"
                            + " token record message true builder common code default false create object source url"
                            + " method add override throws exception error size from buffer stream param utils all use"
                            + " should boolean config version server client session service required has when event array"
                            + " property field future current path integer copy handler instance count start index"
                            + " cache callback language write package else status read index task input output text num"
                            + " process component last license conditions apache express under law limitations warranties"
                            + " applicable basis argument user filter more next level content header converter update"
                            + " not and option attribute const function let var export default async await self def none"
                            + " print elif except raise lambda yield model tokenize embed prompt load save batch train"
                            + " vector image search query engine agent tool chat completion spring boot bean factory provider"
                            + " properties application configuration autoconfigure enable google cloud open vector storage"
                            + " dependency artifact group plugin build project module compile scope container service port"
                            + " environment volume command script install echo export path home user lib local work")
                    .split(" "));

    /** Letters from the most common to the rarest. */
    private static final String LETTERS = " etaoinsrlcdpumfghbyvwkxjqz";

    private static final int MOST = 10_000;

    private static final int LETTER = 5;

    private final int[] pairs = new int[1 << 2 * LETTER];
    private final int[] triples = new int[1 << 3 * LETTER];

    Everyday() {
        for (int rank = 0; rank < WORDS.size(); rank++) {
            int times = MOST / (rank + 10);
            count("  " + WORDS.get(rank) + " ", times);
            count(" ." + WORDS.get(rank) + "(", times / 2);
        }
    }

    private void count(String text, int times) {
        byte[] bytes = text.getBytes(US_ASCII);
        for (int at = 0; at + 2 < bytes.length; at++) {
            int three = three(bytes[at], bytes[at + 1], bytes[at + 2]);
            pairs[three & pairs.length - 1] += times;
            triples[three] += times;
        }
    }

    /**
     * How common letters are: by the words, and a guess from the single letters for what none of them holds.
     *
     * @param known which of the four count
     */
    int often(Gram.Known known, int four) {
        int one = four;
        int two = four >>> Byte.SIZE;
        int three = four >>> 2 * Byte.SIZE;
        return switch (known) {
                    case ALL ->
                        Math.min(triples[three(one, two, three)], triples[three(two, three, four >>> 3 * Byte.SIZE)])
                                / 2;
                    case FIRST_THREE -> triples[three(one, two, three)];
                    case LAST_THREE -> triples[three(two, three, four >>> 3 * Byte.SIZE)];
                    case FIRST_TWO -> pairs[three(one, two, 0)];
                    case LAST_TWO -> pairs[three(three, four >>> 3 * Byte.SIZE, 0)];
                }
                + guess(known, four);
    }

    private static int guess(Gram.Known known, int four) {
        double guess = MOST / 10.0;
        for (int i = 0; i < Gram.BYTES; i++) {
            if (known.has(i)) {
                int rank = LETTERS.indexOf(four >>> i * Byte.SIZE & 0x1F | 0x60);
                guess /= 2 + (rank < 0 ? LETTERS.length() / 2 : rank) / 2.0;
            }
        }
        return (int) guess;
    }

    private static int three(int one, int two, int three) {
        return one & 0x1F | (two & 0x1F) << LETTER | (three & 0x1F) << 2 * LETTER;
    }
}
