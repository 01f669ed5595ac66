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
    /** A key of several parts and its value. */
    private static final Pattern SETTING =
            Pattern.compile("(?:--|-D)?[a-zA-Z][\\w-]*(?:\\.[\\w\\[\\]-]+)+=[\\w][\\w.:/@-]*");

    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    /** In tokens: what is longer puts something together. */
    private static final int LONGEST_HANDED = 8;

    /** How names of lists and tables end. */
    private static final List<String> MANY = List.of("s", "list", "map", "set", "dict", "table", "to_run", "to_test");

    /** What many things have; in a call it is mostly that of something else. */
    private static final Set<String> NAMED = Set.of("name", "reponame", "repo_name");

    private static final Pattern MODEL_CLASS =
            Pattern.compile(".*(?:Model|LLM|Llm|Embedder|Embedding|Reranker)(?:Config|Settings|Info|Spec|Options)?");
    private static final String PROVIDER = "provider";

    private static final String DEFAULT = "default";
    private static final Set<String> INJECTED = Set.of("Value", "ConfigProperty", "Property");
    private static final String PROPERTIES_CLASS = "ConfigurationProperties";

    private final CodeRules rules;
    private final Code code;
    private final Values values;
    private final ListedValues lists;
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
        this.lists = new ListedValues(code, values);
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
            if (NameShape.isConstant(assignment.name())) {
                finds.ties().define(assignment.name(), token.text(), token.offset());
            }
        }
    }

    /**
     * @param paired whether it is a name in a map, of which any word may be the value
     */
    private void variable(Code.Assignment assignment, boolean paired) {
        Accept told = rules.variable(assignment.name());
        Accept accept = told == null && (isNamedAlike(assignment) || isWeightFile(assignment)) ? Accept.KNOWN : told;
        if (accept == null) {
            libraryConstant(assignment);
            return;
        }
        if (objects().isLabel(assignment)) {
            return;
        }
        boolean standsIn = assignment.call() != null && assignment.call().declares()
                || isPropertiesClass
                || isField(assignment)
                || objects().isChoice(assignment)
                || assignment
                        .name()
                        .toLowerCase(Locale.ROOT)
                        .replaceFirst("^_+", "")
                        .startsWith(DEFAULT);
        String named = objects().provider(assignment);
        String provider = named == null ? rules.provider(assignment.name()) : rules.classes.named("provider", named);
        List<Values.Value> all = new ArrayList<>(values.of(assignment.from(), assignment.to()));
        all.addAll(lists.mapped(assignment.from(), assignment.to()));
        if (assignment.call() == null && isMany(assignment.name())) {
            all.addAll(lists.items(assignment.from(), assignment.to()));
        }
        boolean isName = NAMED.contains(assignment.name().toLowerCase(Locale.ROOT));
        boolean ofModel = isName && assignment.call() != null && isModelClass(assignment.call());
        if (isName && assignment.call() != null && !assignment.call().declares() && !ofModel) {
            return;
        }
        for (Values.Value value : all) {
            if (!finds.has(value.offset()) && !(isName && !ofModel && !rules.names.isTelling(value.text()))) {
                boolean doubtful =
                        paired && accept == Accept.ANY && value.text().indexOf('/') < 0;
                Accept sure = doubtful || ofModel ? Accept.KNOWN : accept;
                variable(value, standsIn, assignment.call(), sure, provider == null ? besides(assignment) : provider);
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

    /** {@code configuration = LLMRegistry.llama3_2_1B_4bit}: nothing else is called so, whatever is given it. */
    private void libraryConstant(Code.Assignment assignment) {
        if (values.path(assignment.from(), assignment.to()).size() > 1) {
            for (Values.Value value : values.of(assignment.from(), assignment.to())) {
                if (value.constant() != null && !finds.has(value.offset())) {
                    variable(value, false, null, Accept.KNOWN, null);
                }
            }
        }
    }

    /** {@code planner_model: str = "gpt-4.1"} of Python: what a field is when nobody sets it. */
    private boolean isField(Code.Assignment assignment) {
        if (!finds.fileName().endsWith(".py") || NameShape.isConstant(assignment.name())) {
            return false;
        }
        int at = assignment.from() - 1;
        for (int i = at; i > 0 && i > at - LONGEST_HANDED; i--) {
            Token before = code.tokens().get(i - 1);
            if (code.tokens().get(i).is(":") && before.isName() && before.text().equals(assignment.name())) {
                return code.tokens().get(at).is("=");
            }
        }
        return false;
    }

    /** {@code EmbeddingModelConfig(name="qwen3-embedding:4b")}, {@code LLM(name="gpt-4o")}. */
    private static boolean isModelClass(Call call) {
        return !call.declares()
                && !call.name().isEmpty()
                && Character.isUpperCase(call.name().charAt(0))
                && MODEL_CLASS.matches(call.name());
    }

    /** What another argument of the same call says of the provider. */
    private @Nullable String besides(Code.Assignment assignment) {
        Call call = assignment.call();
        if (call == null || call.declares()) {
            return null;
        }
        return chains.arguments(call).stream()
                .filter(other -> PROVIDER.equals(other.name()))
                .map(other -> code.tokens().get(other.from()))
                .filter(Token::isString)
                .map(token -> rules.classes.named(PROVIDER, token.text()))
                .filter(found -> found != null)
                .findFirst()
                .orElse(null);
    }

    private static boolean isMany(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return MANY.stream().anyMatch(lower::endsWith);
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

    /** {@code GPT_4O = "gpt-4o"}: a name that says the same as its value, as far as names can. */
    private boolean isNamedAlike(Code.Assignment assignment) {
        Token token = code.tokens().get(assignment.from());
        if (!token.isString() || !NAME.matches(assignment.name())) {
            return false;
        }
        String value = token.text();
        String name = value.substring(value.indexOf('/') + 1);
        boolean written = value.indexOf('/') > 0 || value.equals(value.toLowerCase(Locale.ROOT));
        return written
                && (name.indexOf('-') > 0 || name.indexOf(':') > 0)
                && bare(name).equals(bare(assignment.name()));
    }

    private static String bare(String name) {
        StringBuilder bare = new StringBuilder();
        name.chars().filter(Character::isLetterOrDigit).forEach(c -> bare.append((char) Character.toLowerCase(c)));
        return bare.toString();
    }

    private @Nullable SightingKind kind(Values.Value value) {
        return kind == null && value.fallback() ? SightingKind.DEFAULT : kind;
    }
}
