package io.github.weightmark.discover;

import io.github.weightmark.knowledge.Knowledge;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The words without which a file names no model, so that a file without them is never decoded.
 *
 * <p>A model is named by a key, call or variable (a {@link #PLACE}) together with a value that looks like a model (a
 * {@link #VALUE}), by something that needs no second sign ({@link #SURE}), or by an address.
 */
final class Anchors {

    /** A key, call or variable whose value may be a model. */
    static final int PLACE = 1;
    /** A publisher, a family, a provider: what values are made of. */
    static final int VALUE = 2;
    /** A call, class or command that speaks of nothing but models. */
    static final int SURE = PLACE | VALUE;
    /** The beginning of a model's address. */
    static final int ADDRESS = 4;
    /** The beginning of any address. */
    static final int WEB = 8;
    /** How names of weight files end: after an address they make it one of a model. */
    static final int WEIGHTS = 16;

    /** Words without which nothing else needs to be looked for. */
    private final ByteMatcher gate;

    private final ByteMatcher all;
    /** What need not stand there, since some rule takes anything. */
    private final int always;

    Anchors(Knowledge knowledge, DiscoveryRules rules) {
        ToldWords words = new AnchorWords(knowledge, rules).told();
        this.always = words.always();
        this.all = new ByteMatcher(words.all());
        this.gate = new ByteMatcher(least(words.all()));
    }

    /**
     * Whether the bytes of a file hold signs enough to look into it.
     *
     * @param addresses whether nothing but addresses is looked for
     */
    boolean speak(Bytes text, boolean addresses) {
        int sought = addresses ? ADDRESS : PLACE | ADDRESS;
        int told = addresses ? 0 : always;
        if ((told & PLACE) == 0 && gate.find(text, sought | WEIGHTS, found -> true) == 0) {
            return false;
        }
        int wanted = (addresses ? ADDRESS : SURE | ADDRESS) | WEB | WEIGHTS;
        return isEnough(told | all.find(text, wanted, found -> isEnough(told | found)));
    }

    /** Whether a piece of a file holds signs enough by itself, addresses apart. */
    boolean speak(String text) {
        Bytes bytes = Bytes.of(text.getBytes(StandardCharsets.UTF_8));
        return named(bytes) == SURE;
    }

    /** All signs there: some of {@link #PLACE}, {@link #VALUE}, {@link #ADDRESS}. */
    int in(Bytes text) {
        int named = named(text);
        int addresses = gate.find(text, ADDRESS | WEIGHTS, bits -> (bits & ADDRESS) != 0);
        boolean address = (addresses & ADDRESS) != 0
                || (addresses & WEIGHTS) != 0 && (all.find(text, WEB, bits -> (bits & WEB) != 0) & WEB) != 0;
        return address ? named | ADDRESS : named;
    }

    private int named(Bytes text) {
        return (always | all.find(text, SURE, found -> ((always | found) & SURE) == SURE)) & SURE;
    }

    private static boolean isEnough(int found) {
        return (found & SURE) == SURE || (found & ADDRESS) != 0 || hasWeights(found);
    }

    private static boolean hasWeights(int found) {
        return (found & (WEB | WEIGHTS)) == (WEB | WEIGHTS);
    }

    /** Places, addresses and weight files, without those in which another one stands. */
    private static Map<Anchor, Integer> least(Map<Anchor, Integer> words) {
        Map<Anchor, Integer> least = new LinkedHashMap<>();
        words.forEach((anchor, bits) -> {
            int first = bits & (PLACE | ADDRESS | WEIGHTS);
            if (first != 0) {
                least.put(anchor, first);
            }
        });
        Map<String, Integer> plain = new HashMap<>();
        least.forEach((anchor, bits) -> {
            if (anchor.isPlain()) {
                plain.put(anchor.text(), bits);
            }
        });
        least.entrySet().removeIf(one -> holdsOther(one.getKey(), one.getValue(), plain));
        return least;
    }

    /** Whether another one stands wherever this one does and tells all that it tells. */
    private static boolean holdsOther(Anchor anchor, int bits, Map<String, Integer> plain) {
        String text = anchor.text();
        for (int from = 0; from < text.length(); from++) {
            for (int to = from + Anchor.SHORTEST; to <= text.length(); to++) {
                boolean itself = to - from == text.length() && anchor.isPlain();
                Integer told = itself ? null : plain.get(text.substring(from, to));
                if (told != null && (bits & ~told) == 0) {
                    return true;
                }
            }
        }
        return false;
    }
}
