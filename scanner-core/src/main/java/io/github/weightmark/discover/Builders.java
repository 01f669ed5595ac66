package io.github.weightmark.discover;

import io.github.weightmark.discover.DiscoveryRule.Builder;
import io.github.weightmark.domain.Reference;
import io.github.weightmark.domain.SightingKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the builders that are not told which model to use, and so use the one that their library chose. */
final class Builders {

    private static final String STARTS = "builder";
    private static final String ENDS = "build";
    /** In calls; what goes on longer was made to keep us busy. */
    private static final int LONGEST_CHAIN = 100;

    private final List<Owned> builders = new ArrayList<>();

    Builders(DiscoveryRules rules) {
        for (DiscoveryRule rule : rules.all()) {
            rule.builders().forEach(builder -> builders.add(new Owned(builder, rule.id())));
        }
    }

    /** Remembers each; whether its library is of the version that has such a default is known when all files are read. */
    void find(Code code, @Nullable SightingKind kind, Finds finds) {
        List<String> imports = imports(code);
        for (Owned owned : builders) {
            if (imports.stream().anyMatch(path -> path.startsWith(owned.builder.imports()))) {
                find(code, owned, kind, finds);
            }
        }
    }

    private static void find(Code code, Owned owned, @Nullable SightingKind kind, Finds finds) {
        for (int i = 0; i < code.tokens().size(); i++) {
            Token token = code.tokens().get(i);
            String model = token.isName() ? owned.builder.models().get(token.text()) : null;
            if (model != null && isUntold(calls(code, i), owned.builder)) {
                finds.ties().implied(token, Reference.parse(model), owned, kind);
            }
        }
    }

    private static boolean isUntold(List<String> calls, Builder builder) {
        if (calls.isEmpty()) {
            return false;
        }
        boolean built =
                calls.get(0).equals(STARTS) && calls.get(calls.size() - 1).equals(ENDS);
        return builder.makers().contains(calls.get(0))
                || built && calls.stream().noneMatch(builder.unless()::contains);
    }

    /** {@code A.builder().apiKey(key).build()} → {@code builder, apiKey, build}. */
    private static List<String> calls(Code code, int type) {
        List<String> calls = new ArrayList<>();
        int at = type + 1;
        while (calls.size() < LONGEST_CHAIN) {
            int dot = code.behindLineEnds(at);
            int bracket = dot + 2;
            if (bracket >= code.tokens().size() || !code.tokens().get(dot).is(".")) {
                return calls;
            }
            Token name = code.tokens().get(dot + 1);
            int close = code.tokens().get(bracket).is("(") ? code.partner(bracket) : -1;
            if (!name.isName() || close < 0) {
                return calls;
            }
            calls.add(name.text());
            at = close + 1;
        }
        return calls;
    }

    /** What the file imports, dotted. */
    private static List<String> imports(Code code) {
        List<String> imports = new ArrayList<>();
        List<Token> tokens = code.tokens();
        for (int i = 0; i + 1 < tokens.size(); i++) {
            if (tokens.get(i).isName() && tokens.get(i).text().equals("import")) {
                StringBuilder path = new StringBuilder();
                for (int at = i + 1;
                        at < tokens.size()
                                && (tokens.get(at).isName() || tokens.get(at).is("."));
                        at++) {
                    path.append(tokens.get(at).text());
                }
                imports.add(path.toString());
            }
        }
        return imports;
    }

    /**
     * @param builder the section
     * @param rule its id
     */
    record Owned(Builder builder, String rule) {}
}
