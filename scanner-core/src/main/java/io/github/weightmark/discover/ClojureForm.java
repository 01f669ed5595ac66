package io.github.weightmark.discover;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.github.weightmark.discover.DiscoveryRule.Accept;
import io.github.weightmark.domain.Confidence;
import io.github.weightmark.domain.Reference;
import io.github.weightmark.domain.SightingKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds models in Clojure and EDN, where a name and its value stand side by side, {@code {:model "gpt-4o"}}, and a model
 * may be written as a keyword: {@code (ask :gpt-4o)}.
 */
final class ClojureForm implements Form {

    private static final String RULE = "variables";
    private static final Set<String> ENDINGS = Set.of("clj", "cljs", "cljc", "edn", "bb");

    /** A comment, a text, a keyword, a symbol, or the sign before a form that is passed over. */
    private static final Pattern WORDS =
            Pattern.compile("(;[^\\n]*)|\"((?:[^\"\\\\]|\\\\.)*)\"|(#_)|(:?:?[A-Za-z][\\w.*+!?<>=/:-]*)");

    private static final int COMMENT = 1;
    private static final int TEXT = 2;
    private static final int PASSED = 3;
    private static final int WORD = 4;

    private final CodeRules rules;

    ClojureForm(CodeRules rules) {
        this.rules = rules;
    }

    @Override
    public boolean reads(ProjectFile file) {
        return ENDINGS.contains(file.ending());
    }

    @Override
    public void scan(ProjectFile file, Finds finds) {
        String text = file.text();
        Matcher matcher = WORDS.matcher(text);
        String before = "";
        int end = 0;
        while (matcher.find()) {
            if (matcher.group(COMMENT) != null) {
                continue;
            }
            boolean passed = matcher.group(PASSED) != null;
            boolean isText = matcher.group(TEXT) != null;
            String word = isText ? matcher.group(TEXT) : passed ? "" : matcher.group(WORD);
            int at = matcher.start(isText ? TEXT : WORD);
            if (isText || word.startsWith(":")) {
                String bare = isText ? word : word.substring(1);
                boolean beside =
                        text.substring(end, matcher.start()).replace(',', ' ').isBlank();
                find(bare, beside ? before : "", isText ? at : at + 1, isText, finds);
            }
            before = isText ? "" : word;
            end = matcher.end();
        }
    }

    /** @param before the name that stands before the value, if any does */
    private void find(String value, String before, int offset, boolean isText, Finds finds) {
        Accept accept = before.isEmpty() ? null : rules.variable(name(before));
        Optional<Reference> found = Optional.empty();
        boolean named = isText || before.startsWith(":");
        if (named && (accept == Accept.KNOWN || accept == Accept.ANY)) {
            found = rules.names.read(value, null, null, accept, null);
        } else if (!before.isEmpty()
                && !before.startsWith(":")
                && rules.mayUse(name(before))
                && isTelling(value, isText)) {
            found = rules.names.read(value, null, null, Accept.KNOWN, null);
        }
        found.filter(reference -> !reference.provider().equals(Reference.UNKNOWN))
                .ifPresent(reference -> finds.add(offset, value, reference, kind(before), Confidence.MEDIUM, RULE));
    }

    /** A keyword is a name in the first place: it must leave no doubt, but {@code :gpt-4} does. */
    private boolean isTelling(String value, boolean isText) {
        return isText
                ? rules.names.isTelling(value) || rules.names.isWeightFile(value)
                : rules.names.isTelling(value) && value.indexOf('/') < 0;
    }

    private static @Nullable SightingKind kind(String before) {
        return List.of("def", "defonce").contains(before) ? SightingKind.DEFAULT : null;
    }

    /** {@code :llm/model-name}, {@code config/model}: the last part, as other languages write it. */
    private static String name(String word) {
        String bare = word.substring(word.lastIndexOf('/') + 1);
        return bare.replace(":", "").replace('-', '_');
    }
}
