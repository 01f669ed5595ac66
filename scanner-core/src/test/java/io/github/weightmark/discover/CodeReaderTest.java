package io.github.weightmark.discover;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.discover.Code.Argument;
import io.github.weightmark.discover.Code.Assignment;
import io.github.weightmark.discover.Code.Call;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Brackets, calls with their arguments, and names with their values. */
class CodeReaderTest {

    private static final int MANY = 10_000;

    /** A call is told as {@code its.chain.name#position name=value}. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '~',
            value = {
                "JAVA → f(a, \"b\"); → f#0 a, f#1 b",
                "JAVA → f(); → ~~",
                "JAVA → A.b().c(d); → A.b.c#0 d",
                "JAVA → A.builder()¦  .x(1)¦  .y(z)¦  .build(); → A.builder.x#0 1, A.builder.x.y#0 z",
                "JAVA → f(g(a), b); → g#0 a, f#0 g ( a ), f#1 b",
                "JAVA → f(a + b, (c)); → f#0 a + b, f#1 ( c )",
                "JAVA → new A<B<C>>(d); → A#0 d",
                "JAVA → A.<B>f(c); → f#0 c",
                "JAVA → if (a > b) f(c); → if#0 a > b, f#0 c",
                "JAVA → a[0].f(b); → a.f#0 b",
                "JAVA → a(0)[1](2).f(b); → a#0 0, a.f#0 b",
                "JAVA → A::b; f(A::b); → f#0 A :: b",
                "JAVA → @A(\"x\") @B(c = \"y\") int z; → A#0 x, B#0 c=y",
                "JAVA → record R(String a) {} → R#0 String a",
                "JAVA → f(a -> b, c); → f#0 a -> b, f#1 c",
                "JAVA → (a); → ~~",
                "JAVA → f(\"(\", \")\"); → f#0 (, f#1 )",
                "JAVA → f(/* a, */ b); → f#0 b",
                "KOTLIN → f(a = \"b\", c) → f#0 a=b, f#1 c",
                "KOTLIN → a?.f(b) → a.f#0 b",
                "PYTHON → f(a='b', *c, **d) → f#0 a=b, f#1 * c, f#2 * * d",
                "PYTHON → f(a if b else c) → f#0 a if b else c",
                "PYTHON → f(¦  a,¦¦  # note¦  b=1,¦) → f#0 a, f#1 b=1",
                "PYTHON → f(a == b) → f#0 a == b",
                "PYTHON → f(a)(b) → f#0 a, f.()#0 b",
                "PYTHON → f[g](a) → ~~",
                "SCRIPT → f({a: 'b', c: d}) → f#0 a=b, f#1 c=d, f#0 { a : b , c : d }",
                "SCRIPT → f('x', {a: 'b'}) → f#0 x, f#0 a=b, f#1 { a : b }",
                "SCRIPT → f([{a: 'b'}]) → f#0 [ { a : b } ]",
                "SCRIPT → new A({b: f('c')}) → f#0 c, A#0 b=f ( c ), A#0 { b : f ( c ) }",
                "SCRIPT → await a.b.c(d) → a.b.c#0 d",
                "SCRIPT → f(a ? b : c) → f#0 a ? b : c"
            })
    void callsHaveChainsAndArguments(Syntax syntax, String text, String arguments) {
        Code code = read(text, syntax);

        assertThat(code.arguments().stream()
                        .map(argument -> told(code, argument))
                        .collect(Collectors.joining(", ")))
                .isEqualTo(arguments);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '~',
            value = {
                "JAVA → String a = \"b\"; → a=b",
                "JAVA → a.b = c; → b=c",
                "JAVA → a = b = \"c\"; → a=b = c",
                "JAVA → if (a == b) { c = d; } → c=d",
                "JAVA → int a = 1, b = 2; → a=1, b=2",
                "JAVA → a += \"b\"; → ~~",
                "KOTLIN → val a: String = \"b\"¦val c = d → a=b, c=d",
                "KOTLIN → fun f(a: String = \"b\") {} → a=b",
                "KOTLIN → val a =¦  \"b\"¦val c = \"d\" → a=b, c=d",
                "KOTLIN → val a = b¦  ?: \"c\" → a=b ?: c",
                "KOTLIN → val a = f()¦  .g()¦val b = 1 → a=f ( ) . g ( ), b=1",
                "PYTHON → a = 'b'¦c = 'd' → a=b, c=d",
                "PYTHON → a: str = 'b' → a=b",
                "PYTHON → self.a = b → a=b",
                "PYTHON → def f(a: str = 'b', c='d'): pass → a=b, c=d",
                "PYTHON → a = {'b': 'c', 'd': 'e'} → b=c, d=e, a={ b : c , d : e }",
                "PYTHON → a['b'] = 'c' → b=c",
                "PYTHON → a = (b or¦  'c') → a=( b or c )",
                "PYTHON → a = \\¦  'b' → a=\\ b",
                "SCRIPT → const a = 'b' → a=b",
                "SCRIPT → const a: T = 'b'¦let c = `d` → a=b, c=d",
                "SCRIPT → x = {a: 'b', 'c-d': 'e'} → a=b, c-d=e, x={ a : b , c-d : e }",
                "SCRIPT → a := 'b' → a=b",
                "SCRIPT → const f = (a = 'b') => c → a=b, f=( a = b ) => c",
                "SCRIPT → a ? b : c → ~~"
            })
    void namesHaveValues(Syntax syntax, String text, String assignments) {
        Code code = read(text, syntax);

        assertThat(code.assignments().stream()
                        .map(one -> one.name() + "=" + text(code, one.from(), one.to()))
                        .collect(Collectors.joining(", ")))
                .isEqualTo(assignments);
    }

    @Test
    void aParameterIsDeclaredAndAnArgumentIsNot() {
        Code code = read("def f(a='b'): g(c='d')", Syntax.PYTHON);

        assertThat(code.assignments())
                .extracting(
                        Assignment::name,
                        one -> one.call() != null && one.call().declares())
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("a", true),
                        org.assertj.core.api.Assertions.tuple("c", false));
    }

    @Test
    void callsOfOneChainHaveOneRoot() {
        Code code = read("x = A.b(1).c(2); A.d(3);", Syntax.JAVA);

        assertThat(code.arguments())
                .extracting(Argument::call)
                .containsExactly(
                        new Call("b", List.of("A"), 2, false),
                        new Call("c", List.of("A", "b"), 2, false),
                        new Call("d", List.of("A"), 14, false));
    }

    @Test
    void aSignThatIsGreaterIsNoTypeHoweverFarBackNamesStand() {
        Code code = read("x; ".repeat(100) + "y = a > (b);", Syntax.JAVA);

        assertThat(code.arguments()).isEmpty();
    }

    @Test
    void theTypeOfAVariableIsTheOneItWasFirstDeclaredWith() {
        Code code = read("Chat a; Other a; List<Chat> b; var c; final Deep.Chat d;", Syntax.JAVA);

        assertThat(code.types()).isEqualTo(Map.of("a", "Chat", "d", "Chat"));
        assertThat(code.type("a")).isEqualTo("Chat");
        assertThat(code.type("c")).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '~',
            value = {
                "(a[b]{c}) → 0-8 2-4 5-7",
                "(( → ~~",
                ")) → ~~",
                "(a → ~~",
                "(]) → 0-1",
                "}{ → ~~",
                "(a)(b) → 0-2 3-5"
            })
    void bracketsHavePartners(String text, String pairs) {
        List<Token> tokens = Lexer.tokens(text, Syntax.JAVA, 0, MANY);
        Brackets brackets = new Brackets(tokens);
        StringBuilder told = new StringBuilder();
        for (int i = 0; i < tokens.size(); i++) {
            int partner = brackets.partner(i);
            assertThat(partner < 0 || brackets.partner(partner) == i).isTrue();
            told.append(partner > i ? " " + i + "-" + partner : "");
        }

        assertThat(told.toString().strip()).isEqualTo(pairs);
    }

    /** Whatever is written, every argument and value lies within the code, and nothing is thrown. */
    @Test
    void codeThatIsNoneDoesNoHarm() {
        Random random = new Random(99);
        List<String> parts = List.of(
                "a", "(", ")", "[", "]", "{", "}", ",", ";", "=", ":", ".", "\"b\"", "\n", "?", "->", "<", ">", "new ",
                "def ");
        for (int i = 0; i < 3_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int left = random.nextInt(40); left > 0; left--) {
                text.append(parts.get(random.nextInt(parts.size())));
            }
            for (Syntax syntax : Syntax.values()) {
                Code code = read(text.toString(), syntax);
                int size = code.tokens().size();
                assertThat(code.arguments())
                        .allMatch(one -> 0 <= one.from() && one.from() < one.to() && one.to() <= size);
                assertThat(code.assignments()).allMatch(one -> one.from() < one.to() && one.to() <= size);
                Pairs.in(code, Set.of("a"));
                EnvironmentDefaults.in(code);
                new Objects(code);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '~',
            value = {
                "SCRIPT → process.env.CHAT_MODEL ?? 'x' → CHAT_MODEL=x",
                "SCRIPT → process.env.CHAT_MODEL || 'x' → CHAT_MODEL=x",
                "SCRIPT → process.env.CHAT_MODEL ||¦  'x' → CHAT_MODEL=x",
                "SCRIPT → import.meta.env.VITE_MODEL ?? 'x' → VITE_MODEL=x",
                "SCRIPT → process.env['CHAT_MODEL'] ?? 'x' → CHAT_MODEL=x",
                "SCRIPT → process.env.CHAT_MODEL && 'x' → ~~",
                "SCRIPT → process.env.CHAT_MODEL ?? x → ~~",
                "SCRIPT → process.CHAT_MODEL ?? 'x' → ~~",
                "SCRIPT → process.env.chatModel ?? 'x' → ~~",
                "PYTHON → os.getenv('CHAT_MODEL', 'x') → CHAT_MODEL=x",
                "PYTHON → os.getenv('CHAT_MODEL') or 'x' → CHAT_MODEL=x",
                "PYTHON → os.environ['CHAT_MODEL'] or 'x' → CHAT_MODEL=x",
                "PYTHON → os.environ.get('CHAT_MODEL', d) → ~~",
                "PYTHON → f('MODEL', 'x') → ~~",
                "PYTHON → os.getenv('MODEL', 'x') → MODEL=x",
                "SCRIPT → process.env.MODEL ?? 'x' → MODEL=x",
                "JAVA → configuration[\"OpenAI:ChatModel\"] ?? \"x\" → OpenAI:ChatModel=x",
                "JAVA → configuration[\"openai chat\"] ?? \"x\" → ~~",
                "JAVA → env::var(\"CHAT_MODEL\").unwrap_or(\"x\".to_string()) → CHAT_MODEL=x",
                "JAVA → env::var(\"CHAT_MODEL\").unwrap_or_else(|_| \"x\".to_string()) → CHAT_MODEL=x",
                "JAVA → env::var(\"CHAT_MODEL\").unwrap_or_else(other) → ~~",
                "JAVA → env::var(\"CHAT_MODEL\").expect(\"x\") → ~~",
                "PYTHON → ['A_B', 'C_D', 'x'] → A_B=C_D",
                "JAVA → System.getenv().getOrDefault(\"CHAT_MODEL\", \"x\") → CHAT_MODEL=x",
                "KOTLIN → System.getenv(\"CHAT_MODEL\") ?: \"x\" → CHAT_MODEL=x"
            })
    void aTextMayStandInForAVariableOfTheEnvironment(Syntax syntax, String text, String found) {
        Code code = read(text, syntax);

        assertThat(EnvironmentDefaults.in(code).stream()
                        .map(one -> one.variable() + "="
                                + code.tokens().get(one.at()).text())
                        .collect(Collectors.joining(", ")))
                .isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '~',
            value = {
                "m.put(\"a\", \"b\") → a=b",
                "m.put(\"a\", B) → a=B",
                "Map.of(\"a\", 1, \"b\", x.y()) → a=1, b=x . y ( )",
                "m.put(a, \"b\") → ~~",
                "m.put(\"a\") → ~~",
                "m.get(\"a\", \"b\") → ~~",
                "m.put(\"a\" + x, \"b\") → ~~",
                "m.put(\"a\", n.put(\"b\", \"c\")) → b=c, a=n . put ( b , c )",
                "m.put(f(), \"a\", \"b\") → ~~"
            })
    void namesAndValuesMayBeArguments(String text, String pairs) {
        Code code = read(text + ";", Syntax.JAVA);

        assertThat(Pairs.in(code, Set.of("put", "of")).stream()
                        .map(one -> one.name() + "=" + text(code, one.from(), one.to()))
                        .collect(Collectors.joining(", ")))
                .isEqualTo(pairs);
    }

    @Test
    void anObjectTellsItsLabelsItsProviderAndWhetherItIsAChoice() {
        Code code = read(
                "a = [{id: 'x', title: 'y', vendor: 'Acme'}, {id: 'z', model_id: 'w'}, {id: 'v'}];"
                        + " b = {title: 'u'}; c = [{id: 't', provider: f()}, {id: 's'}]",
                Syntax.SCRIPT);
        Objects objects = new Objects(code);

        assertThat(code.assignments().stream()
                        .filter(one -> one.to() - one.from() == 1)
                        .map(one -> code.tokens().get(one.from()).text() + " " + objects.isLabel(one) + " "
                                + objects.provider(one) + " " + objects.isChoice(one)))
                .containsExactly(
                        "x false Acme true",
                        "y true Acme false",
                        "Acme false Acme false",
                        "z false null true",
                        "w false null false",
                        "v false null true",
                        "u false null false",
                        "t false null false",
                        "s false null false");
    }

    private static Code read(String text, Syntax syntax) {
        return CodeReader.read(Lexer.tokens(text.replace('¦', '\n'), syntax, 0, MANY), syntax);
    }

    private static String told(Code code, Argument argument) {
        String chain = String.join(".", argument.call().chain());
        return (chain.isEmpty() ? "" : chain + ".") + argument.call().name() + "#" + argument.position() + " "
                + (argument.name() == null ? "" : argument.name() + "=")
                + text(code, argument.from(), argument.to());
    }

    private static String text(Code code, int from, int to) {
        return code.tokens().subList(from, to).stream()
                .filter(token -> token.kind() != Token.Kind.LINE_END)
                .map(Token::text)
                .collect(Collectors.joining(" "));
    }
}
