package io.github.weightmark.discover;

import io.github.weightmark.discover.Code.Argument;
import io.github.weightmark.discover.Code.Call;
import io.github.weightmark.discover.DiscoveryRule.Accept;
import io.github.weightmark.domain.Confidence;
import io.github.weightmark.domain.Reference;
import io.github.weightmark.domain.SightingKind;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One piece of source code, read: a file, a cell of a notebook, or a comment that holds code. */
final class CodePiece {

    private static final String RUST = "rs";
    private static final String TASK = "task";
    private static final Set<String> IMPORTS = Set.of("import", "from");

    private final CodeRules rules;

    private final Code code;
    private final Values values;
    private final String ending;
    private final @Nullable SightingKind kind;
    private final Finds finds;
    private final Chains chains;
    private final CodeVariables variables;
    private final Options options;

    private @Nullable Set<String> imports;

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
        this.chains = new Chains(rules, code, values);
        this.variables = new CodeVariables(rules, code, values, chains, kind, finds);
        this.options = new Options(rules, code, chains);
    }

    void scan() {
        if (ending.equals(RUST)) {
            RustTests.tell(code, finds);
        }
        variables.environment();
        for (Argument argument : code.arguments()) {
            if (CodeVariables.isInjected(argument.call())) {
                variables.injected(argument);
            } else if (!argument.call().declares()) {
                rules.of(argument.call(), ending).forEach(rule -> argument(argument, rule));
            }
        }
        classesUsed();
        rules.zoos.find(code, ending, kind, finds);
        rules.builders.find(code, kind, finds);
        variables.scan();
    }

    private void argument(Argument argument, CallRule rule) {
        if (chains.isOfAnotherKind(argument.call(), rule)) {
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

    /** A constant that another file may define. */
    private void elsewhere(List<String> path, Call call, CallRule rule) {
        String provider = rule.calls().provider() != null ? rule.calls().provider() : chains.owner(call);
        Accept accept = rule.accept(provider);
        String server = chains.server(call);
        // Only small things are kept: the reader outlives this file.
        ModelNames names = rules.names;
        String prefix = rule.calls().prefix();
        finds.ties()
                .use(
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
                : rule.calls().provider() != null ? rule.calls().provider() : chains.owner(call);
        Accept told = rule.accept(provider);
        Accept accept = rule.calls().option() ? options.accept(call, value.text(), told) : told;
        String server = chains.server(call);
        Optional<Reference> reference = value.constant() != null && server == null
                ? Optional.of(Reference.of(value.constant().provider(), value.text()))
                : rules.names.read(
                        value.text(), provider, server, accept, rule.calls().prefix());
        reference.ifPresent(found -> finds.add(
                value.offset(),
                value.raw(),
                chains.pinned(found, call, rule),
                kind == null && rule.calls().kind() != null ? rule.calls().kind() : kind(value),
                sure(value, accept, found),
                value.constant() != null ? value.constant().rule() : rule.id()));
    }

    private @Nullable SightingKind kind(Values.Value value) {
        return kind == null && value.fallback() ? SightingKind.DEFAULT : kind;
    }

    /** A task without a model means the library's default for it. */
    private void task(Argument argument, CallRule rule) {
        boolean named = chains.arguments(argument.call()).stream()
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
