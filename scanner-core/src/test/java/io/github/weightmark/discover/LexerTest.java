package io.github.weightmark.discover;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LexerTest {

    private static final int MANY = 1_000;

    /** Kinds by their first letters; {@code |} for the end of a line, which stands in no table here. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "JAVA; a.b(\"c\"); N:a S:. N:b S:( STR:c S:)",
                "JAVA; 'x'; STR:x",
                "JAVA; x1 = 12_0L; N:x1 S:= NUM:12_0L",
                "JAVA; größe_1$; N:größe_1$",
                "JAVA; 模型 = 1; N:模型 S:= NUM:1",
                "JAVA; a // b; N:a C: b",
                "JAVA; a /* b */ c; N:a C: b  N:c",
                "JAVA; a /* b; N:a C: b",
                "JAVA; # a; S:# N:a",
                "JAVA; a == b != c -> d; N:a S:== N:b S:!= N:c S:-> N:d",
                "JAVA; a = = b; N:a S:= S:= N:b",
                "JAVA; \"a\\\"b\"; STR:a\"b",
                "JAVA; \"${a}\"; STR:${a}",
                "JAVA; \"open; STR:open",
                "KOTLIN; \"${a}\"; T:${a}",
                "KOTLIN; \"\\$a\"; STR:$a",
                "KOTLIN; \"\"\"a\"b\"\"\"; STR:a\"b",
                "SCRIPT; `a`; STR:a",
                "SCRIPT; `${a}`; T:${a}",
                "SCRIPT; a ?? b; N:a S:?? N:b",
                "JAVA; `a`; S:` N:a S:`",
                "RUST; f<'a>(x: &'static str, 'c', '\\n'); N:f S:< S:' N:a S:> S:( N:x S:: S:& S:' N:static N:str S:, STR:c S:, STR:\\n S:)",
                "LUA; a = 'b' -- c; N:a S:= STR:b C: c",
                "PYTHON; a # b; N:a C: b",
                "PYTHON; f'{a}'; T:{a}",
                "PYTHON; f'a'; STR:a",
                "PYTHON; r'a{b}'; STR:a{b}",
                "PYTHON; rf'{a}'; T:{a}",
                "PYTHON; '''a'b'''; STR:a'b",
                "PYTHON; fun'a'; N:fun STR:a",
                "PYTHON; a // b; N:a S:/ S:/ N:b"
            })
    void codeIsCutIntoTokens(Syntax syntax, String code, String tokens) {
        assertThat(told(Lexer.tokens(code, syntax, 0, MANY))).isEqualTo(tokens);
    }

    @Test
    void linesEndWhereTheLanguageHasThem() {
        assertThat(told(Lexer.tokens("a\nb", Syntax.PYTHON, 0, MANY))).isEqualTo("N:a L:\n N:b");
        assertThat(told(Lexer.tokens("a\nb", Syntax.JAVA, 0, MANY))).isEqualTo("N:a N:b");
    }

    @Test
    void aTextThatIsNotClosedEndsWithItsLine() {
        assertThat(told(Lexer.tokens("\"a\nb", Syntax.JAVA, 0, MANY))).isEqualTo("STR:a N:b");
    }

    @Test
    void placesAreThoseInTheFile() {
        List<Token> tokens = Lexer.tokens("x = \"text\" // why", Syntax.JAVA, 100, MANY);

        assertThat(tokens.stream().map(Token::offset)).containsExactly(100, 102, 105, 113);
    }

    @Test
    void noMoreTokensThanAllowedAreRead() {
        assertThat(Lexer.tokens("a b c d", Syntax.JAVA, 0, 2)).hasSize(2);
    }

    @Test
    void signsOutsideOfAsciiAreSigns() {
        assertThat(told(Lexer.tokens("a → b", Syntax.JAVA, 0, MANY))).isEqualTo("N:a S:→ N:b");
    }

    private static String told(List<Token> tokens) {
        return tokens.stream()
                .map(token -> kind(token.kind()) + ":" + token.text())
                .collect(Collectors.joining(" "));
    }

    private static String kind(Token.Kind kind) {
        return switch (kind) {
            case NAME -> "N";
            case STRING -> "STR";
            case TEMPLATE -> "T";
            case NUMBER -> "NUM";
            case SIGN -> "S";
            case LINE_END -> "L";
            case COMMENT -> "C";
        };
    }
}
