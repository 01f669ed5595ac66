package io.github.weightmark.discover;

import io.github.weightmark.discover.DiscoveryRule.Zoo;
import io.github.weightmark.domain.Confidence;
import io.github.weightmark.domain.Reference;
import io.github.weightmark.domain.SightingKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the classes of libraries that build an architecture, where they bring its weights too. */
final class Zoos {

    private static final String NOTHING = "None";

    private final List<Owned> zoos = new ArrayList<>();

    Zoos(DiscoveryRules rules) {
        for (DiscoveryRule rule : rules.all()) {
            rule.zoos().forEach(zoo -> zoos.add(new Owned(zoo, rule.id())));
        }
    }

    /**
     * Adds every class that brings weights.
     *
     * @param ending the language, as file names tell it
     */
    void find(Code code, String ending, @Nullable SightingKind kind, Finds finds) {
        List<Owned> spoken = zoos.stream()
                .filter(owned -> owned.zoo.languages().contains(ending))
                .toList();
        if (spoken.isEmpty()) {
            return;
        }
        Set<String> sought =
                spoken.stream().flatMap(owned -> owned.zoo.with().stream()).collect(Collectors.toSet());
        Set<String> names = new HashSet<>();
        for (Token token : code.tokens()) {
            if (token.isName() && sought.contains(token.text())) {
                names.add(token.text());
            }
        }
        spoken.stream()
                .filter(owned -> owned.zoo.with().stream().anyMatch(names::contains))
                .forEach(owned -> find(code, owned, kind, finds));
    }

    private static void find(Code code, Owned owned, @Nullable SightingKind kind, Finds finds) {
        for (int i = 0; i + 2 < code.tokens().size(); i++) {
            Token token = code.tokens().get(i);
            String id = token.isName() ? id(code, i, owned.zoo) : null;
            if (id != null) {
                Reference reference = Reference.of(owned.zoo.provider(), id);
                finds.add(token.offset(), token.text(), reference, kind, Confidence.MEDIUM, owned.rule);
            }
        }
    }

    /** What the class at {@code i} is called there; nothing when it is none, or builds without weights. */
    private static @Nullable String id(Code code, int i, Zoo zoo) {
        String name = code.tokens().get(i).text();
        Token next = code.tokens().get(i + 1);
        for (String pattern : zoo.classes()) {
            int star = pattern.indexOf('*');
            if (star < 0) {
                boolean built = next.is("(")
                        || next.is(".") && code.tokens().get(i + 2).text().equals("builder");
                if (pattern.equals(name) && built && !isOff(code, i, zoo.unless())) {
                    return name;
                }
            } else if (Wildcard.matches(pattern, name) && next.is(".")) {
                return name.substring(star, name.length() - (pattern.length() - star - 1));
            }
        }
        return null;
    }

    private static boolean isOff(Code code, int i, @Nullable String argument) {
        int end = argument == null ? -1 : code.partner(i + 1);
        for (int at = i + 2; at + 2 <= end; at++) {
            if (code.tokens().get(at).text().equals(argument)
                    && code.tokens().get(at + 1).is("=")
                    && code.tokens().get(at + 2).text().equals(NOTHING)) {
                return true;
            }
        }
        return false;
    }

    private record Owned(Zoo zoo, String rule) {}
}
