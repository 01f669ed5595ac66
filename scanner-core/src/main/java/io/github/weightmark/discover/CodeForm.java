package io.github.weightmark.discover;

import com.google.re2j.Pattern;
import io.github.weightmark.discover.Code.Argument;
import io.github.weightmark.discover.Code.Call;
import io.github.weightmark.discover.DiscoveryRule.Accept;
import io.github.weightmark.discover.DiscoveryRule.Calls;
import io.github.weightmark.discover.DiscoveryRule.Words;
import io.github.weightmark.domain.Confidence;
import io.github.weightmark.domain.Reference;
import io.github.weightmark.domain.SightingKind;
import io.github.weightmark.knowledge.Knowledge;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds models in source code: arguments of known calls, constants, classes that are a model. */
final class CodeForm implements Form {

    private static final String VARIABLE = "variables";
    private static final Pattern CONSTANT = Pattern.compile("[A-Z][A-Z0-9_]*");

    private final Map<String, List<Rule>> calls = new HashMap<>();
    private final ModelNames names;
    private final Classes classes;
    private final Endpoints endpoints;
    private final Enums enums;
    private final Set<String> fallbacks;
    private final Set<String> wrappers;
    private final List<String> variables;
    private final Set<String> labels;

    CodeForm(Knowledge knowledge, DiscoveryRules rules, ModelNames names, Classes classes, Endpoints endpoints) {
        this.names = names;
        this.classes = classes;
        this.endpoints = endpoints;
        this.enums = new Enums(knowledge, rules);
        this.fallbacks = Set.copyOf(rules.words(Words::fallbacks));
        this.wrappers = Set.copyOf(rules.words(Words::wrappers));
        this.variables = List.copyOf(rules.wordSet(Words::variables));
        this.labels = rules.wordSet(Words::labels);
        for (DiscoveryRule rule : rules.all()) {
            for (Calls section : rule.calls()) {
                section.names()
                        .forEach(name -> calls.computeIfAbsent(
                                        name.substring(name.lastIndexOf('.') + 1), key -> new ArrayList<>())
                                .add(new Rule(name, section, rule.id())));
            }
        }
    }

    @Override
    public boolean reads(ProjectFile file) {
        return Syntax.of(file.ending()) != null;
    }

    @Override
    public void scan(ProjectFile file, Finds finds) {
        Syntax syntax = Syntax.of(file.ending());
        if (syntax != null) {
            scan(file.text(), 0, syntax, file.ending(), null, finds);
        }
    }

    /**
     * Reads a piece of code.
     *
     * @param offset where it begins in the file
     * @param ending the language, as file names tell it
     * @param kind when the place tells another kind than the file
     */
    void scan(String text, int offset, Syntax syntax, String ending, @Nullable SightingKind kind, Finds finds) {
        List<Token> tokens = Lexer.tokens(text, syntax, offset);
        new Piece(Code.of(tokens, syntax), ending, kind, finds).scan();
        if (kind == null) {
            for (Token token : tokens) {
                if (token.kind() == Token.Kind.COMMENT && token.text().indexOf('(') >= 0) {
                    scan(token.text(), token.offset(), syntax, ending, SightingKind.COMMENT, finds);
                }
            }
        }
    }

    private final class Piece {

        private final Code code;
        private final Values values;
        private final String ending;
        private final @Nullable SightingKind kind;
        private final Finds finds;
        private final Map<Integer, List<Argument>> byRoot = new HashMap<>();

        private Piece(Code code, String ending, @Nullable SightingKind kind, Finds finds) {
            this.code = code;
            this.values = new Values(code, enums, fallbacks, wrappers);
            this.ending = ending;
            this.kind = kind;
            this.finds = finds;
            for (Argument argument : code.arguments()) {
                byRoot.computeIfAbsent(argument.call().root(), root -> new ArrayList<>())
                        .add(argument);
            }
        }

        private void scan() {
            for (Argument argument : code.arguments()) {
                if (!argument.call().declares()) {
                    rules(argument.call()).forEach(rule -> argument(argument, rule));
                }
            }
            classesUsed();
            for (Code.Assignment assignment : code.assignments()) {
                variable(assignment);
                constant(assignment);
            }
        }

        private List<Rule> rules(Call call) {
            return calls.getOrDefault(call.name(), List.of()).stream()
                    .filter(rule -> rule.fits(call, ending))
                    .toList();
        }

        private void argument(Argument argument, Rule rule) {
            if (rule.takes(argument)) {
                List<Values.Value> found = values.of(argument.from(), argument.to());
                found.forEach(value -> find(value, argument.call(), rule));
                List<String> path = found.isEmpty() ? values.path(argument.from(), argument.to()) : List.of();
                if (!path.isEmpty() && kind == null) {
                    elsewhere(path, argument.call(), rule);
                }
            } else if (argument.position() == 0
                    && argument.name() == null
                    && !rule.calls.tasks().isEmpty()) {
                task(argument, rule);
            }
        }

        /** A constant that another file may define. */
        private void elsewhere(List<String> path, Call call, Rule rule) {
            String provider = rule.calls.provider() != null ? rule.calls.provider() : owner(call);
            Accept accept = rule.accept(provider);
            String server = server(call);
            finds.use(
                    path,
                    text -> names.read(text, provider, server, accept, rule.calls.prefix()),
                    accept == Accept.KNOWN ? Confidence.MEDIUM : Confidence.HIGH,
                    rule.id);
        }

