package io.github.weightmark.judge;

import com.google.re2j.Pattern;
import io.github.weightmark.domain.ModelRef;

/** A model name in a policy, in which {@code *} stands for any text; compared without case. */
final class ModelPattern {

    private final Pattern pattern;

    private ModelPattern(Pattern pattern) {
        this.pattern = pattern;
    }

    static ModelPattern of(String written) {
        StringBuilder expression = new StringBuilder();
        for (String piece : written.split("\\*", -1)) {
            expression.append(expression.length() == 0 ? "" : ".*").append("(?:" + Pattern.quote(piece) + ")");
        }
        return new ModelPattern(Pattern.compile(expression.toString(), Pattern.CASE_INSENSITIVE | Pattern.DOTALL));
    }

    boolean matches(ModelRef model) {
        String purl = model.at(null).purl();
        return pattern.matches(model.name())
                || pattern.matches(model.provider() + ":" + model.id())
                || purl != null && pattern.matches(purl);
    }
}
