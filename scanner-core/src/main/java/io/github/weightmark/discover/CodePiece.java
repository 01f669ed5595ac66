package io.github.weightmark.discover;

import com.google.re2j.Pattern;
import io.github.weightmark.discover.Code.Argument;
import io.github.weightmark.discover.Code.Call;
import io.github.weightmark.discover.DiscoveryRule.Accept;
import io.github.weightmark.domain.Confidence;
import io.github.weightmark.domain.Reference;
import io.github.weightmark.domain.SightingKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One piece of source code, read: a file, a cell of a notebook, or a comment that holds code. */
final class CodePiece {

    private static final String VARIABLE = "variables";
    private static final Pattern CONSTANT = Pattern.compile("[A-Z][A-Z0-9_]*");
    /** Arguments of one call that are looked through. */
    private static final int MANY = 100;

    private static final String TASK = "task";
    private static final String DEFAULT = "default";
    private static final Set<String> IMPORTS = Set.of("import", "from");
    private static final Set<String> INJECTED = Set.of("Value", "ConfigProperty", "Property");
    private static final String PROPERTIES_CLASS = "ConfigurationProperties";

    private final CodeRules rules;

    private final Code code;
    private final Values values;
    private final String ending;
    private final @Nullable SightingKind kind;
    private final Finds finds;
    /** Whether the fields of this file are filled from outside, so that what they begin with is a default. */
    private final boolean isPropertiesClass;

    private @Nullable Set<String> imports;
    private @Nullable Objects objects;
    private final Map<Integer, Optional<String>> servers = new HashMap<>();
    private final Map<Integer, List<Argument>> byRoot = new HashMap<>();

    /**
     * @param ending the language, as file names tell it
     * @param kind when the place tells another kind than the file
     */
    CodePiece(CodeRules rules, Code code, String ending, @Nullable SightingKind kind, Finds finds) {
        this.rules = rules;
        this.code = code;
        this.values = rules.values(code);
        this.ending = ending;
        this.kind = kind;
        this.finds = finds;
        this.isPropertiesClass = code.tokens().stream()
                .anyMatch(token -> token.isName() && token.text().equals(PROPERTIES_CLASS));
        for (Argument argument : code.arguments()) {
            byRoot.computeIfAbsent(argument.call().root(), root -> new ArrayList<>())
                    .add(argument);
        }
    }

    void scan() {
        environment();
        for (Argument argument : code.arguments()) {
            if (INJECTED.contains(argument.call().name())) {
                injected(argument);
            } else if (!argument.call().declares()) {
                rules.of(argument.call(), ending).forEach(rule -> argument(argument, rule));
            }
        }
        classesUsed();
        rules.zoos.find(code, ending, kind, finds);
        rules.builders.find(code, kind, finds);
        for (Code.Assignment assignment : code.assignments()) {
            variable(assignment, false);
            constant(assignment);
        }
        rules.pairs(code).forEach(pair -> variable(pair, true));
        Pairs.constants(code).forEach(this::constant);
        code.arguments().forEach(this::handedOver);
    }

