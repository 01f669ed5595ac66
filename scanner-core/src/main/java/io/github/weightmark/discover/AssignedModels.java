package io.github.weightmark.discover;

import com.google.re2j.Pattern;
import io.github.weightmark.discover.Code.Call;
import io.github.weightmark.discover.DiscoveryRule.Accept;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds models by the names of what they are assigned to: variables, fields, parameters, named arguments, keys. */
final class AssignedModels {

    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    /** In tokens: what is longer puts something together. */
    private static final int LONGEST_HANDED = 8;

    /** In letters and digits: shorter names say too little. */
    private static final int SHORTEST_TOLD = 5;

    /** How names of lists and tables end. */
    private static final List<String> MANY = List.of("s", "list", "map", "set", "dict", "table", "to_run", "to_test");

    /** What many things have; in a call it is mostly that of something else. */
    private static final Set<String> NAMED = Set.of("name", "reponame", "repo_name");

    private static final Pattern MODEL_CLASS =
            Pattern.compile(".*(?:Model|LLM|Llm|Embedder|Embedding|Reranker)(?:Config|Settings|Info|Spec|Options)?");
    private static final String PROVIDER = "provider";

    private static final String DEFAULT = "default";
    private static final String PROPERTIES_CLASS = "ConfigurationProperties";

    private final CodeRules rules;
    private final Code code;
    private final Values values;
    private final ListedValues lists;
    private final Chains chains;
    private final Choices choices;
    private final Finds finds;
    private final CodeVariables variables;
    /** Whether the fields of this file are filled from outside, so that what they begin with is a default. */
    private final boolean isPropertiesClass;

    private @Nullable Objects objects;

    /** @param variables takes what is found */
    AssignedModels(CodeRules rules, Code code, Values values, Chains chains, Finds finds, CodeVariables variables) {
        this.rules = rules;
        this.code = code;
        this.values = values;
        this.lists = new ListedValues(code, values);
        this.chains = chains;
        this.choices = new Choices(code);
        this.finds = finds;
        this.variables = variables;
        this.isPropertiesClass = code.tokens().stream().anyMatch(token -> token.isWord(PROPERTIES_CLASS));
    }

    /**
     * Adds the models that something is given.
     *
     * @param paired whether it is a name in a map, of which any word may be the value
     */
    void find(Code.Assignment assignment, boolean paired) {
        Accept accept = accept(assignment);
        if (accept == null) {
            libraryConstant(assignment);
            return;
        }
        boolean isName = NAMED.contains(assignment.name().toLowerCase(Locale.ROOT));
        boolean ofModel = isName && assignment.call() != null && isModelClass(assignment.call());
        boolean ofOther =
                isName && assignment.call() != null && !assignment.call().declares() && !ofModel;
        if (ofOther || objects().isLabel(assignment)) {
            return;
        }
        boolean standsIn = standsIn(assignment);
        String provider = provider(assignment);
        for (Values.Value value : given(assignment)) {
            if (!finds.has(value.offset()) && (!isName || ofModel || rules.names.isTelling(value.text()))) {
                boolean doubtful =
                        paired && accept == Accept.ANY && value.text().indexOf('/') < 0;
                Accept sure = doubtful || ofModel ? Accept.KNOWN : accept;
                variables.variable(value, standsIn, assignment.call(), sure, provider);
            }
        }
    }

    /** What its name, or else its value, says of what may be in it. */
    private @Nullable Accept accept(Code.Assignment assignment) {
        Accept told = rules.variable(assignment.name());
        if (told != null) {
            return told;
        }
        if (isNamedAlike(assignment) || isWeightFile(assignment)) {
            return Accept.KNOWN;
        }
        return isPublished(assignment) ? Accept.CERTAIN : null;
    }

    /** {@code HF_REPO = "meta-llama/Llama-2-7b-hf"}: whatever its name is, unless that says that people read it. */
    private boolean isPublished(Code.Assignment assignment) {
        Token token = code.tokens().get(assignment.from());
        return token.isString()
                && rules.names.isPublished(token.text())
                && rules.mayRead(assignment.name())
                && !rules.isOther(assignment.name());
    }

    /** Whether the value counts only where nobody gives another. */
    private boolean standsIn(Code.Assignment assignment) {
        Call call = assignment.call();
        return call != null && (call.declares() || isMember(call))
                || isPropertiesClass
                || isField(assignment)
                || values.isFilled(assignment)
                || objects().isChoice(assignment)
                || assignment
                        .name()
                        .toLowerCase(Locale.ROOT)
                        .replaceFirst("^_+", "")
                        .startsWith(DEFAULT);
    }

    /** {@code OPENAI(chatModel = "gpt-4o")} of an enumeration. */
    private boolean isMember(Call call) {
        return NameShape.isConstant(call.name()) && choices.isOne(call);
    }

    private @Nullable String provider(Code.Assignment assignment) {
        String named = objects().provider(assignment);
        String provider = named == null ? rules.provider(assignment.name()) : rules.classes.named(PROVIDER, named);
        return provider == null ? besides(assignment) : provider;
    }

    private List<Values.Value> given(Code.Assignment assignment) {
        List<Values.Value> all = new ArrayList<>(values.of(assignment.from(), assignment.to()));
        all.addAll(lists.mapped(assignment.from(), assignment.to()));
        if (assignment.call() == null && isMany(assignment.name())) {
            all.addAll(lists.items(assignment.from(), assignment.to(), rules.names::isTelling));
        }
        return all;
    }

    /** {@code FILE = "face-short.tflite"}, unless it is one that is written. */
    private boolean isWeightFile(Code.Assignment assignment) {
        Token token = code.tokens().get(assignment.from());
        return assignment.to() - assignment.from() == 1
                && token.isString()
                && rules.names.isWeightFile(token.text())
                && rules.mayRead(assignment.name());
    }

    /** {@code configuration = LLMRegistry.llama3_2_1B_4bit}: nothing else is called so, whatever is given it. */
    private void libraryConstant(Code.Assignment assignment) {
        if (values.path(assignment.from(), assignment.to()).size() > 1) {
            for (Values.Value value : values.of(assignment.from(), assignment.to())) {
                if (value.constant() != null && !finds.has(value.offset())) {
                    variables.variable(value, standsIn(assignment), null, Accept.KNOWN, null);
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

    /** {@code GPT_4O = "gpt-4o"}, {@code GEMMA_3_27B = "gemma-3-27b-it"}: a name that says the same as its value, or its beginning. */
    private boolean isNamedAlike(Code.Assignment assignment) {
        Token token = code.tokens().get(assignment.from());
        if (!token.isString() || !NAME.matches(assignment.name())) {
            return false;
        }
        String value = token.text();
        String name = value.substring(value.indexOf('/') + 1);
        boolean written = value.indexOf('/') > 0 || value.equals(value.toLowerCase(Locale.ROOT));
        String told = bare(assignment.name());
        boolean begins = NameShape.isConstant(assignment.name())
                && told.chars().anyMatch(Character::isDigit)
                && told.length() >= SHORTEST_TOLD
                && bare(name).startsWith(told);
        return written
                && (name.indexOf('-') > 0 || name.indexOf(':') > 0)
                && (begins || bare(name).equals(told));
    }

    private static String bare(String name) {
        StringBuilder bare = new StringBuilder();
        name.chars().filter(Character::isLetterOrDigit).forEach(c -> bare.append((char) Character.toLowerCase(c)));
        return bare.toString();
    }

    private Objects objects() {
        if (objects == null) {
            objects = new Objects(code);
        }
        return objects;
    }
}
