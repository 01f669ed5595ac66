package io.github.weightmark.discover;

import com.google.re2j.Pattern;
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
    private static final Pattern CONSTANT = Pattern.compile("[A-Z][A-Z0-9_]*");
    /** A key of several parts and its value. */
    private static final Pattern SETTING =
            Pattern.compile("(?:--|-D)?[a-zA-Z][\\w-]*(?:\\.[\\w\\[\\]-]+)+=[\\w][\\w.:/@-]*");

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
        if (kind == null) {
            new HandedOver(rules, code, values, chains, finds, this).find();
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

    private Objects objects() {
        if (objects == null) {
            objects = new Objects(code);
        }
        return objects;
    }

    /** {@code OPENAI("openai", "gpt-4o-mini")}: a provider and its model. */
    private void constant(Pairs.Constant constant) {
        String provider = rules.classes.named("provider", constant.provider());
        boolean certain = rules.names.isMoreThanFamily(constant.model().text());
        if (provider != null && certain && !finds.has(constant.model().offset())) {
            values.of(constant.at(), constant.at() + 1)
                    .forEach(value -> variable(value, true, null, Accept.KNOWN, provider));
        }
    }

    private void constant(Code.Assignment assignment) {
        Token token = code.tokens().get(assignment.from());
        if (kind == null && assignment.to() - assignment.from() == 1 && token.isString()) {
            if (CONSTANT.matches(assignment.name())) {
                finds.define(assignment.name(), token.text(), token.offset());
            }
        }
    }

    /**
     * @param paired whether it is a name in a map, of which any word may be the value
     */
    private void variable(Code.Assignment assignment, boolean paired) {
        Accept accept = rules.variable(assignment.name());
        if (accept == null && isWeightFile(assignment)) {
            accept = Accept.KNOWN;
        }
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
        all.addAll(values.mapped(assignment.from(), assignment.to()));
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

    /** {@code FILE = "face-short.tflite"}, unless it is one that is written. */
    private boolean isWeightFile(Code.Assignment assignment) {
        Token token = code.tokens().get(assignment.from());
        return assignment.to() - assignment.from() == 1
                && token.isString()
                && rules.names.isWeightFile(token.text())
                && rules.mayUse(assignment.name());
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
