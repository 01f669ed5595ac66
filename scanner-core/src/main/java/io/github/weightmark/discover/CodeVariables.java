package io.github.weightmark.discover;

import io.github.weightmark.discover.Code.Argument;
import io.github.weightmark.discover.Code.Call;
import io.github.weightmark.discover.DiscoveryRule.Accept;
import io.github.weightmark.domain.Confidence;
import io.github.weightmark.domain.Reference;
import io.github.weightmark.domain.SightingKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds models in a piece of code by the names of the variables, keys and settings that hold them. */
final class CodeVariables {

    private static final String VARIABLE = "variables";
    private static final String DEFAULT = "default";
    private static final Set<String> INJECTED = Set.of("Value", "ConfigProperty", "Property");
    private static final String PROPERTIES_CLASS = "ConfigurationProperties";

    private final CodeRules rules;
    private final Code code;
    private final Values values;
    private final Chains chains;
    private final @Nullable SightingKind kind;
    private final Finds finds;
    /** Whether the fields of this file are filled from outside, so that what they begin with is a default. */
    private final boolean isPropertiesClass;

    private @Nullable Objects objects;

    /** @param kind when the place tells another kind than the file */
    CodeVariables(CodeRules rules, Code code, Values values, Chains chains, @Nullable SightingKind kind, Finds finds) {
        this.rules = rules;
        this.code = code;
        this.values = values;
        this.chains = chains;
        this.kind = kind;
        this.finds = finds;
        this.isPropertiesClass = code.tokens().stream()
                .anyMatch(token -> token.isName() && token.text().equals(PROPERTIES_CLASS));
    }

    /** Whether a framework fills in what such an annotation names. */
    static boolean isInjected(Call call) {
        return INJECTED.contains(call.name());
    }

    /** All that variables, maps, enumerations and functions are given. */
    void scan() {
        for (Code.Assignment assignment : code.assignments()) {
            variable(assignment, false);
            constant(assignment);
        }
        rules.pairs(code).forEach(pair -> variable(pair, true));
        Pairs.constants(code).forEach(this::constant);
        code.arguments().forEach(this::handedOver);
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

    private Objects objects() {
        if (objects == null) {
            objects = new Objects(code);
        }
        return objects;
    }

    /** {@code OPENAI("openai", "gpt-4o-mini")}: a provider and its model. */
    private void constant(Pairs.Constant constant) {
        String provider = rules.classes.named("provider", constant.provider());
        if (provider != null && !finds.has(constant.model().offset())) {
            values.of(constant.at(), constant.at() + 1)
                    .forEach(value -> variable(value, true, null, Accept.KNOWN, provider));
        }
    }

    private void constant(Code.Assignment assignment) {
        Token token = code.tokens().get(assignment.from());
        if (kind == null && assignment.to() - assignment.from() == 1 && token.isString()) {
            if (NameShape.isConstant(assignment.name())) {
                finds.define(assignment.name(), token.text(), token.offset());
            }
        }
    }

    /**
     * @param paired whether it is a name in a map, of which any word may be the value
     */
    private void variable(Code.Assignment assignment, boolean paired) {
        Accept accept = rules.variable(assignment.name());
        if (accept == null || objects().isLabel(assignment)) {
            return;
        }
        boolean standsIn = assignment.call() != null && assignment.call().declares()
                || isPropertiesClass
                || objects().isChoice(assignment)
                || assignment
                        .name()
                        .toLowerCase(Locale.ROOT)
                        .replaceFirst("^_+", "")
                        .startsWith(DEFAULT);
        String named = objects().provider(assignment);
        String provider = named == null ? rules.provider(assignment.name()) : rules.classes.named("provider", named);
        List<Values.Value> all = new ArrayList<>(values.of(assignment.from(), assignment.to()));
        if (assignment.call() == null
                && assignment.name().toLowerCase(Locale.ROOT).endsWith("s")) {
            all.addAll(values.items(assignment.from(), assignment.to()));
        }
        for (Values.Value value : all) {
            if (!finds.has(value.offset())) {
                boolean doubtful =
                        paired && accept == Accept.ANY && value.text().indexOf('/') < 0;
                variable(value, standsIn, assignment.call(), doubtful ? Accept.KNOWN : accept, provider);
            }
        }
    }

    private void variable(
            Values.Value value, boolean standsIn, @Nullable Call call, Accept accept, @Nullable String provider) {
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

    /** {@code ask("http://localhost:11434", "qwen2.5:7b")}: a text that names nothing but a model, whoever gets it. */
    private void handedOver(Argument argument) {
        Token token = code.tokens().get(argument.from());
        boolean alone = argument.name() == null && argument.to() - argument.from() == 1 && token.isString();
        Call call = argument.call();
        if (alone
                && kind == null
                && !call.declares()
                && !finds.has(token.offset())
                && rules.mayUse(call.name())
                && rules.names.isTelling(token.text())) {
            Values.Value value = new Values.Value(token.text(), token.offset(), token.text(), false, null);
            variable(value, false, call, Accept.KNOWN, chains.owner(call));
        }
    }

    private @Nullable SightingKind kind(Values.Value value) {
        return kind == null && value.fallback() ? SightingKind.DEFAULT : kind;
    }
}
