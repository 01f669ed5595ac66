package io.github.weightmark.cli;

import io.github.weightmark.domain.SightingKind;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import picocli.CommandLine.Option;

/** Which kinds of names count. */
final class Kinds {

    @Option(
            names = "--include",
            paramLabel = "KIND",
            split = ",",
            description = "Judge names in test, doc or comment too.")
    List<String> include = List.of();

    Set<SightingKind> all() {
        Set<SightingKind> kinds = EnumSet.of(SightingKind.USED, SightingKind.DEFAULT);
        for (String word : include) {
            kinds.add(kind(word.strip()));
        }
        return kinds;
    }

    private static SightingKind kind(String word) {
        return Arrays.stream(SightingKind.values())
                .filter(kind -> kind.id().equals(word.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() ->
                        new UsageException("Unknown kind \"" + word + "\" in --include. Valid: test, doc, comment."));
    }
}
