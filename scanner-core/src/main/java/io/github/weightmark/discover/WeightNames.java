package io.github.weightmark.discover;

import java.util.List;
import java.util.Locale;

/** Which names of files are names of weight files. */
final class WeightNames {

    private final List<String> endings;

    WeightNames(DiscoveryRules rules) {
        this.endings = List.copyOf(rules.wordSet(Words::weights));
    }

    boolean isWeight(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        for (String ending : endings) {
            if (lower.endsWith(ending) && lower.length() > ending.length()) {
                return true;
            }
        }
        return false;
    }
}
