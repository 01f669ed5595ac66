package io.github.weightmark.discover;

import com.google.re2j.Pattern;
import io.github.weightmark.discover.Code.Argument;
import io.github.weightmark.discover.Code.Call;
import io.github.weightmark.discover.DiscoveryRule.Accept;
import io.github.weightmark.domain.Confidence;
import io.github.weightmark.domain.Reference;
import io.github.weightmark.domain.SightingKind;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds models in a piece of code by the names of the variables, keys and settings that hold them. */
final class CodeVariables {

    private static final String VARIABLE = "variables";
    /** A key of several parts and its value. */
    private static final Pattern SETTING =
            Pattern.compile("(?:--|-D)?[a-zA-Z][\\w-]*(?:\\.[\\w\\[\\]-]+)+=[\\w][\\w.:/@-]*");

    private static final Set<String> INJECTED = Set.of("Value", "ConfigProperty", "Property");

    private final CodeRules rules;
    private final Code code;
    private final Values values;
    private final Chains chains;
    private final @Nullable SightingKind kind;
    private final Finds finds;

    /** @param kind when the place tells another kind than the file */
    CodeVariables(CodeRules rules, Code code, Values values, Chains chains, @Nullable SightingKind kind, Finds finds) {
        this.rules = rules;
        this.code = code;
        this.values = values;
        this.chains = chains;
        this.kind = kind;
        this.finds = finds;
    }

    /** Whether a framework fills in what such an annotation names. */
    static boolean isInjected(Call call) {
        return INJECTED.contains(call.name());
    }

    /** All that variables, maps, enumerations and functions are given. */
    void scan() {
        AssignedModels models = new AssignedModels(rules, code, values, chains, finds, this);
        for (Code.Assignment assignment : code.assignments()) {
            models.find(assignment, false);
            constant(assignment);
        }
        rules.pairs(code).forEach(pair -> models.find(pair, true));
        Pairs.constants(code).forEach(this::constant);
        if (kind == null) {
            new HandedOver(rules, code, values, chains, finds, this).find();
            new Returns(rules, code, values, finds, this).find();
            new Bodies(rules, code, finds, this).find();
            keyed();
        }
    }

    /** {@code process.env.CHAT_MODEL ?? "gpt-4o"}, {@code os.getenv("CHAT_MODEL") or "gpt-4o"}, wherever it stands. */
    void environment() {
        for (EnvironmentDefaults.Found found : EnvironmentDefaults.in(code)) {
            Accept accept = rules.variable(found.variable());
            Token text = code.tokens().get(found.at());
            if (accept == Accept.KNOWN || accept == Accept.ANY) {
                for (Values.Value value : values.of(found.at(), found.at() + 1)) {
                    if (!finds.has(text.offset())) {
                        variable(value, true, null, accept, rules.provider(found.variable()));
                    }
                }
            }
        }
    }

    /** {@code @Value("${app.chat-model:gpt-4o}")}, {@code @ConfigProperty(name = "chat.model", defaultValue = "gpt-4o")}. */
    void injected(Argument argument) {
        Token token = code.tokens().get(argument.from());
        boolean stands = argument.name() == null || argument.name().equals("defaultValue");
        String key = stands && token.isString() ? key(argument, token.text()) : null;
        Accept accept =
                key == null ? null : rules.variable(key.replace('.', '_').replace('-', '_'));
        if (accept != null) {
            values.of(argument.from(), argument.to()).forEach(value -> variable(value, true, null, accept, null));
        }
    }

    private @Nullable String key(Argument argument, String text) {
        int colon = text.indexOf(':');
        if (argument.name() == null) {
            return text.startsWith("${") && colon > 0 ? text.substring(2, colon) : null;
        }
        return chains.arguments(argument.call()).stream()
                .filter(other -> "name".equals(other.name()))
                .map(other -> code.tokens().get(other.from()))
                .filter(Token::isString)
                .map(Token::text)
                .findFirst()
                .orElse(null);
    }

    /** {@code OPENAI("openai", "gpt-4o-mini")}: a provider and its model. */
    private void constant(Pairs.Constant constant) {
        String provider = rules.classes.named("provider", constant.provider());
        if (provider != null
                && rules.names.saysWhich(constant.model().text(), provider)
                && !finds.has(constant.model().offset())) {
            values.of(constant.at(), constant.at() + 1)
                    .forEach(value -> variable(value, true, null, Accept.KNOWN, provider));
        }
    }

    private void constant(Code.Assignment assignment) {
        Token token = code.tokens().get(assignment.from());
        if (kind == null && assignment.to() - assignment.from() == 1 && token.isString()) {
            if (NameShape.isConstant(assignment.name())) {
                finds.ties().define(assignment.name(), token.text(), token.offset());
            }
        }
    }

    /** {@code "spring.ai.openai.chat.model=gpt-4o"}: a setting that is given as one text. */
    private void keyed() {
        for (Token token : code.tokens()) {
            int sign = token.isString() ? token.text().indexOf('=') : -1;
            if (sign > 0 && SETTING.matches(token.text()) && !finds.has(token.offset() + sign + 1)) {
                String text = token.text().substring(sign + 1);
                rules.setting(token.text().substring(0, sign))
                        .flatMap(keys -> rules.names.read(text, keys.provider(), null, Accept.KNOWN, keys.prefix()))
                        .ifPresent(found ->
                                finds.add(token.offset() + sign + 1, text, found, kind, Confidence.MEDIUM, VARIABLE));
            }
        }
    }

    /**
     * Adds the model that a value names, if any.
     *
     * @param standsIn whether it counts only where nothing else is given
     * @param call it is an argument of, when it is one
     */
    void variable(Values.Value value, boolean standsIn, @Nullable Call call, Accept accept, @Nullable String provider) {
        String server = call == null ? null : chains.server(call);
        Optional<Reference> reference = value.constant() != null
                ? Optional.of(Reference.of(value.constant().provider(), value.text()))
                : rules.names.read(value.text(), provider, server, accept, null);
        reference
                .filter(found -> !found.provider().equals(Reference.UNKNOWN))
                .ifPresent(found -> finds.add(
                        value.offset(),
                        value.raw(),
                        found,
                        kind == null && standsIn ? SightingKind.DEFAULT : kind(value),
                        Confidence.MEDIUM,
                        VARIABLE));
    }

    /** A text that nothing but its place tells of. */
    void text(Token token, boolean standsIn, @Nullable Call call, @Nullable String provider) {
        Values.Value value = new Values.Value(token.text(), token.offset(), token.text(), false, null);
        variable(value, standsIn, call, Accept.KNOWN, provider);
    }

    private @Nullable SightingKind kind(Values.Value value) {
        return kind == null && value.fallback() ? SightingKind.DEFAULT : kind;
    }
}