    private void argument(Argument argument, CallRule rule) {
        if (isOfAnotherKind(argument.call(), rule)) {
            return;
        }
        if (rule.takes(argument)) {
            List<Values.Value> found = values.of(argument.from(), argument.to());
            found.forEach(value -> find(value, argument.call(), rule));
            List<String> path = found.isEmpty() ? values.path(argument.from(), argument.to()) : List.of();
            if (!path.isEmpty() && kind == null) {
                elsewhere(path, argument.call(), rule);
            }
        } else if ((argument.name() == null
                        ? argument.position() == 0
                        : argument.name().equals(TASK))
                && !rule.calls().tasks().isEmpty()) {
            task(argument, rule);
        }
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
            variable(value, false, call, Accept.KNOWN, owner(call));
        }
    }

    /** {@code snapshot_download("owner/name", repo_type="dataset")} */
    private boolean isOfAnotherKind(Call call, CallRule rule) {
        return !rule.calls().unless().isEmpty()
                && byRoot.getOrDefault(call.root(), List.of()).stream()
                        .limit(MANY)
                        .filter(other -> other.name() != null)
                        .anyMatch(other -> values.of(other.from(), other.to()).stream()
                                .anyMatch(value -> rule.calls().unless().contains(other.name() + "=" + value.text())));
    }

    /** A constant that another file may define. */
    private void elsewhere(List<String> path, Call call, CallRule rule) {
        String provider = rule.calls().provider() != null ? rule.calls().provider() : owner(call);
        Accept accept = rule.accept(provider);
        String server = server(call);
        // Only small things are kept: the reader outlives this file.
        ModelNames names = rules.names;
        String prefix = rule.calls().prefix();
        finds.use(
                path,
                path.size() > 1 ? Set.of() : imports(),
                text -> names.read(text, provider, server, accept, prefix),
                accept == Accept.KNOWN ? Confidence.MEDIUM : Confidence.HIGH,
                rule.id());
    }

    /** Names in import statements, and of the files they are taken from. */
    private Set<String> imports() {
        if (imports == null) {
            imports = new HashSet<>();
            boolean in = false;
            for (Token token : code.tokens()) {
                boolean ends = token.kind() == Token.Kind.LINE_END || token.is(";");
                in = !ends && (in || token.isName() && IMPORTS.contains(token.text()));
                if (in && (token.isName() || token.isString())) {
                    String path = token.text();
                    imports.add(path.substring(path.lastIndexOf('/') + 1));
                }
            }
        }
        return imports;
    }

    private void find(Values.Value value, Call call, CallRule rule) {
        String provider = value.constant() != null
                ? value.constant().provider()
                : rule.calls().provider() != null ? rule.calls().provider() : owner(call);
        Accept accept = rule.accept(provider);
        String server = server(call);
        Optional<Reference> reference = value.constant() != null && server == null
                ? Optional.of(Reference.of(value.constant().provider(), value.text()))
                : rules.names.read(
                        value.text(), provider, server, accept, rule.calls().prefix());
        reference.ifPresent(found -> finds.add(
                value.offset(),
                value.raw(),
                pinned(found, call, rule),
                kind == null && rule.calls().kind() != null ? rule.calls().kind() : kind(value),
                sure(value, accept, found),
                value.constant() != null ? value.constant().rule() : rule.id()));
    }

    private @Nullable SightingKind kind(Values.Value value) {
        return kind == null && value.fallback() ? SightingKind.DEFAULT : kind;
    }

    /** What the class at the beginning of the chain, or the type of the variable there, tells. */
    private @Nullable String owner(Call call) {
        for (String link : call.chain()) {
            String type = code.type(link);
            String owner = rules.classes.owner(type != null ? type : link);
            if (owner != null) {
                return owner;
            }
        }
        return null;
    }

    /** The provider at the address that the same chain of calls names. */
    private @Nullable String server(Call call) {
        return servers.computeIfAbsent(call.root(), root -> Optional.ofNullable(namedServer(call)))
                .orElse(null);
    }

    private @Nullable String namedServer(Call call) {
        for (Argument argument : byRoot.getOrDefault(call.root(), List.of())) {
            String name =
                    argument.name() != null ? argument.name() : argument.call().name();
            if (rules.endpoints.isKey(name)) {
                for (Values.Value value : values.of(argument.from(), argument.to())) {
                    String provider = rules.endpoints.provider(value.text());
                    if (provider != null) {
                        return provider;
                    }
                }
            }
        }
        return null;
    }

    private Reference pinned(Reference reference, Call call, CallRule rule) {
        if (reference.revision() != null || rule.calls().revision().isEmpty()) {
            return reference;
        }
        for (Argument argument : byRoot.getOrDefault(call.root(), List.of())) {
            if (argument.name() != null && rule.calls().revision().contains(argument.name())) {
                for (Values.Value value : values.of(argument.from(), argument.to())) {
                    return value.text().equals("main")
                            ? reference
                            : new Reference(reference.provider(), reference.id(), value.text());
                }
            }
        }
        return reference;
    }

    /** A task without a model means the library's default for it. */
    private void task(Argument argument, CallRule rule) {
        boolean named = byRoot.getOrDefault(argument.call().root(), List.of()).stream()
                .limit(MANY)
                .anyMatch(other -> rule.takes(other) || other.name() == null && other.position() > 0);
        for (Values.Value value : named ? List.<Values.Value>of() : values.of(argument.from(), argument.to())) {
            String model = rule.calls().tasks().get(value.text());
            if (model != null) {
                finds.add(
                        value.offset(),
                        value.raw(),
                        Reference.parse(model),
                        kind == null ? SightingKind.DEFAULT : kind,
                        Confidence.MEDIUM,
                        rule.id());
            }
        }
    }

    /** {@code new BgeSmallEnV15QuantizedEmbeddingModel()}. */
    private void classesUsed() {
        List<Token> tokens = code.tokens();
        for (int i = 0; i + 1 < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean called = tokens.get(i + 1).is("(") || i > 0 && isNew(tokens.get(i - 1));
            if (token.isName() && called && rules.classes.isModel(token.text())) {
                finds.add(
                        token.offset(),
                        token.text(),
                        rules.classes.model(token.text()).orElseThrow(),
                        kind,
                        Confidence.HIGH,
                        rules.classes.modelRule(token.text()));
            }
        }
    }

    private static boolean isNew(Token token) {
        return token.isName() && token.text().equals("new");
    }

    /** {@code process.env.CHAT_MODEL ?? "gpt-4o"}, {@code os.getenv("CHAT_MODEL") or "gpt-4o"}, wherever it stands. */
    private void environment() {
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
    private void injected(Argument argument) {
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
        return byRoot.getOrDefault(argument.call().root(), List.of()).stream()
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
        String server = call == null ? null : server(call);
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

    private Confidence sure(Values.Value value, Accept accept, Reference reference) {
        if (reference.provider().equals(Reference.UNKNOWN)) {
            return Confidence.LOW;
        }
        if (value.constant() != null) {
            return value.constant().sure();
        }
        return value.fallback() || accept == Accept.KNOWN ? Confidence.MEDIUM : Confidence.HIGH;
    }
}
