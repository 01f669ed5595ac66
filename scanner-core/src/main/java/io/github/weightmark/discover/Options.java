package io.github.weightmark.discover;

import io.github.weightmark.discover.Code.Call;
import io.github.weightmark.discover.DiscoveryRule.Accept;
import java.util.List;

/**
 * What the name of a command's option says of its value: {@code --base-model} holds a model, {@code --out} a place to
 * write to, and most options hold something else that may be called as a family of models is.
 */
final class Options {

    private static final String SIGN = "-";

    private final CodeRules rules;
    private final Code code;
    private final Chains chains;

    Options(CodeRules rules, Code code, Chains chains) {
        this.rules = rules;
        this.code = code;
        this.chains = chains;
    }

    /**
     * Which values count.
     *
     * @param told what the form says
     */
    Accept accept(Call call, String value, Accept told) {
        List<String> names = names(call);
        boolean other = names.stream().anyMatch(this::isOther);
        boolean bare =
                value.indexOf('/') < 0 && !names.isEmpty() && names.stream().noneMatch(this::isModel);
        return other || bare ? Accept.CERTAIN : told;
    }

    private boolean isModel(String name) {
        Accept accept = rules.variable(name);
        return accept == Accept.KNOWN || accept == Accept.ANY;
    }

    /** {@code --data-path}, {@code --save-path}; but {@code --target-model} is a model. */
    private boolean isOther(String name) {
        return rules.isOther(name) || !rules.mayRead(name) && !name.endsWith("model");
    }

    /** {@code "-m", "--chat-model"} → {@code m}, {@code chat_model}. */
    private List<String> names(Call call) {
        return chains.arguments(call).stream()
                .filter(argument -> argument.name() == null)
                .map(argument -> code.tokens().get(argument.from()))
                .filter(token -> token.isString() && token.text().startsWith(SIGN))
                .map(token -> token.text().replaceFirst("^-+", "").replace('-', '_'))
                .toList();
    }
}
