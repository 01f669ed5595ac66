package io.github.weightmark.discover;

import com.google.re2j.Pattern;
import io.github.weightmark.discover.Code.Argument;
import io.github.weightmark.discover.Code.Call;
import io.github.weightmark.discover.DiscoveryRule.Accept;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds models that are handed to a function, or given back by one, whatever it is called. */
final class HandedOver {

    /** In tokens: what is longer puts something together. */
    private static final int LONGEST_CONVERTED = 8;

    private static final Pattern CONSTANT = Pattern.compile("[A-Z][A-Z0-9_]*");

    private static final Pattern NAME = Pattern.compile("[A-Z]\\w*");
    /** Functions and classes that are called after what they are given. */
    private static final Pattern TAKER = Pattern.compile("\\w*(?:Model|ModelId|ModelName|LLM|Llm)");

    /** In tokens: some classes, a constant and a method that tells its text. */
    private static final int LONGEST = 13;

    private static final Set<String> STEPS = Set.of(".", "::");
    private static final Set<String> FETCHES = Set.of("pull", "run");
    private static final Set<String> GIVES = Set.of("->", "=>", "return", "yield");
    private static final Set<String> ELSE = Set.of("?:", "??");
    private static final Set<String> ENDS = Set.of(";", "}", ")");

    private final CodeRules rules;
    private final Code code;
    private final Values values;
    private final Chains chains;
    private final Finds finds;
    private final CodeVariables variables;
    private final Choices choices;

    HandedOver(CodeRules rules, Code code, Values values, Chains chains, Finds finds, CodeVariables variables) {
        this.rules = rules;
        this.code = code;
        this.values = values;
        this.chains = chains;
        this.finds = finds;
        this.variables = variables;
        this.choices = new Choices(code);
    }

    void find() {
        code.arguments().forEach(this::argument);
        results();
    }

    /**
     * {@code ask("http://localhost:11434", "qwen2.5:7b")}: a text that names nothing but a model, whoever gets it, or one
     * behind its provider, and a constant that stands for a model.
     */
    private void argument(Argument argument) {
        Token token = code.tokens().get(argument.from());
        Call call = argument.call();
        if (argument.name() != null || call.declares() || finds.has(token.offset())) {
            return;
        }
        if (argument.to() - argument.from() == 1 && token.isString()) {
            String provider = argument.position() > 0 ? providerBefore(argument) : providerOf(call);
            if ((provider != null || tells(argument)) && rules.mayUse(call.name())) {
                variables.text(
                        token,
                        choices.isOne(call) || isDefault(call),
                        call,
                        provider == null ? chains.owner(call) : provider);
            }
        } else if (isFileBehind(argument) && rules.mayRead(call.name())) {
            variables.text(code.tokens().get(argument.to() - 1), choices.isOne(call), call, null);
        } else if (isPath(argument) && rules.mayUse(call.name())) {
            constants(argument.from(), argument.to(), isDefault(call), call);
        } else if (isConverted(argument) && rules.mayUse(call.name())) {
            values.of(argument.from(), argument.to()).stream()
                    .filter(value -> rules.names.isTelling(value.text()) && !finds.has(value.offset()))
                    .forEach(value -> variables.variable(value, false, call, Accept.KNOWN, chains.owner(call)));
        }
    }

    /** {@code folder + "/en-ner-person.bin"}: whatever the folder is, the file is called so. */
    private boolean isFileBehind(Argument argument) {
        int last = argument.to() - 1;
        Token token = code.tokens().get(last);
        return last - argument.from() > 1
                && last - argument.from() <= LONGEST
                && token.isString()
                && code.tokens().get(last - 1).is("+")
                && !finds.has(token.offset())
                && rules.names.isWeightFile(token.text());
    }

    /** {@code "text".to_string()}, {@code chosen ?? "text"}. */
    private boolean isConverted(Argument argument) {
        int size = argument.to() - argument.from();
        return size > 1
                && size <= LONGEST_CONVERTED
                && (code.tokens().get(argument.from()).isString()
                        || code.tokens().get(argument.to() - 1).isString());
    }

    /** Most arguments are something else. */
    private boolean isPath(Argument argument) {
        int size = argument.to() - argument.from();
        return size > 2
                && size <= LONGEST
                && code.tokens().get(argument.from()).isName()
                && STEPS.contains(code.tokens().get(argument.from() + 1).text());
    }