        private void find(Values.Value value, Call call, Rule rule) {
            String provider = value.constant() != null
                    ? value.constant().provider()
                    : rule.calls.provider() != null ? rule.calls.provider() : owner(call);
            Accept accept = rule.accept(provider);
            String server = server(call);
            Optional<Reference> reference = value.constant() != null && server == null
                    ? Optional.of(Reference.of(value.constant().provider(), value.text()))
                    : names.read(value.text(), provider, server, accept, rule.calls.prefix());
            reference.ifPresent(found -> finds.add(
                    value.offset(),
                    value.raw(),
                    pinned(found, call, rule),
                    kind == null && rule.calls.kind() != null ? rule.calls.kind() : kind(value),
                    sure(value, accept, found),
                    value.constant() != null ? value.constant().rule() : rule.id));
        }

        private @Nullable SightingKind kind(Values.Value value) {
            return kind == null && value.fallback() ? SightingKind.DEFAULT : kind;
        }

        /** What the class at the beginning of the chain, or the type of the variable there, tells. */
        private @Nullable String owner(Call call) {
            for (String link : call.chain()) {
                String type = code.type(link);
                String owner = classes.owner(type != null ? type : link);
                if (owner != null) {
                    return owner;
                }
            }
            return null;
        }

        /** The provider at the address that the same chain of calls names. */
        private @Nullable String server(Call call) {
            for (Argument argument : byRoot.getOrDefault(call.root(), List.of())) {
                String name = argument.name() != null
                        ? argument.name()
                        : argument.call().name();
                if (endpoints.isKey(name)) {
                    for (Values.Value value : values.of(argument.from(), argument.to())) {
                        String provider = endpoints.provider(value.text());
                        if (provider != null) {
                            return provider;
                        }
                    }
                }
            }
            return null;
        }

        private Reference pinned(Reference reference, Call call, Rule rule) {
            if (reference.revision() != null || rule.calls.revision().isEmpty()) {
                return reference;
            }
            for (Argument argument : byRoot.getOrDefault(call.root(), List.of())) {
                if (argument.name() != null && rule.calls.revision().contains(argument.name())) {
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
        private void task(Argument argument, Rule rule) {
            boolean named = byRoot.getOrDefault(argument.call().root(), List.of()).stream()
                    .anyMatch(other -> rule.takes(other) || other.name() == null && other.position() > 0);
            for (Values.Value value : named ? List.<Values.Value>of() : values.of(argument.from(), argument.to())) {
                String model = rule.calls.tasks().get(value.text());
                if (model != null) {
                    finds.add(
                            value.offset(),
                            value.raw(),
                            Reference.parse(model),
                            kind == null ? SightingKind.DEFAULT : kind,
                            Confidence.MEDIUM,
                            rule.id);
                }
            }
        }

        /** {@code new BgeSmallEnV15QuantizedEmbeddingModel()}. */
        private void classesUsed() {
            List<Token> tokens = code.tokens();
            for (int i = 0; i + 1 < tokens.size(); i++) {
                Token token = tokens.get(i);
                boolean called = tokens.get(i + 1).is("(");
                if (token.isName() && called && classes.isModel(token.text())) {
                    finds.add(
                            token.offset(),
                            token.text(),
                            classes.model(token.text()).orElseThrow(),
                            kind,
                            Confidence.HIGH,
                            classes.modelRule(token.text()));
                }
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

        private void variable(Code.Assignment assignment) {
            String name = assignment.name().toLowerCase(Locale.ROOT);
            boolean known = variables.stream().anyMatch(pattern -> Wildcard.matches(pattern, name));
            if (!known && !labels.contains(name)) {
                return;
            }
            boolean parameter = assignment.call() != null && assignment.call().declares();
            for (Values.Value value : values.of(assignment.from(), assignment.to())) {
                if (!finds.has(value.offset())) {
                    variable(value, parameter, assignment.call(), known ? Accept.KNOWN : Accept.CERTAIN);
                }
            }
        }

        private void variable(Values.Value value, boolean parameter, @Nullable Call call, Accept accept) {
            String server = call == null ? null : server(call);
            Optional<Reference> reference = value.constant() != null
                    ? Optional.of(Reference.of(value.constant().provider(), value.text()))
                    : names.read(value.text(), null, server, accept, null);
            reference
                    .filter(found -> !found.provider().equals(Reference.UNKNOWN))
                    .ifPresent(found -> finds.add(
                            value.offset(),
                            value.raw(),
                            found,
                            kind == null && parameter ? SightingKind.DEFAULT : kind(value),
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

    private record Rule(String name, Calls calls, String id) {

        boolean fits(Call call, String ending) {
            int dot = name.lastIndexOf('.');
            boolean qualified = dot < 0
                    || !call.chain().isEmpty()
                            && Wildcard.matches(
                                    name.substring(0, dot),
                                    call.chain().get(call.chain().size() - 1));
            return qualified
                    && (calls.languages().isEmpty() || calls.languages().contains(ending));
        }

        Accept accept(@Nullable String provider) {
            if (calls.accept() != null) {
                return calls.accept();
            }
            return provider != null ? Accept.ANY : Accept.KNOWN;
        }

        boolean takes(Argument argument) {
            return calls.arguments()
                    .contains(argument.name() == null ? String.valueOf(argument.position()) : argument.name());
        }
    }
}