    private boolean tells(Argument argument) {
        String text = code.tokens().get(argument.from()).text();
        Call call = argument.call();
        return rules.names.isTelling(text)
                || rules.names.isWeightFile(text) && rules.mayRead(call.name()) && !isOfModelBefore(argument)
                || TAKER.matches(call.name())
                        && text.equals(text.toLowerCase(Locale.ROOT))
                        && text.chars().anyMatch(Character::isDigit)
                        && rules.names.isKnown(text);
    }

    /** {@code load("acme/tiny-GGUF", "tiny.Q4_K_M.gguf")}: a file of the repository that stands before it. */
    private boolean isOfModelBefore(Argument argument) {
        int before = argument.from() - 2;
        return argument.position() > 0 && finds.has(code.tokens().get(before).offset());
    }

    /** {@code parameterWithDefault("MODEL", "gpt-4o")}, {@code this("gpt-4o")} of a constructor that asks for less. */
    private static boolean isDefault(Call call) {
        return call.name().contains("Default")
                || call.name().contains("default")
                || call.name().equals("this");
    }

    private void constants(int from, int to, boolean standsIn, @Nullable Call call) {
        values.of(from, to).stream()
                .filter(value -> value.constant() != null)
                .forEach(value -> variables.variable(value, standsIn, call, Accept.KNOWN, null));
    }

    /**
     * {@code create(Provider.OLLAMA, "llama3")}: what the argument before says of the provider; of the words of a command,
     * {@code exec("ollama", "pull", "llama3")}, what the program is.
     */
    private @Nullable String providerBefore(Argument argument) {
        int at = argument.from() - 2;
        boolean fetches = argument.position() > 1
                && FETCHES.contains(code.tokens().get(at).text());
        int end = fetches ? at - 2 : at;
        Token told = code.tokens().get(end);
        boolean names = (told.isString() || isConstant(end))
                && code.tokens().get(end + 1).is(",");
        String provider = names ? rules.classes.named("provider", told.text()) : null;
        boolean certain = fetches
                || provider != null
                        && rules.names.saysWhich(
                                code.tokens().get(argument.from()).text(), provider);
        return certain ? provider : null;
    }

    /** {@code OLLAMA_SMALL("llama3")} of an enumeration. */
    private @Nullable String providerOf(Call call) {
        int end = call.name().indexOf('_');
        boolean listed = end > 0 && call.chain().isEmpty() && CONSTANT.matches(call.name());
        return listed ? rules.classes.named("provider", call.name().substring(0, end)) : null;
    }

    private boolean isConstant(int at) {
        return at > 1
                && NAME.matches(code.tokens().get(at).text())
                && code.tokens().get(at - 1).is(".");
    }

    /** {@code return "gpt-4o-mini";}, {@code case FAST -> Models.GPT_4O_MINI}, {@code chosen() ?: Models.GPT_4O}. */
    private void results() {
        for (int i = 1; i < code.tokens().size(); i++) {
            Token token = code.tokens().get(i);
            Token before = code.tokens().get(i - 1);
            boolean stands = ELSE.contains(before.text());
            if ((stands || GIVES.contains(before.text())) && !before.isString()) {
                result(token, i, stands);
            }
        }
    }

    private void result(Token token, int at, boolean standsIn) {
        if (finds.has(token.offset())) {
            return;
        }
        boolean tells = token.isString()
                && !standsIn
                && ends(at + 1)
                && (rules.names.isTelling(token.text()) || rules.names.isWeightFile(token.text()));
        String provider = token.isString() && ends(at + 1) ? providerOf(token, at - 2) : null;
        if (tells || provider != null) {
            variables.text(token, provider != null, null, provider);
        } else if (token.isName()) {
            int end = at + 1;
            while (end + 1 < code.tokens().size() && code.tokens().get(end).is(".")) {
                end += 2;
            }
            if (end > at + 1 && ends(end)) {
                constants(at, end, standsIn, null);
            }
        }
    }

    /** {@code Client.OLLAMA -> "gpt-oss"}: what the branch says of the provider. */
    private @Nullable String providerOf(Token model, int branch) {
        boolean told = branch > 0
                && code.tokens().get(branch + 1).is("->")
                && CONSTANT.matches(code.tokens().get(branch).text());
        String provider =
                told ? rules.classes.named("provider", code.tokens().get(branch).text()) : null;
        return provider != null && rules.names.saysWhich(model.text(), provider) ? provider : null;
    }

    private boolean ends(int at) {
        return at >= code.tokens().size()
                || code.tokens().get(at).kind() == Token.Kind.LINE_END
                || code.tokens().get(at).kind() == Token.Kind.SIGN
                        && ENDS.contains(code.tokens().get(at).text());
    }
}
